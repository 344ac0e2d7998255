package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.CommandRun;
import app.fulcrum.cli.io.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands speak of what was typed, and say what is so. */
class WordsOfCommandsTest {

    @Test
    void aQuestionFromOptionsIsRefusedInTheirNames() {
        CommandRun missing = CommandRun.of("capacity", "--tpot", "0");
        CommandRun both = CommandRun.of("capacity", "--model", "x", "--size", "3");

        assertThat(missing.out())
                .contains("“--model”", "“--gpu”", "“--input-tokens”", "“--output-tokens”", "\"path\": \"--tpot\"")
                .doesNotContain("inputTokens", "tpotLimitMs");
        assertThat(both.out()).contains("--model and --size cannot both hold").doesNotContain("architecture");
    }

    @Test
    void aLineIsRefusedInTheNamesOfItsMembers() {
        assertThat(CommandRun.withInput("{\"tpotLimitMs\": 0}", "capacity").out())
                .contains("“inputTokens”", "\"path\": \"tpotLimitMs\"");
    }

    @ParameterizedTest
    @CsvSource({"B200, B200-SXM", "GB20, GB200", "H200-SMX, H200-SXM"})
    void aShortenedNameIsCompletedBeforeAnotherIsGuessed(String typed, String meant) {
        assertThat(CommandRun.of("capacity", "--size", "7", "--gpu", typed)
                        .result()
                        .toString())
                .contains("Did you mean “" + meant + "”?");
    }

    @Test
    void whoAsksForHelpIsToldHow() {
        assertThat(CommandRun.of("help").err()).contains("Did you mean fulcrum --help?");
    }

    @Test
    void noFigureIsGivenForTheSizeOfAnInputThatWasNotReadToItsEnd() {
        CommandRun run = CommandRun.withInput(" ".repeat(9 << 20), "evaluate", "-");

        assertThat(run.result().at("/error/message").stringValue())
                .contains("at most 4,194,304 is read")
                .doesNotContain("8,388,608");
    }

    @Test
    void presetsAreTheProgramsOwn() {
        assertThat(CommandRun.of("evaluate", "preset:caht").out())
                .contains("The bundled presets have no “caht”.", "Did you mean “chat”?")
                .doesNotContain("price book");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "preset:chat"})
    void onlyFilesAreMigrated(String name) {
        CommandRun run = CommandRun.of("migrate", name);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("“" + name + "” is not in a file that could be migrated");
    }

    @Test
    void presetsCanBeValidatedAndHelpSaysSo() {
        assertThat(CommandRun.of("validate", "preset:chat").exitCode()).isZero();
        assertThat(CommandRun.of("validate", "--help").out()).contains("preset:ID");
    }
}
