package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.storage.file.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the window opens, what a killed program left is swept from the settings, the recovery copies and the document. */
class WindowSweepTest extends WindowTestBase {

    private long ended;

    @BeforeEach
    void aProcessThatHasEnded() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        ended = process.pid();
    }

    @Test
    void aStartSweepsSettingsAndRecoveryCopies() throws IOException {
        Path settings = left("config");
        Path recovery = left("state/recovery");

        open(1400, 900);

        assertThat(settings).doesNotExist();
        assertThat(recovery).doesNotExist();
    }

    @Test
    void aStartWithADocumentSweepsItsFolder() throws IOException {
        Path beside = left("plans");
        Path plan = Files.copy(
                Path.of("src/test/resources/scenarios/good/minimal.fulcrum.json"),
                folder.resolve("plans/plan.fulcrum.json"));

        open(1400, 900, plan);

        assertThat(beside).doesNotExist();
    }

    private Path left(String name) throws IOException {
        Path place = Files.createDirectories(folder.resolve(name));
        return Files.createFile(place.resolve(TestFiles.tempName(ended)));
    }
}
