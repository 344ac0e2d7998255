package app.fulcrum.storage.usage.source;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.function.LongConsumer;

/** The bytes of a file: tells how many were read, and ends when the thread that reads is interrupted. */
final class WatchedStream extends FilterInputStream {

    private final LongConsumer progress;
    private long read;

    WatchedStream(byte[] bytes, LongConsumer progress) {
        super(new ByteArrayInputStream(bytes));
        this.progress = progress;
    }

    long read(long more) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new Unusable(ProblemCode.UNREADABLE_FILE, Phrase.STOPPED.fact());
        }
        read += Math.max(0, more);
        progress.accept(read);
        return more;
    }

    long total() {
        return read;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        read(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        return (int) read(super.read(buffer, from, length));
    }
}
