package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.CommandRun;
import app.fulcrum.cli.io.ExitCode;
import app.fulcrum.support.HiddenSigns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No sign that commands a terminal or reorders what it shows comes out of a command, whatever goes in. */
class HiddenSignsTest {

    private static final String SIGNS = HiddenSigns.all().stream()
            .filter(sign -> sign > ' ' && !(0xd800 <= sign && sign <= 0xdfff))
            .map(Character::toString)
            .collect(Collectors.joining("x"));

    @TempDir
    private Path folder;

    private String scenarioNamed(String name) throws IOException {
        String chat = Files.readString(Path.of("pricing-data", "presets", "chat.fulcrum.json"));
        Path file = folder.resolve("plan.fulcrum.json");
        Files.writeString(file, chat.replace("\"name\": \"Support chat", "\"name\": \"" + name));
        assertThat(file).content().contains(name);
        return file.toString();
    }

    private static void holdsNone(String text) {
        assertThat(HiddenSigns.in(text.replace("\n", ""))).as(text).isFalse();
    }

    @Test
    void aNameLosesThem() throws IOException {
        String file = scenarioNamed("Q3\\u001b[31m" + SIGNS + "\\u0085plan");

        for (String command : new String[] {"evaluate", "validate"}) {
            CommandRun run = CommandRun.of(command, file);

            assertThat(run.exitCode()).isZero();
            holdsNone(run.out());
            assertThat(HiddenSigns.in(run.result().get("name").stringValue())).isFalse();
            assertThat(run.result().get("name").stringValue())
                    .startsWith("Q3[31m")
                    .endsWith(" plan");
        }
    }

    @Test
    void curvesAreNamedWithoutThem() throws IOException {
        Path curves = folder.resolve("curves.json");

        CommandRun.of("export", "--json", curves.toString(), scenarioNamed("Q3" + SIGNS));

        holdsNone(Files.readString(curves));
        assertThat(Files.readString(curves)).contains("\"name\": \"Q3x");
    }

    @Test
    void namesThatProgramsGaveComeBackTheSameButEscaped() {
        CommandRun line = CommandRun.withInput("{\"id\": \"" + SIGNS + "\"}", "licenses");
        CommandRun file = CommandRun.of("evaluate", folder + "/" + SIGNS + ".json");

        holdsNone(line.out());
        assertThat(line.result().get("id").stringValue()).isEqualTo(SIGNS);
        holdsNone(file.out());
        assertThat(file.result().get("file").stringValue()).isEqualTo(folder + "/" + SIGNS + ".json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#",
                "--#",
                "evaluate --#",
                "evaluate --set # preset:chat",
                "evaluate --date # preset:chat",
                "schema #",
                "export --csv #/none/x preset:chat",
                "evaluate --book # preset:chat",
                "migrate --output # a b"
            })
    void aLineBreakInANameForgesNoLine(String line) {
        String forged = "bog\nfulcrum: fake\r\nfulcrum: fake\u2028fake";
        String[] arguments = Stream.of(line.split(" "))
                .map(argument -> argument.replace("#", forged))
                .toArray(String[]::new);

        CommandRun run = CommandRun.of(arguments);

        assertThat(run.err().lines()).as(run.err()).noneMatch(said -> said.startsWith("fulcrum: fake"));
    }

    @Test
    void aLineBreakInANameIsSeen() {
        assertThat(CommandRun.of("bog\nfake").err()).startsWith("fulcrum: There is no command “bog␤fake”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"preset:#", "#", "#.json"})
    void norDoesOneInTheMessageOfAResult(String file) {
        CommandRun run = CommandRun.of("evaluate", file.replace("#", "bog\nfake"));

        assertThat(run.result().at("/error/message").stringValue()).doesNotContain("\n");
    }

    @Test
    void messagesOnTheTerminalHoldNone() {
        for (String argument : new String[] {"--" + SIGNS, SIGNS, "evaluate", "schema"}) {
            CommandRun run = CommandRun.of(argument, "--set", SIGNS, "--date", SIGNS, SIGNS);

            assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
            holdsNone(run.out());
            holdsNone(run.err());
        }
    }
}
