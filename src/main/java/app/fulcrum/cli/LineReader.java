package app.fulcrum.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Splits a stream into lines as they come: every batch holds the lines completed by what could be read at once, so that a
 * line is answered before the next one is written. Empty lines are counted and left out.
 */
final class LineReader implements Iterator<List<Line>> {

    /** Longer lines are cut; what reads them refuses much shorter ones. */
    static final int LONGEST_LINE = 4 << 20;

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private List<Line> batch = new ArrayList<>();
    private long number;
    private boolean ended;

    LineReader(InputStream in) {
        this.in = in;
    }

    @Override
    public boolean hasNext() {
        while (batch.isEmpty() && !ended) {
            read();
        }
        return !batch.isEmpty();
    }

    @Override
    public List<Line> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<Line> complete = batch;
        batch = new ArrayList<>();
        return complete;
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
            throw new CommandFailure(CommandSentences.get("input.lost", reason.getMessage()));
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
            batch.add(new Line(number, bytes));
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
