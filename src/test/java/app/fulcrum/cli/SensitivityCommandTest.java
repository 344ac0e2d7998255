package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.CommandRun;
import app.fulcrum.cli.io.ExitCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SensitivityCommandTest {

    private static CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("sensitivity", "--date=2026-11-29", "preset:chat"));
        all.addAll(List.of(arguments));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static JsonNode answer(String... arguments) {
        CommandRun run = run(arguments);
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(OutputSchemas.problems("sensitivity", run.result())).isEmpty();
        return run.result();
    }

    private static JsonNode evaluation(String... arguments) {
        List<String> all = new ArrayList<>(List.of("evaluate", "--date=2026-11-29", "preset:chat"));
        all.addAll(List.of(arguments));
        return CommandRun.of(all.toArray(String[]::new)).result();
    }

    private static double cost(JsonNode evaluation, String option) {
        return evaluation.at("/options/" + option + "/usdPerMonth/base").doubleValue();
    }

    @Test
    void everyEndIsWhatEvaluateSaysWithTheNumberSet() {
        JsonNode answer = answer("--saving=self-hosted:closed-api", "--percent=30", "--top=12");

        assertThat(answer.get("bars")).hasSize(12);
        assertThat(answer.get("more").intValue()).isPositive();
        for (JsonNode bar : answer.get("bars")) {
            for (JsonNode end : bar.has("input") ? List.of(bar.get("low"), bar.get("high")) : List.<JsonNode>of()) {
                JsonNode there = evaluation("--set="
                        + bar.get("input").stringValue() + "="
                        + end.get("value").doubleValue());
                assertThat(end.get("result").doubleValue())
                        .as("%s at %s", bar.get("input"), end)
                        .isCloseTo(cost(there, "closed-api") - cost(there, "self-hosted"), within(1e-6));
            }
        }
        JsonNode now = evaluation();
        assertThat(answer.get("now").doubleValue())
                .isCloseTo(cost(now, "closed-api") - cost(now, "self-hosted"), within(1e-6));
    }

    @Test
    void withoutAResultNamedItIsTheSavingOfTheRecommended() {
        JsonNode answer = answer();

        assertThat(answer.at("/measure/kind").stringValue()).isEqualTo("saving");
        assertThat(answer.at("/measure/of")).isEqualTo(evaluation().at("/verdict/option"));
        assertThat(answer.at("/reach/share").doubleValue()).isEqualTo(0.2);
        assertThat(answer.at("/reach/ranges").booleanValue()).isTrue();
        assertThat(answer.get("sentence").stringValue()).startsWith("Hosted open API against ");
    }

    @ParameterizedTest
    @CsvSource({
        "--cost=self-hosted, cost, USD / month",
        "--used=self-hosted, used, fraction",
        "--cheaper-from=self-hosted:closed-api, cheaper-from, tokens/day",
        "--saving=closed-api:self-hosted, saving, USD / month"
    })
    void everyResultCanBeLookedAt(String option, String kind, String unit) {
        JsonNode answer = answer(option);

        assertThat(answer.at("/measure/kind").stringValue()).isEqualTo(kind);
        assertThat(answer.at("/measure/unit").stringValue()).isEqualTo(unit);
        assertThat(answer.get("now").isNumber()).isTrue();
        assertThat(answer.get("bars")).isNotEmpty();
        assertThat(answer.get("bars")).as("an estimate has a bar of its own").anyMatch(bar -> bar.has("estimateOf"));
    }

    @Test
    void onlyWhatHasARangeIsMovedByRanges() {
        JsonNode answer =
                answer("--cost=self-hosted", "--by=ranges", "--set=self-hosted.engineers=[0.1,0.4,1]", "--points=4");

        assertThat(answer.get("reach").has("share")).isFalse();
        assertThat(answer.get("bars"))
                .extracting(bar -> bar.has("input") ? bar.get("input").stringValue() : "estimate")
                .containsExactlyInAnyOrder("alternatives.self-hosted.engineers", "estimate");
        JsonNode engineers = answer.get("bars")
                .valueStream()
                .filter(bar -> bar.has("input"))
                .findFirst()
                .orElseThrow();
        assertThat(engineers.get("line"))
                .extracting(point -> point.get("value").doubleValue())
                .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-12 ? 0 : Double.compare(one, other))
                .containsExactly(0.1, 0.4, 0.7, 1.0);
        assertThat(engineers.get("base").doubleValue()).isEqualTo(0.4);
    }

    @Test
    void byPercentARangeDoesNotCount() {
        JsonNode answer =
                answer("--cost=self-hosted", "--by=percent", "--percent=50", "--set=self-hosted.engineers=[0.1,0.4,1]");

        assertThat(answer.get("bars")).noneMatch(bar -> bar.has("estimateOf"));
        assertThat(answer.get("bars"))
                .filteredOn(bar -> bar.get("input").stringValue().equals("alternatives.self-hosted.engineers"))
                .first()
                .satisfies(bar -> assertThat(bar.at("/low/value").doubleValue()).isEqualTo(0.2));
    }

    @Test
    void anEndThatIsClippedOrNotServedSaysSo() {
        JsonNode answer = answer(
                "--cost=self-hosted",
                "--set=self-hosted.hosting.gpuCount=2",
                "--set=workload.tokensPerDay=[1e6,6.4e7,1e11]");

        JsonNode volume = answer.get("bars").get(0);
        assertThat(volume.get("input").stringValue()).isEqualTo("workload.tokensPerDay");
        assertThat(volume.at("/high/result").isNull()).isTrue();
        assertThat(volume.get("width").isNull()).isTrue();
        assertThat(answer.get("sentence").stringValue()).contains("no result at 100B tokens/day");
        assertThat(answer().get("bars"))
                .filteredOn(bar -> bar.get("input").stringValue().equals("finance.daysPerMonth"))
                .first()
                .satisfies(bar -> assertThat(bar.get("clipped").toString()).isEqualTo("[\"high\"]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--saving=closed-ap:self-hosted|UNKNOWN_ID|“closed-api”?",
                "--saving=closed-api:x y|UNKNOWN_ID|“x y”",
                "--used=closed-api|NOT_OF_THIS_KIND|it belongs to self-hosted",
                "--set=workload.tokensPerDay=0|OUT_OF_RANGE|1 to"
            })
    void whatTheScenarioHasNotIsAnsweredWithAnError(String option, String code, String words) {
        CommandRun run = run(option);

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(OutputSchemas.problems("sensitivity", run.result())).isEmpty();
        assertThat(run.result().at("/error/code").stringValue()).isEqualTo(code);
        assertThat(run.result().at("/error/message").stringValue()).contains(words);
    }

    @Test
    void withoutARunnerUpThereIsNoSaving() {
        CommandRun run = run("--set=closed-api.compared=false", "--set=self-hosted.compared=false");

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.result().at("/error/code").stringValue()).isEqualTo("NO_RUNNER_UP");
        assertThat(run.result().at("/error/message").stringValue()).contains("can serve 64,000,000 tokens a day");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--saving=closed-api",
                "--saving=closed-api:closed-api",
                "--saving=:closed-api",
                "--cost=",
                "--cost=a:b",
                "--cost=closed-api --used=self-hosted",
                "--percent=0",
                "--percent=101",
                "--percent=NaN",
                "--percent=many",
                "--by=ranges --percent=10",
                "--by=range",
                "--top=0",
                "--points=1",
                "--points=1002"
            })
    void aWrongOptionIsWrongUsage(String options) {
        CommandRun run = run(options.split(" "));

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("fulcrum sensitivity: ")
                .contains(options.split("=")[0])
                .doesNotContain("Exception");
    }
}
