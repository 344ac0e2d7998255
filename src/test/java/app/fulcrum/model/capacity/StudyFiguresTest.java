package app.fulcrum.model.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.capacity.LayoutOutcome.DoesNotFit;
import app.fulcrum.model.capacity.LayoutOutcome.Found;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.deployment.BundledModels;
import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import app.fulcrum.model.throughput.StepTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures the throughput study prints: its worked example (§4) and its tables of A100 capacity (§6). */
class StudyFiguresTest {

    private static final RequestShape THREE_TO_ONE = RequestShape.of(1_500, 500);
    private static final LatencyLimits FIFTY_MILLISECONDS = LatencyLimits.perOutputToken(0.05);
    private static final double MILLION_TOKENS_PER_DAY = 86_400 / 1e6;

    @Test
    void workedExampleOfLlama70BOnTwoH100s() {
        var deployment = BundledModels.deployment("llama-3.3-70b", "H100-SXM", Precision.FP8, KvPrecision.FP8);
        LayoutCapacity capacity = found(LayoutQuery.of(deployment, THREE_TO_ONE, 1_000, FIFTY_MILLISECONDS), 2);
        OperatingPoint point = capacity.estimate().orElseThrow();
        assertThat(point.memory().sequences()).isCloseTo(268, within(0.5));
        assertThat(point.sequences()).isCloseTo(101, within(0.5));
        assertThat(point.limit().reason()).isEqualTo(SequenceLimit.Reason.TIME_PER_OUTPUT_TOKEN);

        StepTime step = point.stepTime();
        assertThat(step.total()).isCloseTo(0.050, within(1e-12));
        assertThat(step.weights()).isCloseTo(0.0125, within(0.00005));
        assertThat(step.kvCache()).isCloseTo(0.0051, within(0.00005));
        assertThat(step.matmul()).isCloseTo(0.0211, within(0.00005));
        assertThat(step.promptAttention()).isCloseTo(0.0004, within(0.00005));
        assertThat(step.collectives()).isCloseTo(0.0067, within(0.00005));
        assertThat(step.cpu()).isCloseTo(0.0041, within(0.00005));

        assertThat(capacity.throughput().outputTokensPerSecond()).isCloseTo(2_025, within(0.5));
        assertThat(capacity.throughput().totalTokensPerSecond()).isCloseTo(8_102, within(0.5));
    }

    @ParameterizedTest
    @CsvSource({
        "llama-3.1-8b,    BF16,  1, 787,  692",
        "qwen3-32b,       BF16,  2, 407,  266",
        "llama-3.3-70b,   BF16,  2, 104,  35",
        "llama-3.3-70b,   BF16,  4, 393,  227",
        "llama-3.3-70b,   INT4,  2, 225,  160",
        "mistral-large-2, BF16,  4, 202,  62",
        "mixtral-8x7b,    BF16,  2, 690,  402",
        "gpt-oss-20b,     MXFP4, 1, 1472, 1420",
        "gpt-oss-120b,    MXFP4, 2, 1450, 1284",
        "qwen3-235b-a22b, FP8,   8, 1065, 805",
        "llama-3.1-405b,  FP8,   8, 149,  46",
        "deepseek-r1,     INT4,  8, 683,  429"
    })
    void millionTokensPerDayOfOneReplicaOnA100s(
            String model, Precision precision, int gpus, double withoutLimit, double atFiftyMilliseconds) {
        LayoutQuery query = onA100(model, precision, LatencyLimits.NONE);
        assertThat(millionTokensPerDay(found(query, gpus))).isCloseTo(withoutLimit, within(0.5));
        assertThat(millionTokensPerDay(found(query.withLimits(FIFTY_MILLISECONDS), gpus)))
                .isCloseTo(atFiftyMilliseconds, within(0.5));
    }

    @ParameterizedTest
    @CsvSource({
        "llama-3.1-8b,    BF16,  692,  1",
        "qwen3-32b,       BF16,  159,  4",
        "llama-3.3-70b,   BF16,  66,   8",
        "llama-3.3-70b,   INT4,  85,   4",
        "mistral-large-2, BF16,  32,   8",
        "mixtral-8x7b,    BF16,  284,  4",
        "gpt-oss-20b,     MXFP4, 1420, 1",
        "gpt-oss-120b,    MXFP4, 642,  2",
        "qwen3-235b-a22b, FP8,   101,  8",
        "llama-3.1-405b,  FP8,   6,    8",
        "deepseek-r1,     INT4,  54,   8"
    })
    void millionTokensPerDayOfAnA100InTheBestLayout(String model, Precision precision, double perGpu, int gpus) {
        LayoutCapacity best = ((Found) LayoutSearch.search(onA100(model, precision, FIFTY_MILLISECONDS))).bestPerGpu();
        assertThat(best.layout()).isEqualTo(Layout.tensor(gpus));
        assertThat(millionTokensPerDay(best) / gpus).isCloseTo(perGpu, within(0.55));
    }

