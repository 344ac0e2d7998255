package app.fulcrum.cli.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Standard output: one answer after the other, each followed by a line feed. */
public final class Results {

    private static final int BUFFER = 1 << 16;

    /** How operating systems say so; Java has no type for it. */
    private static final List<String> PIPE_CLOSED =
            List.of("Broken pipe", "The pipe is being closed", "The pipe has been ended");

    private final OutputStream out;
    private int exitCode = ExitCode.OK;

    public Results(OutputStream out) {
        this.out = new BufferedOutputStream(out, BUFFER);
    }

    public void write(InputResult answer) {
        exitCode = Math.max(exitCode, answer.exitCode());
        try {
            out.write(answer.text().getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        } catch (IOException reason) {
            throw failure(reason);
        }
    }

    public void flush() {
        try {
            out.flush();
        } catch (IOException reason) {
            throw failure(reason);
        }
    }

    private static RuntimeException failure(IOException reason) {
        String message = String.valueOf(reason.getMessage());
        if (PIPE_CLOSED.stream().anyMatch(message::contains)) {
            return new ReaderGone();
        }
        return new CommandFailure(CommandSentences.lost("output.lost", reason));
    }

    /** Flushes, and says with what to end. */
    public int finish() {
        flush();
        return exitCode;
    }
}
