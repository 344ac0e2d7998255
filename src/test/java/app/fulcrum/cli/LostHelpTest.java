package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.CommandRun;
import app.fulcrum.cli.io.ExitCode;
import app.fulcrum.cli.io.Streams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help and versions are results too: when they cannot be printed, that is said. */
class LostHelpTest {

    private static int run(String line, String reason, OutputStream err) {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(reason);
            }
        };
        return CommandRun.run(new Streams(InputStream.nullInputStream(), broken, err), line.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "--help, No space left on device, No space left",
        "evaluate --help, No space left on device, No space left",
        "-V, Bad file descriptor, it is closed",
        "migrate -V, No space left on device, No space left"
    })
    void aFullDiskOrAClosedStreamIsSaidInASentence(String line, String reason, String said) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        assertThat(run(line, reason, err)).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("fulcrum")
                .contains("could not be written to standard output: " + said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "export --help"})
    void aReaderThatWentAwayNeedsNoSentence(String line) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        assertThat(run(line, "Broken pipe", err)).isEqualTo(ExitCode.FAILED);
        assertThat(err.size()).isZero();
    }
}