    @Test
    void deepSeekInFp8DoesNotFitEightA100s() {
        assertThat(LayoutSearch.search(onA100("deepseek-r1", Precision.FP8, LatencyLimits.NONE)))
                .isInstanceOfSatisfying(DoesNotFit.class, miss -> {
                    assertThat(miss.layout()).isEqualTo(Layout.tensor(8));
                    assertThat(miss.memory().missingBytes()).isBetween(8e9, 9e9);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "H100-SXM, FP8, 350",
        "H200-SXM, FP8, 412",
        "B200-SXM, FP8, 936",
        "B200-SXM, FP4, 1295",
    })
    void millionTokensPerDayOfNewerGpusForA70BModelWithFp8Cache(String gpu, Precision precision, double perGpu) {
        var query = LayoutQuery.of(
                BundledModels.deployment("llama-3.3-70b", gpu, precision, KvPrecision.FP8),
                THREE_TO_ONE,
                256,
                FIFTY_MILLISECONDS);
        LayoutCapacity best = ((Found) LayoutSearch.search(query)).bestPerGpu();
        assertThat(millionTokensPerDay(best) / best.gpusPerReplica()).isCloseTo(perGpu, within(0.5));
    }

    @ParameterizedTest
    @CsvSource({
        "llama-3.1-8b,   BF16,  1,  3,   11,  21,   31",
        "gpt-oss-120b,   MXFP4, 2,  4,   12,  24,   34",
        "mixtral-8x7b,   BF16,  4,  8,   28,  52,   76",
        "qwen3-32b,      BF16,  4,  12,  48,  92,   136",
        "llama-3.3-70b,  BF16,  8,  24,  112, 216,  328",
        "llama-3.3-70b,  INT4,  4,  20,  84,  168,  252",
        "llama-3.1-405b, INT4,  16, 144, 696, 1384, 2072"
    })
    void a100sNeededInTheLayoutWithTheBestThroughputPerGpu(
            String model,
            Precision precision,
            int at50Million,
            int at500Million,
            int at5BillionFlat,
            int at5Billion,
            int at5BillionPeakThree) {
        LayoutCapacity best = ((Found) LayoutSearch.search(onA100(model, precision, FIFTY_MILLISECONDS))).bestPerGpu();
        assertThat(gpusNeeded(best, 50_000_000L, 2)).isEqualTo(at50Million);
        assertThat(gpusNeeded(best, 500_000_000L, 2)).isEqualTo(at500Million);
        assertThat(gpusNeeded(best, 5_000_000_000L, 1)).isEqualTo(at5BillionFlat);
        assertThat(gpusNeeded(best, 5_000_000_000L, 2)).isEqualTo(at5Billion);
        assertThat(gpusNeeded(best, 5_000_000_000L, 3)).isEqualTo(at5BillionPeakThree);
    }

    private static long gpusNeeded(LayoutCapacity capacity, long tokensPerDay, double peak) {
        double perReplica = Sizing.tokensPerDayPerReplica(capacity.throughput(), 0.7, new TrafficPattern(peak, 24, 0));
        return new Sizing(perReplica, 1, 0).replicas(tokensPerDay) * capacity.gpusPerReplica();
    }

    private static double millionTokensPerDay(LayoutCapacity capacity) {
        return capacity.throughput().totalTokensPerSecond() * MILLION_TOKENS_PER_DAY;
    }

    private static LayoutCapacity found(LayoutQuery query, int gpus) {
        var found = (Found) LayoutSearch.search(query.withGpusPerReplica(gpus));
        return found.worthPricing().getFirst();
    }

    private static LayoutQuery onA100(String model, Precision precision, LatencyLimits limits) {
        return LayoutQuery.of(
                BundledModels.deployment(model, "A100-SXM-80GB", precision, KvPrecision.BF16),
                THREE_TO_ONE,
                256,
                limits);
    }
}
