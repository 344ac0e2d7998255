package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import app.fulcrum.CommandRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Costs that are equal, fleets that cannot be counted and bands that nobody can read, as the command line answers them. */
class EdgesOfNumbersTest {

    private static final Path EDGES = Path.of("src", "test", "resources", "scenarios", "edges");

    private static JsonNode evaluate(String name, String... settings) {
        String[] arguments = new String[settings.length + 3];
        arguments[0] = "evaluate";
        arguments[1] = "--date=2026-11-22";
        for (int i = 0; i < settings.length; i++) {
            arguments[i + 2] = "--set=" + settings[i];
        }
        arguments[arguments.length - 1] = EDGES.resolve(name + ".fulcrum.json").toString();
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(OutputSchemas.problems("evaluation", run.result())).isEmpty();
        return run.result();
    }

    /** $210.00000000000003 against $210, and the same at the end of every step. */
    @Test
    void ofCostsThatAreEqualOnPaperTheFirstNamedWinsEverywhere() {
        JsonNode result = evaluate("tie");

        assertThat(result.at("/verdict/option").stringValue()).isEqualTo("closed-api");
        assertThat(result.at("/verdict/cheapest").stringValue()).isEqualTo("closed-api");
        assertThat(result.at("/verdict/sentence").stringValue())
                .isEqualTo("Use the closed API: nothing is cheaper at 100M tokens a day.");
        assertThat(result.at("/verdict/paragraph/0").stringValue()).isEqualTo("Costs the same as self-hosting.");
        assertThat(result.at("/verdict/next/savesUsdPerMonth").doubleValue()).isZero();
        assertThat(result.get("bands")).hasSize(1);
        assertThat(result.at("/crossovers/0/first").isNull()).isTrue();
        assertThat(result.at("/crossovers/0/everCheaper").booleanValue()).isFalse();
        assertThat(result.at("/crossovers/0/cheaperForGood").booleanValue()).isFalse();
    }

    @Test
    void theEndThatIsALittleCheaperWins() {
        JsonNode result = evaluate("tie", "self-hosted.gpuMonthPrice=104.99999999");

        assertThat(result.at("/verdict/cheapest").stringValue()).isEqualTo("self-hosted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"overflow-negative", "overflow-positive"})
    void aFleetThatCannotBeCountedHasNoCostAndSaysWhy(String name) {
        JsonNode result = evaluate(name);

        assertThat(result.at("/options/self-hosted/participation").stringValue())
                .isEqualTo("not-priced");
        assertThat(result.at("/options/self-hosted").has("usdPerMonth")).isFalse();
        assertThat(result.at("/options/self-hosted/problems")).isNotEmpty();
        assertThat(result.at("/verdict/option").stringValue()).isEqualTo("closed-api");
        assertThat(result.at("/capacity").has("gpus")).isFalse();
    }

    /** Up to 2^53 GPUs and no farther: here eight of them serve 0.00144 tokens a day. */
    @ParameterizedTest
    @CsvSource({"1600000000000, compared", "1630000000000, not-priced"})
    void upToTheLargestExactCountAFleetIsServed(String volume, String participation) {
        JsonNode result = evaluate(
                "overflow-positive", "self-hosted.hosting.gpusPerReplica=8", "workload.tokensPerDay=" + volume);

        assertThat(result.at("/options/self-hosted/participation").stringValue())
                .isEqualTo(participation);
        if (participation.equals("compared")) {
            double gpus = result.at("/capacity/gpus").doubleValue();
            assertThat(gpus).isGreaterThan(8e15).isLessThanOrEqualTo(0x1p53);
            assertThat(result.at("/verdict/confidence/doubts").toString()).contains("Nobody has sold that many");
        } else {
            assertThat(result.at("/options/self-hosted/problems"))
                    .extracting(problem -> problem.get("code").stringValue())
                    .contains("TOO_MANY_GPUS");
        }
    }

    @ParameterizedTest
    @CsvSource({"50000000000000, false", "50000100000000, true"})
    void moreThanAMillionGpusAreServedWithADoubt(String volume, boolean doubted) {
        JsonNode result = evaluate("tie", "workload.tokensPerDay=" + volume);

        assertThat(result.at("/options/self-hosted/participation").stringValue())
                .isEqualTo("compared");
        assertThat(result.at("/verdict/confidence/doubts").toString().contains("GPUs of one kind"))
                .isEqualTo(doubted);
    }

    /** A line that is dearer by a fee than a staircase of its own slope changes places with it at every step. */
    @Test
    void manyBandsAreSummarized() {
        JsonNode result = evaluate(
                "tie",
                "self-hosted.storageAndNetwork=0.5",
                "self-hosted.measuredOutputTokensPerSecond=0.28935185185185186",
                "self-hosted.gpuMonthPrice=0.105",
                "closed-api.fixedFees=0.6");
        JsonNode summary = result.get("bandSummary");

        assertThat(result.get("bands")).isEmpty();
        assertThat(result.toString().length()).isLessThan(30_000);
        assertThat(summary.get("count").longValue()).isGreaterThan(2_000);
        assertThat(summary.at("/first/fromTokensPerDay").longValue()).isEqualTo(100_000);
        assertThat(summary.at("/last/toTokensPerDay").longValue()).isEqualTo(100_000_000_000L);
        assertThat(summary.at("/atVolume/fromTokensPerDay").longValue()).isLessThanOrEqualTo(100_000_000L);
        assertThat(summary.at("/atVolume/toTokensPerDay").longValue()).isGreaterThanOrEqualTo(100_000_000L);
        double shares = 0;
        for (JsonNode share : summary.get("shareOfVolumes")) {
            shares += share.doubleValue();
        }
        assertThat(summary.get("exact").booleanValue()).isFalse();
        // From 100,000 to 1e11 in steps of 100,000 tokens, two bands each; of each step $0.11 of $0.21 are lost.
        assertThat(summary.get("count").doubleValue()).isCloseTo(2e6, withinPercentage(1));
        assertThat(summary.at("/shareOfVolumes/self-hosted").doubleValue()).isCloseTo(0.1 / 0.21, within(1e-3));
        assertThat(summary.get("sentence").stringValue()).startsWith("The cheapest alternative changes about 2");
        assertThat(result.at("/verdict/sentence").stringValue())
                .isEqualTo("Self-host: nothing is cheaper at 100M tokens a day.");
        assertThat(shares).isCloseTo(1, within(1e-9));
    }
}
