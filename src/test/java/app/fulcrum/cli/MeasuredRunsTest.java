package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.CommandRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What {@code evaluate} makes of runs that a scenario holds. */
class MeasuredRunsTest {

    private static final String FILE = Path.of("src/test/resources/scenarios/good/measured-runs.fulcrum.json")
            .toString();

    private static JsonNode evaluate(String... more) {
        List<String> all = new ArrayList<>(List.of("evaluate", FILE));
        all.addAll(List.of(more));
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(OutputSchemas.problems("evaluation", run.result())).isEmpty();
        return run.result();
    }

    private static JsonNode capacity(JsonNode answer) {
        return answer.at("/options/self-hosted/capacity");
    }

    private static String set(String name, String value) {
        return "--set=self-hosted." + name + "=" + value;
    }

    private static List<String> problems(JsonNode answer) {
        List<String> codes = new ArrayList<>();
        answer.at("/options/self-hosted/problems")
                .forEach(problem -> codes.add(problem.get("code").stringValue()));
        return codes;
    }

    @Test
    void capacityIsReadOffBetweenTheRunsAtTheLimit() {
        // 6.5 requests/s of 300 tokens, each 1 + 300 × 0.030 s: 65 at once, 1,950 tokens/s; 25 of 20 to 30 ms is half
        // the way
        JsonNode capacity = capacity(evaluate(set("tpotLimit", "25")));

        assertThat(capacity.at("/measured/from").doubleValue()).isEqualTo(16);
        assertThat(capacity.at("/measured/to").doubleValue()).isCloseTo(65, within(1e-9));
        assertThat(capacity.at("/measured/concurrency").doubleValue()).isCloseTo(40.5, within(1e-9));
        assertThat(capacity.at("/measured/ttftMs").doubleValue()).isCloseTo(700, within(1e-9));
        assertThat(capacity.at("/measured/limitedBy").stringValue()).isEqualTo("time-per-output-token");
        assertThat(capacity.at("/replica/basis").stringValue()).isEqualTo("measured");
        assertThat(capacity.at("/replica/tokensPerSecond/output").doubleValue()).isCloseTo(1_355, within(1e-9));
        assertThat(capacity.at("/replica/plannedTokensPerSecond/output").doubleValue())
                .isCloseTo(1_355, within(1e-9));
        assertThat(capacity.at("/estimate/sentence").stringValue()).startsWith("The estimate is ");
    }

    @Test
    void theServersCarryWhatWasMeasuredOfEach() {
        JsonNode capacity = capacity(evaluate(set("tpotLimit", "25"), "--set=workload.tokensPerDay=5e9"));

        double replicas = capacity.get("servingReplicas").doubleValue();
        assertThat(replicas).isGreaterThan(5);
        assertThat(capacity.at("/carries/requestsAtOnce").doubleValue()).isCloseTo(40.5 * replicas, within(1e-6));
        double output =
                evaluate().at("/inputs/workload.outputTokensPerRequest/value").doubleValue();
        assertThat(capacity.at("/carries/secondsPerRequest").doubleValue())
                .isCloseTo(0.7 + output * 0.025, within(1e-9));
    }

    @Test
    void withoutALimitTheLastRunCounts() {
        JsonNode capacity = capacity(evaluate(set("tpotLimit", "")));

        assertThat(capacity.at("/measured/limitedBy").stringValue()).isEqualTo("last-measurement");
        assertThat(capacity.at("/replica/tokensPerSecond/output").doubleValue()).isCloseTo(1_950, within(1e-9));
        assertThat(capacity.at("/measured/sentence").stringValue()).contains("more is not claimed");
    }

    @Test
    void aLimitNoRunKeepsIsMissedAndTheClosestRunNamed() {
        JsonNode answer = evaluate(set("tpotLimit", "10"));
        JsonNode capacity = capacity(answer);

        assertThat(capacity.get("reason").stringValue()).isEqualTo("latency-limit-missed");
        assertThat(capacity.at("/measured/concurrency").doubleValue()).isEqualTo(16);
        assertThat(capacity.get("tpotMs").doubleValue()).isCloseTo(20, within(1e-9));
        assertThat(problems(answer)).contains("LATENCY_LIMIT_MISSED");
    }

    @Test
    void lengthsOtherThanThoseMeasuredAreSaid() {
        assertThat(problems(evaluate())).contains("MEASURED_AT_OTHER_LENGTHS");
        assertThat(problems(evaluate(
                        "--set=workload.inputTokensPerRequest=2000", "--set=workload.outputTokensPerRequest=300")))
                .doesNotContain("MEASURED_AT_OTHER_LENGTHS");
    }

    @Test
    void whatOnlyAnEstimateWouldReadIsSaidToBeUnused() {
        JsonNode answer = evaluate(set("realisationFactor", "0.5"), set("maxSequencesPerReplica", "8"));

        assertThat(answer.at("/inputs/alternatives.self-hosted.realisationFactor/unused/reason")
                        .stringValue())
                .isEqualTo("speed-measured");
        assertThat(answer.at("/inputs/alternatives.self-hosted.maxSequencesPerReplica/unused/reason")
                        .stringValue())
                .isEqualTo("speed-measured");
        assertThat(answer.at("/inputs/alternatives.self-hosted.tpotLimit/unused")
                        .isMissingNode())
                .isTrue();
        assertThat(capacity(answer).at("/replica/tokensPerSecond/output").doubleValue())
                .isEqualTo(capacity(evaluate())
                        .at("/replica/tokensPerSecond/output")
                        .doubleValue());
    }

    @Test
    void runsCanBeTakenAwayAndPutInPlace() {
        assertThat(capacity(evaluate(set("hosting.measured", "")))
                        .at("/replica/basis")
                        .stringValue())
                .isEqualTo("estimated");
        JsonNode replaced = capacity(evaluate(set(
                "hosting.measured",
                "{\"inputTokens\": 2000, \"outputTokens\": 300, \"runs\":"
                        + " [{\"concurrency\": 4, \"outputTokensPerSecond\": 123}]}")));
        assertThat(replaced.at("/replica/tokensPerSecond/output").doubleValue()).isEqualTo(123);
        assertThat(replaced.at("/measured/tpotWorkedOut").booleanValue()).isTrue();
    }
}
