package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.cli.io.ExitCode;
import app.fulcrum.support.JavaProcess;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program's own main class where a display or the letters of a name are missing, as under cron and in containers. */
@EnabledOnOs(OS.LINUX)
class PoorSurroundingsTest {

    @TempDir
    private Path folder;

    private record Ended(int exitCode, String out, String err) {}

    private Ended run(Map<String, String> environment, String... arguments) throws Exception {
        File out = folder.resolve("out.txt").toFile();
        File err = folder.resolve("err.txt").toFile();
        ProcessBuilder builder = JavaProcess.of(Launcher.class, arguments);
        builder.command().removeIf(argument -> argument.startsWith("-Dglass") || argument.startsWith("-Dmonocle"));
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.endsWith("DISPLAY"));
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        builder.environment().putAll(environment);
        int exitCode = builder.redirectOutput(out).redirectError(err).start().waitFor();
        return new Ended(exitCode, text(out), withoutWarnings(text(err)));
    }

    /** JavaFX complains about the class path of tests. */
    private static String withoutWarnings(String err) {
        return err.lines()
                .filter(line -> !line.startsWith("WARNING: ") && !line.contains("PlatformImpl") && !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String text(File file) throws IOException {
        return Files.readString(file.toPath(), StandardCharsets.UTF_8);
    }

    @Test
    void withoutADisplayOneSentenceSaysSo() throws Exception {
        Ended ended = run(Map.of(), folder.resolve("plan.json").toString());

        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(ended.err())
                .startsWith("fulcrum: The window could not be opened: ")
                .contains("Commands need no display")
                .doesNotContain("Exception", "java.");
    }

    /** Looked at before the display is. */
    @Test
    void aPriceBookThatCannotBeReadIsNamedAndNothingOpens() throws Exception {
        Ended ended = run(Map.of(), "--book", folder.resolve("none").toString());

        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .startsWith("fulcrum: The price book in “" + folder.resolve("none"))
                .contains("api-offers.json", "it is not there")
                .doesNotContain("Exception", "could not be opened");
    }

    @Test
    void aDisplayThatDoesNotAnswerIsNamed() throws Exception {
        Ended ended = run(Map.of("DISPLAY", ":7654"));

        assertThat(ended.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(ended.err()).contains("“:7654”");
    }

    /** Java cannot read such a name then; the launcher of the image sees to it that it can. */
    @Test
    void aNameTheCharacterSetLacksIsRefusedWithTheCure() throws Exception {
        Map<String, String> ascii = Map.of("LC_ALL", "C");
        String name = folder.resolve("plän-日本.json").toString();

        Ended evaluated = run(ascii, "evaluate", name, "preset:chat");
        assertThat(evaluated.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(evaluated.out().lines()).hasSize(2);
        assertThat(evaluated.out())
                .contains("UNREADABLE_FILE", "LC_ALL=C.UTF-8")
                .doesNotContain("Malformed");

        for (String[] arguments : new String[][] {{name}, {"export", "--csv", name, "preset:chat"}}) {
            Ended ended = run(ascii, arguments);
            assertThat(ended.exitCode()).as(ended.err()).isEqualTo(ExitCode.USAGE);
            assertThat(ended.err()).contains("LC_ALL=C.UTF-8").doesNotContain("Exception", "java.");
        }
    }
}
