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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs that save the same file as fast as they can never overwrite each other unknowingly. */
class TwoProcessesTest {

    @TempDir
    private Path folder;

    @Test
    void noSaveIsLostInTwoHundredInterleavings() throws Exception {
        interleave(100);
    }

    @Test
    @Tag("endurance")
    void noSaveIsLostInTwoThousandInterleavings() throws Exception {
        interleave(1_000);
    }

    private void interleave(int savesEach) throws Exception {
        Path file = Files.createFile(folder.resolve("plan.fulcrum.json"));
        Process one = start(file, "one", savesEach);
        Process other = start(file, "other", savesEach);
        int conflicts = conflicts(one) + conflicts(other);

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2 * savesEach);
        assertThat(of("one", lines)).containsExactlyElementsOf(expected("one", savesEach));
        assertThat(of("other", lines)).containsExactlyElementsOf(expected("other", savesEach));
        // Without conflicts the two did not meet, and nothing was tried.
        assertThat(conflicts).isPositive();
    }

    private Process start(Path file, String name, int saves) throws IOException {
        String[] arguments = {file.toString(), folder.resolve("state").toString(), name, String.valueOf(saves)};
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

    private static List<String> expected(String name, int saves) {
        return IntStream.range(0, saves).mapToObj(i -> name + " " + i).toList();
    }
}
