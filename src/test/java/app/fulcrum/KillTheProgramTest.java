package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.support.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program itself while it saves one version of a plan after the other over the same file, at random moments:
 * the file must always read, be there, and be no older than the last version the program has said is written; and the
 * next start must leave no temporary file.
 */
class KillTheProgramTest {

    private static final int VERSIONS = 400;
    private static final int LONGEST_DELAY_MILLIS = 300;
    private static final Pattern NAME = Pattern.compile("\"name\": \"Version (\\d+)\"");

    @TempDir
    private Path folder;

    private Path out;
    private Path plan;
    private final List<String> versions = new ArrayList<>();

    /** The same name in many folders, so that they all are written to the same place. */
    @BeforeEach
    void manyVersionsOfOnePlan() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
        plan = out.resolve("plan.fulcrum.json");
        String text = Files.readString(Path.of("pricing-data/presets/chat.fulcrum.json"));
        for (int version = 0; version < VERSIONS; version++) {
            Path from = Files.createDirectories(folder.resolve("v" + version)).resolve("plan.fulcrum.json");
            Files.writeString(from, text.replaceFirst("\"name\": \"[^\"]*\"", "\"name\": \"Version " + version + "\""));
            versions.add(from.toString());
        }
        Files.copy(Path.of(versions.getFirst()), plan);
    }

    @Test
    void nothingIsLostInAFewKills() throws Exception {
        kill(12);
    }

    @Test
    @Tag("endurance")
    void nothingIsLostInAThousandKills() throws Exception {
        kill(1_000);
    }

    private void kill(int times) throws Exception {
        int cutShort = 0;
        for (int seed = 0; seed < times; seed++) {
            int safe = saveAndKill(new SplittableRandom(seed));

            assertThat(version()).as("seed %d", seed).isGreaterThanOrEqualTo(safe);
            cutShort += tempFiles().isEmpty() ? 0 : 1;
        }
        // The last start is one that is left to end.
        Process last = start(List.of("validate", plan.toString()));
        last.getInputStream().readAllBytes();
        assertThat(last.waitFor()).isZero();
        assertThat(tempFiles()).isEmpty();
        // Where many are killed, some must have been in the middle of a save, or nothing was tried.
        assertThat(cutShort).isGreaterThanOrEqualTo(times / 100);
    }

    /** The last version that the program said was written before it was killed. */
    private int saveAndKill(SplittableRandom random) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("migrate", "--output", out.toString()));
        arguments.addAll(versions);
        Process process = start(arguments);
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            String first = said.readLine();
            assertThat(first).contains("\"written\"");
            // What the killed process before left is gone by the time this one has saved.
            long of = process.pid();
            assertThat(tempFiles()).allMatch(file -> file.toString().contains("-" + of + "-"));
            Thread.sleep(random.nextInt(LONGEST_DELAY_MILLIS));
            // Through its handle: killing the process itself would close what it said.
            process.toHandle().destroyForcibly();
            process.waitFor();
            // One line per version; a last line without its end was cut off.
            String rest = said.readAllAsString();
            return (int) rest.chars().filter(sign -> sign == '\n').count();
        }
    }

    private Process start(List<String> arguments) throws IOException {
        ProcessBuilder builder = JavaProcess.of(Launcher.class, arguments.toArray(String[]::new));
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** The version in the file, which must read as the program reads it. */
    private int version() throws IOException {
        assertThat(CommandRun.of("validate", plan.toString()).exitCode()).isZero();
        Matcher name = NAME.matcher(Files.readString(plan));
        assertThat(name.find()).isTrue();
        return Integer.parseInt(name.group(1));
    }

    private List<Path> tempFiles() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.filter(file -> file.toString().endsWith(".tmp")).toList();
        }
    }
}
