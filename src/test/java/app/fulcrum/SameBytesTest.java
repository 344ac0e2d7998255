package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.support.JavaProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same input gives the same bytes in every process, though each start orders its hashes in its own way. */
class SameBytesTest {

    private static final int STARTS = 2;

    @Test
    void everyPresetIsAnsweredWithTheSameBytesByEveryStart() throws Exception {
        List<String> arguments = new ArrayList<>(List.of("evaluate", "--date=2026-11-22"));
        arguments.addAll(files(Path.of("pricing-data", "presets")));
        arguments.addAll(files(Path.of("src", "test", "resources", "scenarios", "edges")));

        assertSameBytes(arguments.toArray(String[]::new));
    }

    @Test
    @Tag("thorough")
    void aModelThatDoesNotFitIsAnsweredWithTheSameRemediesByEveryStart() throws Exception {
        assertSameBytes(
                "capacity",
                "--model=llama-3.1-405b",
                "--gpu=L40S",
                "--weights=bf16",
                "--input-tokens=1000",
                "--output-tokens=500");
    }

    @Test
    @Tag("thorough")
    void switchingValuesAreTheSameBytesForEveryStart() throws Exception {
        assertSameBytes("seek", "--date=2026-11-22", "preset:chat");
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".fulcrum.json"))
                    .sorted()
                    .toList();
        }
    }

    private static void assertSameBytes(String... arguments) throws IOException, InterruptedException {
        String first = output(arguments);
        assertThat(first).isNotBlank();
        for (int start = 1; start < STARTS; start++) {
            assertThat(output(arguments)).isEqualTo(first);
        }
    }

    private static String output(String... arguments) throws IOException, InterruptedException {
        Process process = JavaProcess.of(Launcher.class, arguments)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
