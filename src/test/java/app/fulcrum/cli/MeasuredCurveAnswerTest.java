package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.CommandRun;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What {@code capacity} makes of the asker's own measurements. */
class MeasuredCurveAnswerTest {

    private static final List<String> QUESTION = List.of(
            "capacity", "--model=llama-3.3-70b", "--gpu=H100-SXM", "--input-tokens=2000", "--output-tokens=500");

    private static CommandRun run(String... more) {
        List<String> all = new ArrayList<>(QUESTION);
        all.addAll(List.of(more));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static JsonNode ask(String... more) {
        CommandRun run = run(more);
        assertThat(run.err()).isEmpty();
        assertThat(OutputSchemas.problems("capacity", run.result())).isEmpty();
        return run.result();
    }

    @Test
    void theAnswerIsReadBetweenTheMeasurementsAndTheEstimateStandsBesideIt() {
        JsonNode answer = ask("--gpus=4", "--tpot=25", "--measured=16:760:20:400", "--measured=64:2050:30:1000");

        assertThat(answer.get("basis").stringValue()).isEqualTo("measured");
        assertThat(answer.at("/measured/concurrency").doubleValue()).isCloseTo(40, within(1e-9));
        assertThat(answer.at("/tokensPerSecond/output").doubleValue()).isCloseTo(1_405, within(1e-9));
        assertThat(answer.at("/tokensPerSecond/total").doubleValue()).isCloseTo(5 * 1_405, within(1e-9));
        assertThat(answer.get("plannedTokensPerSecond")).isEqualTo(answer.get("tokensPerSecond"));
        assertThat(answer.at("/measured/ttftMs").doubleValue()).isCloseTo(700, within(1e-9));
        assertThat(answer.at("/measured/from").intValue()).isEqualTo(16);
        assertThat(answer.at("/measured/to").intValue()).isEqualTo(64);
        assertThat(answer.at("/measured/sentence").stringValue())
                .isEqualTo("Measured by you, between 16 and 64 requests at once."
                        + " More at once would take longer per output token than the limit allows.");
        assertThat(answer.has("problems")).isFalse();

        JsonNode estimate = run("--gpus=4", "--layout=tensor", "--tpot=25").result();
        assertThat(answer.at("/estimate/outputTokensPerSecond")).isEqualTo(estimate.at("/tokensPerSecond/output"));
        assertThat(answer.at("/estimate/sequences")).isEqualTo(estimate.get("sequences"));
        assertThat(answer.at("/estimate/sentence").stringValue())
                .isEqualTo("The estimate is 846 output tokens/s; you measured 66\u00a0% more.");
        assertThat(answer.at("/estimate/measuredOverEstimated").doubleValue())
                .isCloseTo(1_405 / estimate.at("/tokensPerSecond/output").doubleValue(), within(1e-9));
    }

    @Test
    void aLineSaysTheSameAsOptions() {
        JsonNode line = CommandRun.withInput("""
            {"model": "llama-3.3-70b", "gpu": "H100-SXM", "gpus": 4, "inputTokens": 2000, "outputTokens": 500, "measured": [\
            {"concurrency": 64, "outputTokensPerSecond": 2050}, \
            {"concurrency": 16, "outputTokensPerSecond": 760, "tpotMs": 20}]}\
            """, "capacity").result();

        JsonNode options = ask("--gpus=4", "--measured=16:760:20", "--measured=64:2050");
        assertThat(line.get("measured")).isEqualTo(options.get("measured"));
        assertThat(line.at("/measured/limitedBy").stringValue()).isEqualTo("last-measurement");
        assertThat(line.at("/measured/sentence").stringValue())
                .isEqualTo("Measured by you, at 64 requests at once. Your measurements end at 64 at once; more is not"
                        + " claimed. Time per output token is worked out as requests at once over tokens per second.");
    }

    @Test
    void whereTheMeasurementsEndTheEstimateIsComparedUnderTheSameLoad() {
        JsonNode answer = ask("--gpus=4", "--measured=16:500:20");
        JsonNode estimate = answer.get("estimate");
        JsonNode sixteen =
                run("--gpus=4", "--layout=tensor", "--max-sequences=16").result();

        double compared = sixteen.at("/tokensPerSecond/output").doubleValue();
        assertThat(estimate.get("sequences").doubleValue()).isGreaterThan(16);
        assertThat(estimate.get("comparedOutputTokensPerSecond").doubleValue()).isCloseTo(compared, within(1e-6));
        assertThat(estimate.get("measuredOverEstimated").doubleValue()).isCloseTo(500 / compared, within(1e-9));
        assertThat(estimate.get("sentence").stringValue())
                .startsWith("The estimate for 16 at once is ")
                .endsWith(" less.");
    }

    @Test
    void aLimitNoMeasurementKeepsIsMissedAndTheClosestIsNamed() {
        JsonNode answer = ask("--gpus=4", "--tpot=19", "--measured=16:760:20", "--measured=64:2050:30");

        assertThat(answer.get("works").booleanValue()).isFalse();
        assertThat(answer.get("reason").stringValue()).isEqualTo("latency-limit-missed");
        assertThat(answer.at("/measured/concurrency").intValue()).isEqualTo(16);
        assertThat(answer.get("tpotMs").doubleValue()).isEqualTo(20);
        assertThat(answer.has("ttftMs")).isFalse();
        assertThat(answer.at("/estimate/works").booleanValue()).isTrue();
    }

    @Test
    void memoryIsCheckedAllTheSame() {
        JsonNode answer = ask("--gpus=1", "--measured=16:760:20");

        assertThat(answer.get("reason").stringValue()).isEqualTo("does-not-fit");
        assertThat(answer.at("/estimate/reason").stringValue()).isEqualTo("does-not-fit");
    }

    @Test
    void aModelWithoutAShapeNeedsNoneOnceItIsMeasured() {
        String question = """
            {"model": "deepseek-v4.1-flash", "gpu": "H200-SXM", "gpus": 8, "inputTokens": 2000, "outputTokens": 500%s}\
            """;
        assertThat(CommandRun.withInput(question.formatted(""), "capacity")
                        .result()
                        .at("/error/code")
                        .stringValue())
                .isEqualTo("SHAPE_UNKNOWN");

        String points = ", \"tpotLimitMs\": %d, \"measured\": [{\"concurrency\": 64, \"outputTokensPerSecond\": 2050}]";
        JsonNode answer = CommandRun.withInput(question.formatted(points.formatted(40)), "capacity")
                .result();
        assertThat(OutputSchemas.problems("capacity", answer)).isEmpty();
        assertThat(answer.at("/tokensPerSecond/output").doubleValue()).isEqualTo(2_050);
        assertThat(answer.has("estimate")).isFalse();
        assertThat(answer.at("/problems/0/code").stringValue()).isEqualTo("ONLY_WEIGHTS_CHECKED");

        JsonNode missed = CommandRun.withInput(question.formatted(points.formatted(30)), "capacity")
                .result();
        assertThat(OutputSchemas.problems("capacity", missed)).isEmpty();
        assertThat(missed.get("reason").stringValue()).isEqualTo("latency-limit-missed");
        assertThat(missed.get("remedies")).isEmpty();
    }

    @Test
    void aRateThatFallsAndOneThatCannotBeAreSaid() {
        JsonNode answer = ask("--gpus=4", "--measured=16:900:20", "--measured=64:850:30");

        assertThat(answer.at("/measured/limitedBy").stringValue()).isEqualTo("highest-rate");
        assertThat(answer.get("problems").values())
                .extracting(problem -> problem.get("code").stringValue())
                .containsExactly("MEASURED_RATE_FALLS", "MEASURED_RATE_TOO_HIGH");
        assertThat(answer.at("/problems/0/message").stringValue())
                .startsWith("At 64 requests at once you measured 850 output tokens per second, fewer than at less.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --measured=16:760                                       | CONTRADICTION  | any --gpus
        --measured=16:760 --gpus=4 --max-sequences=9            | CONTRADICTION  | --max-sequences
        --measured=16:760 --gpus=4 --realization=0.5            | CONTRADICTION  | --realization
        --measured=16:760:20 --gpus=4 --ttft=900                | MISSING_MEMBER | TTFT_MS
        --measured=16:760 --measured=16:770 --gpus=4            | CONTRADICTION  | RATE 760 and RATE 770
        --measured=0:760 --gpus=4                               | OUT_OF_RANGE   | 0 lies outside
        --measured=16:0 --gpus=4                                | OUT_OF_RANGE   | 0 lies outside
        """)
    void whatCannotBeIsRefused(String options, String code, String said) {
        JsonNode answer = run(options.split(" ")).result();

        assertThat(OutputSchemas.problems("capacity", answer)).isEmpty();
        assertThat(answer.at("/error/code").stringValue()).isEqualTo(code);
        assertThat(answer.at("/error/path").stringValue()).isEqualTo("--measured");
        assertThat(answer.at("/error/message").stringValue()).contains(said);
    }

    @ParameterizedTest
    @CsvSource({"16", "16:", "16:760:20:400:5", "many:760"})
    void anythingElseIsNoMeasurement(String typed) {
        CommandRun run = run("--gpus=4", "--measured=" + typed);

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).contains("--measured cannot be “" + typed + "”. Write numbers as C:RATE");
    }

    @Test
    void anEmptyListIsNoMeasurement() {
        JsonNode answer = CommandRun.withInput("""
            {"model": "llama-3.3-70b", "gpu": "H100-SXM", "gpus": 4, "inputTokens": 2000, "outputTokens": 500, "measured": []}\
            """, "capacity").result();

        assertThat(answer.at("/error/message").stringValue()).contains("measured run");
    }
}
