package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.storage.file.Sha256;
import app.fulcrum.support.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills the program while its window edits and saves one document: the file must always read, and hold what was last
 * saved or something newer; the next start must leave no temporary file beside it; and what a start before had left to be
 * restored must still be there.
 */
class KillTheWindowTest {

    private static final int LONGEST_DELAY_MILLIS = 1_000;

    @TempDir
    private Path folder;

    private Path plans;
    private Path plan;
    private Path leftCopy;
    private String leftText;

    /** Besides the plan there is work that a start before left; that question is put off at every start. */
    @BeforeEach
    void aPlanAndWorkLeftBefore() throws IOException {
        String preset = Files.readString(Path.of("pricing-data/presets/chat.fulcrum.json"));
        String named = preset.replaceFirst("\"name\": \"[^\"]*\"", "\"name\": \"" + WindowDriver.NAME + "\"");
        plans = Files.createDirectory(folder.resolve("plans"));
        plan = Files.writeString(plans.resolve("plan.fulcrum.json"), named);
        leftText =
                new JsonMapper().writeValueAsString(Map.of("at", Instant.now().toString(), "document", preset));
        leftCopy = Files.createDirectories(folder.resolve("state/fulcrum/recovery"))
                .resolve("left.recovery");
        Files.writeString(leftCopy, leftText);
    }

    @Test
    @Tag("endurance")
    void nothingIsLostInAHundredKills() throws Exception {
        for (int seed = 0; seed < 100; seed++) {
            List<String> saved = saveAndKill(new SplittableRandom(seed));

            assertThat(CommandRun.of("validate", plan.toString()).exitCode())
                    .as("seed %d", seed)
                    .isZero();
            // Nothing but the last of what was saved, unless it is newer than all of that.
            saved.removeLast();
            assertThat(saved).as("seed %d", seed).doesNotContain(Sha256.of(Files.readAllBytes(plan)));
            assertThat(leftCopy).as("seed %d", seed).hasContent(leftText);
        }
    }

    /** Hashes of what the file held, each time the window said it was saved. */
    private List<String> saveAndKill(SplittableRandom random) throws IOException, InterruptedException {
        ProcessBuilder builder = JavaProcess.of(WindowDriver.class, plan.toString());
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        Process process =
                builder.redirectError(folder.resolve("err.txt").toFile()).start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            String first = said.readLine();
            assertThat(first).as(Files.readString(folder.resolve("err.txt"))).matches("[0-9a-f]{64}");
            // What the one killed before left is gone: whatever is here now is of this one.
            assertThat(tempFiles()).allMatch(file -> file.toString().contains("-" + process.pid() + "-"));
            Thread.sleep(random.nextInt(LONGEST_DELAY_MILLIS));
            // Through its handle: killing the process itself would close what it said.
            process.toHandle().destroyForcibly();
            process.waitFor();
            String rest = said.readAllAsString();
            List<String> saved = new ArrayList<>(List.of(first));
            rest.substring(0, rest.lastIndexOf('\n') + 1).lines().forEach(saved::add);
            assertThat(saved).allMatch(line -> line.matches("[0-9a-f]{64}"));
            return saved;
        }
    }

    private List<Path> tempFiles() throws IOException {
        try (Stream<Path> files = Files.list(plans)) {
            return files.filter(file -> file.toString().endsWith(".tmp")).toList();
        }
    }
}
