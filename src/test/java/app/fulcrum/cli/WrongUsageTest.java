package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.CommandRun;
import app.fulcrum.cli.io.ExitCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A wrong command line is answered in words, whatever is wrong with it. */
class WrongUsageTest {

    private static final String NOT_FOR_PEOPLE =
            "[Jj]ava|Exception|picocli|app\\.fulcrum|LocalDate|\\bPath\\b|cannot convert|(?i:\\b(invalid|illegal)\\b)";

    private static CommandRun refused(String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.exitCode()).as("%s: %s", List.of(arguments), run).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).as(run.toString()).isEmpty();
        assertThat(run.err()).doesNotContainPattern(NOT_FOR_PEOPLE).contains("Try “fulcrum");
        return run;
    }

    /** Every option there is, of every command, given values that fit nothing. */
    @Test
    void noOptionAnswersWithTheNameOfAJavaType() {
        List<String> asked = new ArrayList<>();
        for (CommandSpec command : CommandRun.commands()) {
            for (OptionSpec option : command.options()) {
                if (!option.usageHelp() && !option.versionHelp()) {
                    asked.add(command.name() + option.longestName());
                    wrongValues(option).forEach(value -> answersInWords(command, option, value));
                }
            }
        }
        assertThat(asked).contains("evaluate--date", "export--png", "migrate--output", "capacity--gpu");
    }

    /** A text is any text to the parser; what is made of it is tried once. */
    private static List<String> wrongValues(OptionSpec option) {
        boolean isText = option.type() == String.class || option.isMultiValue();
        return isText ? List.of("{\u0000") : List.of("2026-13-01\u0000", "\uFFFD", "-1");
    }

    private static void answersInWords(CommandSpec command, OptionSpec option, String value) {
        CommandRun run = CommandRun.of(command.name(), option.longestName() + "=" + value);

        assertThat(run.exitCode()).as("%s %s", option, run).isNotEqualTo(ExitCode.OK);
        assertThat(run.err() + run.out())
                .as("%s %s=%s", command.name(), option.longestName(), value)
                .doesNotContainPattern(NOT_FOR_PEOPLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        evaluate --date 2026-13-01 x            | --date: “2026-13-01” is no day of the calendar.
        evaluate --date tomorrow x              | --date: “tomorrow” is no day
        evaluate --date                         | --date needs DAY after it.
        evaluate                                | FILE is missing.
        diff a                                  | B is missing.
        diff a b c                              | “c” is one argument too many.
        evaluate --pretty=yes x                 | --pretty takes no value.
        evaluate --flip x                       | There is no option “--flip”. Did you mean --flips?
        export --png a.png --png b.png x        | --png can be given only once.
        evaluate --set x=1 --set nothing x      | “nothing” sets nothing.
        evalute x                               | There is no command “evalute”, and no file of that name. Did you mean evaluate
        plan                                    | There is no command “plan”, and no file of that name.
        plan.json --pretty                      | “plan.json” opens the window, which takes no options.
        """)
    void saysWhatIsWrong(String line, String sentence) {
        assertThat(refused(line.split(" ")).err()).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense --help",
                "--help nonsense",
                "nonsense --version",
                "evaluate --nonsense --help",
                "nonsense evaluate --help",
                "schema scenario extra --help",
                "evaluate --date 2026-13-01 --help"
            })
    void whatDoesNotExistHasNoHelp(String line) {
        refused(line.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "evaluate --help", "--version", "evaluate x.json --help", "export --help"})
    void whatExistsHas(String line) {
        assertThat(CommandRun.of(line.split(" ")).exitCode()).isZero();
    }

    @Test
    void anUnreadableNameIsRefusedInPlaceAndTheOthersAreAnswered() {
        for (String command : List.of("evaluate", "validate", "migrate")) {
            CommandRun run = CommandRun.of(command, "a\u0000b.json", "pricing-data/presets/chat.fulcrum.json");

            assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
            assertThat(run.err()).isEmpty();
            assertThat(run.results()).hasSize(2);
            assertThat(run.results().getFirst().at("/error/code").stringValue()).isEqualTo("UNREADABLE_FILE");
            assertThat(run.results().getFirst().at("/error/message").stringValue())
                    .doesNotContainPattern(NOT_FOR_PEOPLE);
            assertThat(run.results().getLast().has("error")).isFalse();
        }
    }

    @Test
    void aNameThatIsNotUtf8IsSaidToBe() {
        CommandRun run = CommandRun.of("evaluate", "pl\uFFFDne.json");

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.result().at("/error/message").stringValue()).contains("UTF-8");
    }

    @Test
    void aWrongSettingOfEveryKindIsAnsweredInWords() {
        for (String setting :
                List.of("pricesOn=2026-13-01", "self-hosted.hosting.gpu=nope", "workload.tokensPerDay={")) {
            CommandRun run = CommandRun.of("evaluate", "--set", setting, "preset:chat");

            assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
            assertThat(Arrays.asList(run.out(), run.err()))
                    .allSatisfy(text -> assertThat(text).doesNotContain("java.", "Exception"));
        }
    }
}
