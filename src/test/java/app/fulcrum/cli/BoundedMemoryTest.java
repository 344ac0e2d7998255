package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.Launcher;
import app.fulcrum.cli.io.ExitCode;
import app.fulcrum.support.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However much goes into a command, it needs little memory: tried on the real program with a small heap. */
@Timeout(300)
@Tag("thorough")
class BoundedMemoryTest {

    private static final String SMALL_HEAP = "-Xmx64m";

    @TempDir
    private Path folder;

    /** Feeds a command and counts the lines it answers. */
    private long answers(Feeder feeder, String... command) throws Exception {
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = JavaProcess.of(Launcher.class, command);
        builder.command().add(1, SMALL_HEAP);
        Process process = builder.redirectError(err.toFile()).start();
        Thread feeding = Thread.ofPlatform().start(() -> feed(process, feeder));
        long answers;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            answers = out.lines().filter(line -> line.contains("\"error\"")).count();
        }
        feeding.join();
        assertThat(process.waitFor()).as(Files.readString(err)).isEqualTo(ExitCode.REFUSED);
        assertThat(err).isEmptyFile();
        return answers;
    }

    private interface Feeder {
        void writeTo(OutputStream out) throws IOException;
    }

    private static void feed(Process process, Feeder feeder) {
        try (OutputStream in = process.getOutputStream()) {
            feeder.writeTo(in);
        } catch (IOException ended) {
            // The test sees it by the answers that are missing.
            return;
        }
    }

    @Test
    void twentyThousandBadQuestionsAboutCapacity() throws Exception {
        assertAnswersBadQuestions(20);
    }

    @Test
    @Tag("endurance")
    void aHundredThousandBadQuestionsAboutCapacity() throws Exception {
        assertAnswersBadQuestions(100);
    }

    private void assertAnswersBadQuestions(int thousands) throws Exception {
        byte[] lines = "{}\n".repeat(1_000).getBytes(StandardCharsets.UTF_8);

        assertThat(answers(out -> repeat(lines, thousands, out), "capacity")).isEqualTo(thousands * 1_000);
    }

    @Test
    @Tag("endurance")
    void aHundredThousandBadQuestionsAboutLicenses() throws Exception {
        byte[] lines = "{\"models\": 3}\n".repeat(1_000).getBytes(StandardCharsets.UTF_8);

        assertThat(answers(out -> repeat(lines, 100, out), "licenses")).isEqualTo(100_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"capacity", "evaluate -"})
    void aLineThatDoesNotEnd(String command) throws Exception {
        byte[] megabyte = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);

        assertThat(answers(out -> repeat(megabyte, 70, out), command.split(" ")))
                .isEqualTo(1);
    }

    private static void repeat(byte[] bytes, int times, OutputStream out) throws IOException {
        for (int i = 0; i < times; i++) {
            out.write(bytes);
        }
    }

    @Test
    void goodQuestionsWithTheLongestAnswers() throws Exception {
        ProcessBuilder builder = JavaProcess.of(Launcher.class, "licenses");
        builder.command().add(1, SMALL_HEAP);
        Process process =
                builder.redirectError(folder.resolve("err.txt").toFile()).start();
        Thread feeding = Thread.ofPlatform()
                .start(() -> feed(process, out -> repeat("{}\n".getBytes(StandardCharsets.UTF_8), 300, out)));
        long bytes;
        try (InputStream out = process.getInputStream()) {
            bytes = out.transferTo(OutputStream.nullOutputStream());
        }
        feeding.join();

        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("err.txt")))
                .isZero();
        assertThat(bytes).isGreaterThan(40_000_000);
    }
}
