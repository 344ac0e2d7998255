package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.CommandRun;
import app.fulcrum.cli.io.ExitCode;
import app.fulcrum.cli.io.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.OptionSpec;

/** What commands say about themselves, and how they end. */
class CommandHelpTest {

    @Test
    void theProgramListsItsCommandsAndExitCodes() {
        CommandRun run = CommandRun.of("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "evaluate", "diff", "offers", "capacity", "licenses", "validate", "migrate", "export", "schema")
                .contains("completion", "Exit codes:", "64")
                .doesNotContain("@", "null");
    }

    static List<String> commands() {
        List<String> commands = CommandRun.of("--help")
                .out()
                .lines()
                .dropWhile(line -> !line.equals("Commands:"))
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .filter(line -> line.matches(" {1,3}[a-z].*"))
                .map(line -> line.strip().replaceFirst(" .*", ""))
                .toList();
        assertThat(commands).contains("evaluate", "completion");
        return commands;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasExamplesAndFitsTheScreen(String command) {
        CommandRun run = CommandRun.of(command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Usage: fulcrum " + command, "Examples:", "  fulcrum " + command.substring(0, 4))
                .contains("Exit codes:");
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--book", "--set", "--date", "--pretty", "SCENARIO"})
    void whatManyCommandsTakeIsSaidInTheSameWords(String name) {
        Set<String> words = CommandRun.commands().stream()
                .flatMap(command -> command.args().stream())
                .filter(argument -> argument instanceof OptionSpec option
                        ? option.longestName().equals(name)
                        : argument.paramLabel().equals(name))
                .map(argument -> String.join(" ", argument.description()))
                .collect(Collectors.toSet());

        assertThat(words).hasSize(1);
    }

    @Test
    void anUnknownCommandIsAnsweredWithTheNearest() {
        CommandRun run = CommandRun.of("evalute", "x.fulcrum.json");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("evaluate");
    }

    @Test
    void everyPublishedSchemaIsPrintedAndNoOther() throws IOException {
        Path folder = Path.of("pricing-data", "schema");
        List<String> published;
        try (Stream<Path> files = Files.list(folder)) {
            published = files.map(file -> file.getFileName().toString().replace(".schema.json", ""))
                    .sorted()
                    .toList();
        }

        assertThat(CommandRun.of("schema").out().lines()).containsExactlyElementsOf(published);
        for (String name : published) {
            assertThat(CommandRun.of("schema", name).out())
                    .isEqualTo(Files.readString(folder.resolve(name + ".schema.json")));
        }
    }

    @Test
    void anUnknownSchemaIsAWrongCommandLine() {
        CommandRun run = CommandRun.of("schema", "scenarios");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("scenario, ");
    }

    @Test
    void completionKnowsCommandsAndOptions() {
        CommandRun run = CommandRun.of("completion");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("#!").contains("evaluate", "--set", "complete -F", "bashcompinit");
    }

    @Test
    void resultsThatNobodyReadsEndTheCommandWithoutComplaint() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };

        int exitCode = CommandRun.run(
                new Streams(new ByteArrayInputStream(new byte[0]), closed, err), "evaluate", "preset:chat");

        assertThat(exitCode).isEqualTo(ExitCode.FAILED);
        assertThat(err.size()).isZero();
    }

    @Test
    void aBookThatIsNoBookStopsTheCommand() {
        CommandRun run = CommandRun.of("evaluate", "--book=src", "preset:chat");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("price book");
    }

    @Test
    void aBookOfOnesOwnIsUsed() {
        CommandRun run = CommandRun.of("evaluate", "--book=pricing-data", "--date=2026-11-22", "preset:chat");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }
}
