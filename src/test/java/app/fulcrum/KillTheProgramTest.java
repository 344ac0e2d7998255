package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.fulcrum.support.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program itself at random moments while it saves one plan after the other over older versions of them: every
 * file must read, be there, and be of this version if the program has said it is written, and the next start must leave no
 * temporary file.
 */
class KillTheProgramTest {

    private static final int PLANS = 60;
    private static final int LONGEST_DELAY_MILLIS = 300;
    private static final Path PACKAGED =
            Path.of("target", "fulcrum", "bin", "fulcrum").toAbsolutePath();
    private static final Pattern NAME = Pattern.compile("\"name\": \"Version (\\d+)\"");

    @TempDir
    private Path folder;

    private Path in;
    private Path out;
    private String text;
    private Function<List<String>, ProcessBuilder> program;

    @BeforeEach
    void versionZeroOfEveryPlan() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        out = Files.createDirectory(folder.resolve("out"));
        text = Files.readString(Path.of("pricing-data/presets/chat.fulcrum.json"));
        write(out, 0);
    }

    private void write(Path to, int version) throws IOException {
        String named = text.replaceFirst("\"name\": \"[^\"]*\"", "\"name\": \"Version " + version + "\"");
        for (int plan = 0; plan < PLANS; plan++) {
            Files.writeString(to.resolve(nameOf(plan)), named);
        }
    }

    private static String nameOf(int plan) {
        return "plan-%03d.fulcrum.json".formatted(plan);
    }

    @Test
    void nothingIsLostInAFewKills() throws Exception {
        program = arguments -> JavaProcess.of(Launcher.class, arguments.toArray(String[]::new));
        kill(2);
    }

    @Test
    @Tag("endurance")
    @Tag("image")
    @DisabledOnOs(OS.WINDOWS)
    void nothingIsLostInAThousandKillsOfThePackagedProgram() throws Exception {
        assumeThat(PACKAGED).exists();
        program = arguments -> {
            List<String> command = new ArrayList<>(List.of(PACKAGED.toString()));
            command.addAll(arguments);
            return new ProcessBuilder(command);
        };
        kill(1_000);
    }

    private void kill(int times) throws Exception {
        int cutShort = 0;
        int[] safe = new int[PLANS];
        for (int version = 1; version <= times; version++) {
            write(in, version);
            Arrays.fill(safe, 0, saveAndKill(new SplittableRandom(version)), version);

            // Before anything reads there: whoever reads sweeps.
            cutShort += tempFiles().isEmpty() ? 0 : 1;
            assertNoneIsOlderThanSaid(safe);
        }
        // The last start is one that is left to end.
        Process last = start(List.of("validate", out.resolve(nameOf(0)).toString()));
        last.getInputStream().readAllBytes();
        assertThat(last.waitFor()).isZero();
        assertThat(tempFiles()).isEmpty();
        // Where many are killed, some must have been in the middle of a save, or nothing was tried.
        assertThat(cutShort).isGreaterThanOrEqualTo(times / 100);
    }

    /** How many plans the program said were written before it was killed. */
    private int saveAndKill(SplittableRandom random) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("migrate", "--output", out.toString()));
        for (int plan = 0; plan < PLANS; plan++) {
            arguments.add(in.resolve(nameOf(plan)).toString());
        }
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
            // One line per plan; a last line without its end was cut off.
            String rest = said.readAllAsString();
            return 1 + (int) rest.chars().filter(sign -> sign == '\n').count();
        }
    }

    private void assertNoneIsOlderThanSaid(int[] safe) throws IOException {
        List<String> files = new ArrayList<>(List.of("validate"));
        for (int plan = 0; plan < PLANS; plan++) {
            Path file = out.resolve(nameOf(plan));
            files.add(file.toString());
            Matcher name = NAME.matcher(Files.readString(file));
            assertThat(name.find()).as(file.toString()).isTrue();
            assertThat(Integer.parseInt(name.group(1))).as(file.toString()).isGreaterThanOrEqualTo(safe[plan]);
        }
        assertThat(CommandRun.of(files.toArray(String[]::new)).exitCode()).isZero();
    }

    private Process start(List<String> arguments) throws IOException {
        ProcessBuilder builder = program.apply(arguments);
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private List<Path> tempFiles() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.filter(file -> file.toString().endsWith(".tmp")).toList();
        }
    }
}
