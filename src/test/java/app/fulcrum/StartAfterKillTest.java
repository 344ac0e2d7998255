package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.support.JavaProcess;
import app.fulcrum.view.frame.DocumentDialogs.Recovery;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The window killed in earnest, and what the next start makes of it. */
class StartAfterKillTest extends WindowTestBase {

    private Path plan;

    @BeforeEach
    void makePlan() throws Exception {
        plan = folder.resolve("plan.fulcrum.json");
        Files.copy(Path.of("src/test/resources/scenarios/good/minimal.fulcrum.json"), plan);
    }

    /** Lets another process get as far as asked, and kills it at that moment. */
    private void killOnce(String reached) throws Exception {
        ProcessBuilder builder = JavaProcess.of(KilledWindow.class, folder.toString(), plan.toString(), reached);
        builder.command()
                .addAll(
                        1,
                        List.of(
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Dglass.platform=Monocle",
                                "-Dmonocle.platform=Headless",
                                "-Dprism.order=sw",
                                "-Djava.awt.headless=true"));
        Path log = folder.resolve("child.log");
        Process process = builder.redirectError(log.toFile()).start();
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).as(() -> "child: " + read(log)).isEqualTo(reached);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (java.io.IOException unreadable) {
            return unreadable.toString();
        }
    }

    @Test
    void killedWhileEditingTheWorkComesBackWithOneQuestion() throws Exception {
        byte[] before = Files.readAllBytes(plan);
        killOnce(KilledWindow.COPIED);

        dialogs.recovery = Recovery.RESTORE;
        open(1400, 900, plan);

        assertThat(dialogs.asked).singleElement().asString().startsWith("recovery");
        assertThat(scenario().name()).isEqualTo(KilledWindow.NAME);
        assertThat(window.desk().session().isDirty()).isTrue();
        assertThat(plan).hasBinaryContent(before);
    }

    @Test
    void killedRightAfterASaveNothingIsAsked() throws Exception {
        killOnce(KilledWindow.SAVED);

        open(1400, 900, plan);

        assertThat(dialogs.asked).isEmpty();
        assertThat(scenario().name()).isEqualTo(KilledWindow.NAME);
        assertThat(window.desk().session().isDirty()).isFalse();
    }
}
