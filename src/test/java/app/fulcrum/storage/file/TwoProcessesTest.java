package app.fulcrum.storage.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.problem.Problem;
import app.fulcrum.support.JavaProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs that save the same file as fast as they can never overwrite each other unknowingly. */
class TwoProcessesTest {

    private static final int SAVES_EACH = 500;

    @TempDir
    private Path folder;

    @Test
    void noSaveIsLostInAThousandInterleavings() throws Exception {
        Path file = Files.createFile(folder.resolve("plan.fulcrum.json"));
        Process one = start(file, "one");
        Process other = start(file, "other");
        int conflicts = conflicts(one) + conflicts(other);

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2 * SAVES_EACH);
        assertThat(of("one", lines)).containsExactlyElementsOf(expected("one"));
        assertThat(of("other", lines)).containsExactlyElementsOf(expected("other"));
        // Without conflicts the two did not meet, and nothing was tried.
        assertThat(conflicts).isPositive();
    }

    private Process start(Path file, String name) throws IOException {
        String[] arguments = {file.toString(), folder.resolve("state").toString(), name, String.valueOf(SAVES_EACH)};
        return JavaProcess.bare(List.of(Appender.class, Problem.class), Appender.class, arguments)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static int conflicts(Process process) throws IOException, InterruptedException {
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            String said = out.readAllAsString();
            assertThat(process.waitFor()).isZero();
            return Integer.parseInt(said.strip());
        }
    }

    private static List<String> of(String name, List<String> lines) {
        return lines.stream().filter(line -> line.startsWith(name + " ")).toList();
    }

    private static List<String> expected(String name) {
        return IntStream.range(0, SAVES_EACH).mapToObj(i -> name + " " + i).toList();
    }
}
