package app.fulcrum.storage.usage.source;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What is unpacked from a file, up to a size and up to a multiple of what was packed. */
final class BoundedStream extends FilterInputStream {

    private final WatchedStream packed;
    private long unpacked;

    BoundedStream(InputStream in, WatchedStream packed) {
        super(in);
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int more) throws IOException {
        unpacked += more;
        if (unpacked > SourceLimits.BYTES) {
            throw tooMuch(Phrase.SIZE_UNPACKED, SourceLimits.BYTES);
        }
        if (unpacked > SourceLimits.FREE_OF_RATIO && unpacked > SourceLimits.RATIO * packed.total()) {
            throw tooMuch(Phrase.PACKING_RATIO, SourceLimits.RATIO);
        }
    }

    private static Unusable tooMuch(Phrase what, int limit) {
        return new Unusable(
                ProblemCode.LIMIT_EXCEEDED, what.fact(), Phrase.OVER_THE_LIMIT.fact(), ProblemFact.number(limit));
    }
}
