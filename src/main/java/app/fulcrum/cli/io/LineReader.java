package app.fulcrum.cli.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Splits a stream into lines as they come: a batch holds a few of the lines completed by what could be read at once, so
 * that a line is answered before the next one is written, and no more than those lines are kept in memory. Empty lines are
 * counted and left out.
 */
public final class LineReader implements Iterator<List<Line>> {

    /** Longer lines are cut; what reads them refuses shorter ones. */
    public static final int LONGEST_LINE = (1 << 20) + 1;

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final int linesAtOnce;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private final Deque<Line> complete = new ArrayDeque<>();
    private long number;
    private boolean ended;

    /**
     * @param linesAtOnce how many lines a batch holds at most: few where answers are long, since an answer can be a
     *     thousand times as long as its line
     */
    public LineReader(InputStream in, int linesAtOnce) {
        this.in = in;
        this.linesAtOnce = linesAtOnce;
    }

    @Override
    public boolean hasNext() {
        while (complete.isEmpty() && !ended) {
            read();
        }
        return !complete.isEmpty();
    }

    @Override
    public List<Line> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<Line> batch = new ArrayList<>();
        while (batch.size() < linesAtOnce && !complete.isEmpty()) {
            batch.add(complete.remove());
        }
        return batch;
    }

    private void read() {
        try {
            int count = in.read(buffer);
            if (count < 0) {
                ended = true;
                endLine();
            } else {
                split(count);
            }
        } catch (IOException reason) {
            throw new CommandFailure(CommandSentences.lost("input.lost", reason));
        }
    }

    private void split(int count) {
        int start = 0;
        for (int i = 0; i < count; i++) {
            if (buffer[i] == '\n') {
                append(start, i);
                endLine();
                start = i + 1;
            }
        }
        append(start, count);
    }

    private void append(int start, int end) {
        int room = LONGEST_LINE - begun.size();
        begun.write(buffer, start, Math.min(room, end - start));
    }

    private void endLine() {
        byte[] bytes = begun.toByteArray();
        begun.reset();
        number++;
        if (!isBlank(bytes)) {
            complete.add(new Line(number, bytes));
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte each : bytes) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
