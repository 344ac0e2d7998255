package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.CommandRun;
import app.fulcrum.cli.io.ExitCode;
import app.fulcrum.support.CsvText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TableCommandTest {

    private static final String VOLUME = "workload.tokensPerDay";
    private static final String GPU_HOUR = "self-hosted.gpuHourPrice";

    private static CommandRun run(String x, String y, String... arguments) {
        List<String> all = new ArrayList<>(List.of("table", "--date=2026-11-29", "--x", x, "--y", y, "preset:chat"));
        all.addAll(List.of(arguments));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static JsonNode answer(String x, String y, String... arguments) {
        CommandRun run = run(x, y, arguments);
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(OutputSchemas.problems("table", run.result())).isEmpty();
        return run.result();
    }

    @Test
    void everyCellIsWhatEvaluateSaysWithBothNumbersSet() {
        JsonNode table = answer(VOLUME + "=1e7..1e10/3", GPU_HOUR + "=1,4");

        assertThat(table.get("cells")).hasSize(2);
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 3; column++) {
                JsonNode there = CommandRun.of(
                                "evaluate",
                                "--date=2026-11-29",
                                "--set=" + VOLUME + "=" + table.at("/x/values/" + column),
                                "--set=" + GPU_HOUR + "=" + table.at("/y/values/" + row),
                                "preset:chat")
                        .result();
                JsonNode cell = table.at("/cells/" + row + "/" + column);
                assertThat(cell.get("cheapest")).isEqualTo(there.at("/verdict/cheapest"));
                for (int place = 0; place < 3; place++) {
                    double cost = there.at("/options/"
                                    + table.at("/alternatives/" + place).stringValue() + "/usdPerMonth/base")
                            .doubleValue();
                    assertThat(cell.at("/usdPerMonth/" + place).doubleValue()).isCloseTo(cost, within(1e-9 * cost));
                }
            }
        }
    }

    @Test
    void todaysValuesAreMarked() {
        JsonNode table = answer("assumptions." + VOLUME + "=3.2e7,6.4e7", "alternatives." + GPU_HOUR + "=1,2.5");

        assertThat(table.at("/x/now").intValue()).isEqualTo(1);
        assertThat(table.at("/x/input").stringValue()).isEqualTo(VOLUME);
        assertThat(table.at("/y/now").isNull()).isTrue();
        assertThat(table.at("/y/input").stringValue()).isEqualTo("alternatives." + GPU_HOUR);
    }

    @Test
    void theLineOfTiesRunsBetweenCellsOfDifferentCheapest() {
        JsonNode table = answer(VOLUME + "=1e6..1e10/4", GPU_HOUR + "=1,3");

        assertThat(table.get("tieLine").toString())
                .isEqualTo("[{\"row\":0,\"column\":2,\"to\":\"right\"},{\"row\":1,\"column\":2,\"to\":\"right\"}]");
        assertThat(table.get("sentence").stringValue())
                .isEqualTo("Of 8 cells: the hosted open API is cheapest in 6; self-hosting is cheapest in 2.");
    }

    @Test
    void commaSeparatedValuesHaveALineForEachPair() {
        CommandRun run = run("workload.cachedShareOfInput=0..1/3lin", "workload.cacheWriteShareOfInput=0,0.5", "--csv");
        JsonNode table = answer("workload.cachedShareOfInput=0..1/3lin", "workload.cacheWriteShareOfInput=0,0.5");

        assertThat(run.exitCode()).isZero();
        List<Map<String, String>> lines = CsvText.rows(run.out());
        assertThat(lines).hasSize(6);
        assertThat(lines.getFirst())
                .containsOnlyKeys(
                        "workload.cachedShareOfInput",
                        "workload.cacheWriteShareOfInput",
                        "cheapest",
                        "lead",
                        "closed-api",
                        "hosted-open-api",
                        "self-hosted");
        assertThat(lines.get(1))
                .containsEntry("workload.cachedShareOfInput", "0.5")
                .containsEntry("cheapest", table.at("/cells/0/1/cheapest").stringValue());
        assertThat(Double.parseDouble(lines.get(1).get("lead")))
                .isEqualTo(table.at("/cells/0/1/lead").doubleValue());
        assertThat(lines.getLast())
                .as("all cached and half written")
                .containsEntry("workload.cachedShareOfInput", "1")
                .containsEntry("cheapest", "")
                .containsEntry("closed-api", "");
        assertThat(table.at("/cells/1/2").isNull()).isTrue();
        assertThat(table.get("sentence").stringValue()).endsWith("in 1 the two values may not stand together.");
    }

    @Test
    void aNumberThatChangesNothingSaysSo() {
        JsonNode table = answer("self-hosted.purchasePricePerGpu=20000,30000", GPU_HOUR + "=1,2");

        assertThat(table.at("/x/unused/reason").stringValue()).isEqualTo("gpus-rented");
        assertThat(table.get("y").has("unused")).isFalse();
    }

    @Test
    void wholeNumbersAreRoundedInStepsAndTakenOnce() {
        assertThat(answer("self-hosted.minReplicas=1..3/9", VOLUME + "=1e8")
                        .at("/x/values")
                        .toString())
                .isEqualTo("[1,2,3]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "workload.tokensPerDy=1,2|UNKNOWN_MEMBER|“workload.tokensPerDay”?",
                "workload.tokensPerDay=0,2|OUT_OF_RANGE|0 lies outside 1 to",
                "workload.tokensPerDay=1.5,2|NOT_WHOLE|1.5 is not a whole number",
                "self-hosted.gpuHourPrice=1|CONTRADICTION|two different numbers",
                "workload.users=1,2|MISSING_MEMBER|sessionsPerUserAndDay"
            })
    void whatTheScenarioHasNotOrMayNotHaveIsAnsweredWithAnError(String x, String code, String words) {
        CommandRun run = run(x, GPU_HOUR + "=1,2");

        assertThat(run.exitCode()).as(run.toString()).isEqualTo(ExitCode.REFUSED);
        assertThat(OutputSchemas.problems("table", run.result())).isEmpty();
        assertThat(run.result().at("/error/code").stringValue()).isEqualTo(code);
        assertThat(run.result().at("/error/message").stringValue()).contains(words);
        assertThat(run(x, GPU_HOUR + "=1,2", "--csv").result().at("/error/code").stringValue())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "workload.tokensPerDay",
                "=1,2",
                "workload.tokensPerDay=",
                "workload.tokensPerDay=1,,2",
                "workload.tokensPerDay=1,x",
                "workload.tokensPerDay=1e999",
                "workload.tokensPerDay=1..2",
                "workload.tokensPerDay=1..2/1",
                "workload.tokensPerDay=1..2/61",
                "workload.tokensPerDay=1..2/12log",
                "workload.batchShare=0..1/5",
                "workload.tokensPerDay=1..x/5"
            })
    void aWrongSideIsWrongUsage(String x) {
        CommandRun run = run(x, GPU_HOUR + "=1,2");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("fulcrum table: --x cannot be “" + x + "”");
    }

    @Test
    void commaSeparatedValuesAreNotLaidOut() {
        CommandRun run = run(VOLUME + "=1e6", GPU_HOUR + "=1", "--csv", "--pretty");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--pretty has no effect with --csv");
    }
}
