package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.CommandRun;
import app.fulcrum.cli.io.ExitCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioOptionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"+99999-01-01", "-0001-01-01", "0000-12-31", "+10000-01-01"})
    void aDayThatResultsCannotWriteIsRefused(String day) {
        for (String command : new String[] {"evaluate", "diff"}) {
            CommandRun run = command.equals("diff")
                    ? CommandRun.of("diff", "--date=" + day, "preset:chat", "preset:rag")
                    : CommandRun.of("evaluate", "--date=" + day, "preset:chat");

            assertThat(run.exitCode()).as(run.toString()).isEqualTo(ExitCode.USAGE);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("0001 to 9999");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "9999-12-31"})
    void theFirstAndTheLastDayAreAnswered(String day) {
        CommandRun run = CommandRun.of("evaluate", "--date", day, "preset:chat");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(OutputSchemas.problems("evaluation", run.result())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"schemaMajor=2", "schemaMinor=9", "schemaMajor=", "format=fulcrum-scenario"})
    void whatSaysHowAFileIsWrittenCannotBeSet(String setting) {
        CommandRun run = CommandRun.of("evaluate", "--set", setting, "preset:chat");

        assertThat(run.exitCode()).as(run.toString()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--set cannot change “" + setting.split("=")[0] + "”");
    }
}
