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
import app.fulcrum.model.scenario.Hosting.Parallelism;
import app.fulcrum.model.throughput.EffectiveRates;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.throughput.StepFormula;
import app.fulcrum.model.throughput.StepTime;
import app.fulcrum.model.throughput.StepTimeLaw;
import app.fulcrum.model.unit.Range;
import java.util.Optional;
import java.util.OptionalDouble;
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
        assertThat(point.sequences()).isCloseTo(104.8, within(0.05));
        assertThat(point.limit().reason()).isEqualTo(SequenceLimit.Reason.TIME_PER_OUTPUT_TOKEN);
        assertThat(point.secondsPerOutputToken()).isCloseTo(0.050, within(1e-12));

        var formula = new StepFormula(deployment, EffectiveRates.of(deployment), Layout.tensor(2), THREE_TO_ONE);
        StepTime raw = StepTimeLaw.of(formula, 1).at(point.sequences());
        assertThat(raw.total()).isCloseTo(0.05328, within(0.000005));
        assertThat(raw.weights()).isCloseTo(0.01255, within(0.000005));
        assertThat(raw.kvCache()).isCloseTo(0.00524, within(0.000005));
        assertThat(raw.matmul()).isCloseTo(0.02509, within(0.000005));
        assertThat(raw.promptAttention()).isCloseTo(0.00056, within(0.000005));
        assertThat(raw.collectives()).isCloseTo(0.00485, within(0.000005));
        assertThat(raw.cpu()).isCloseTo(0.00499, within(0.000005));

        assertThat(capacity.throughput().outputTokensPerSecond()).isCloseTo(2_097, within(0.5));
        assertThat(capacity.throughput().totalTokensPerSecond()).isCloseTo(8_388, within(0.5));
        Range range = point.accuracy().around(capacity.throughput().outputTokensPerSecond());
        assertThat(range.low()).isCloseTo(1_591, within(0.5));
        assertThat(range.high()).isCloseTo(2_708, within(0.5));
        assertThat(capacity.tokensPerSecondAt(RateLevel.PLANNED, OptionalDouble.empty()) / 4)
                .isCloseTo(1_573, within(0.5));
    }

    @Test
    void workedExampleOfDeepSeekR1OnEightH200s() {
        var deployment = BundledModels.deployment("deepseek-r1", "H200-SXM", Precision.FP8, KvPrecision.BF16);
        RequestShape request = RequestShape.of(1_024, 1_024);
        LayoutQuery query = LayoutQuery.of(deployment, request, 64, LatencyLimits.NONE);
        LayoutCapacity capacity = found(query, 8);
        var formula = new StepFormula(deployment, EffectiveRates.of(deployment), Layout.tensor(8), request);
        StepTime raw = StepTimeLaw.of(formula, 1).at(64);
        assertThat(raw.total()).isCloseTo(0.0442, within(0.00005));
        assertThat(raw.weights()).isCloseTo(0.0183, within(0.00005));
        assertThat(raw.matmul()).isCloseTo(0.0148, within(0.00005));
        assertThat(raw.kvCache() + raw.promptAttention()).isCloseTo(0.0017, within(0.00005));
        assertThat(raw.collectives()).isCloseTo(0.0029, within(0.00005));
        assertThat(raw.cpu()).isCloseTo(0.0065, within(0.00005));
        assertThat(capacity.estimate().orElseThrow().secondsPerOutputToken()).isCloseTo(0.0308, within(0.00005));
        assertThat(capacity.throughput().outputTokensPerSecond()).isCloseTo(2_079, within(0.5));
        Range range = capacity.estimate()
                .orElseThrow()
                .accuracy()
                .around(capacity.throughput().outputTokensPerSecond());
        assertThat(range.low()).isCloseTo(1_115, within(0.5));
        assertThat(range.high()).isCloseTo(3_153, within(0.5));
        assertThat(capacity.tokensPerSecondAt(RateLevel.PLANNED, OptionalDouble.empty()) / 2)
                .isCloseTo(1_143, within(0.5));
    }

    @ParameterizedTest
    @CsvSource({
        "llama-3.1-8b,    BF16,  1, 811,  694",
        "qwen3-32b,       BF16,  2, 439,  277",
        "llama-3.3-70b,   BF16,  4, 433,  237",
        "llama-3.3-70b,   INT4,  2, 187,  129",
        "mistral-large-2, BF16,  4, 218,  46",
        "mixtral-8x7b,    BF16,  2, 720,  418",
        "gpt-oss-20b,     MXFP4, 1, 1450, 1372",
        "gpt-oss-120b,    MXFP4, 2, 1217, 840",
        "qwen3-235b-a22b, FP8,   8, 594, 246",
        "llama-3.1-405b,  FP8,   8, 169,  40"
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
        "llama-3.1-8b,    BF16,  712,  2",
        "qwen3-32b,       BF16,  172,  4",
        "llama-3.3-70b,   BF16,  72,   8",
        "llama-3.3-70b,   INT4,  72,   4",
        "mistral-large-2, BF16,  33,   8",
        "mixtral-8x7b,    BF16,  287,  4",
        "gpt-oss-20b,     MXFP4, 1372, 1",
        "gpt-oss-120b,    MXFP4, 474,  4",
        "qwen3-235b-a22b, FP8,   31,   4",
        "llama-3.1-405b,  FP8,   5,    8"
    })
    void millionTokensPerDayOfAnA100InTheBestLayout(String model, Precision precision, double perGpu, int gpus) {
        LayoutCapacity best = ((Found) LayoutSearch.search(onA100(model, precision, FIFTY_MILLISECONDS)))
                .bestPerGpu(OptionalDouble.empty());
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
        "H100-SXM, FP8, 362",
        "H200-SXM, FP8, 418",
        "B200-SXM, FP8, 977",
        "B200-SXM, FP4, 1410",
    })
    void millionTokensPerDayOfNewerGpusForA70BModelWithFp8Cache(String gpu, Precision precision, double perGpu) {
        var query = LayoutQuery.of(
                BundledModels.deployment("llama-3.3-70b", gpu, precision, KvPrecision.FP8),
                THREE_TO_ONE,
                256,
                FIFTY_MILLISECONDS);
        LayoutCapacity best = ((Found) LayoutSearch.search(query)).bestPerGpu(OptionalDouble.empty());
        assertThat(millionTokensPerDay(best) / best.gpusPerReplica()).isCloseTo(perGpu, within(0.5));
    }

    @ParameterizedTest
    @CsvSource({
        "llama-3.1-8b,    BF16,  2,  2,   10,   20,   30",
        "qwen3-32b,       BF16,  4,  8,   40,   80,   120",
        "llama-3.3-70b,   BF16,  8,  24,  96,   192,  280",
        "llama-3.3-70b,   INT4,  4,  24,  108,  216,  324",
        "mistral-large-2, BF16,  8,  48,  208,  408,  608",
        "mixtral-8x7b,    BF16,  4,  8,   32,   64,   96",
        "gpt-oss-20b,     MXFP4, 1,  2,   7,    14,   20",
        "gpt-oss-120b,    MXFP4, 4,  4,   20,   40,   60",
        "qwen3-235b-a22b, FP8,   8,  60,  292,  584,  876",
        "llama-3.1-405b,  FP8,   32, 272, 1328, 2656, 3976"
    })
    void a100sNeededInTheLayoutWithTheBestThroughputPerGpu(
            String model,
            Precision precision,
            int at50Million,
            int at500Million,
            int at5BillionFlat,
            int at5Billion,
            int at5BillionPeakThree) {
        LayoutCapacity best = ((Found) LayoutSearch.search(onA100(model, precision, FIFTY_MILLISECONDS)))
                .bestPerGpu(OptionalDouble.empty());
        assertThat(gpusNeeded(best, 50_000_000L, 2)).isEqualTo(at50Million);
        assertThat(gpusNeeded(best, 500_000_000L, 2)).isEqualTo(at500Million);
        assertThat(gpusNeeded(best, 5_000_000_000L, 1)).isEqualTo(at5BillionFlat);
        assertThat(gpusNeeded(best, 5_000_000_000L, 2)).isEqualTo(at5Billion);
        assertThat(gpusNeeded(best, 5_000_000_000L, 3)).isEqualTo(at5BillionPeakThree);
    }

    private static long gpusNeeded(LayoutCapacity capacity, long tokensPerDay, double peak) {
        double perReplica = new TrafficPattern(peak, 24, 0)
                .tokensPerDay(capacity.tokensPerSecondAt(RateLevel.PLANNED, OptionalDouble.empty()));
        return new Sizing(perReplica, 1, 0).replicas(tokensPerDay) * capacity.gpusPerReplica();
    }

    private static double millionTokensPerDay(LayoutCapacity capacity) {
        return capacity.throughput().totalTokensPerSecond() * MILLION_TOKENS_PER_DAY;
    }

    private static LayoutCapacity found(LayoutQuery query, int gpus) {
        var found = (Found) LayoutSearch.search(tensor(query.withGpusPerReplica(gpus)));
        return found.layouts().getFirst();
    }

    /** The study's tables are of tensor parallelism alone. */
    private static LayoutQuery tensor(LayoutQuery query) {
        LayoutChoice choice = query.choice();
        return query.withChoice(new LayoutChoice(
                choice.gpusPerReplica(), Optional.of(Parallelism.TENSOR), choice.mostGpusPerReplica()));
    }

    private static LayoutQuery onA100(String model, Precision precision, LatencyLimits limits) {
        return tensor(LayoutQuery.of(
                BundledModels.deployment(model, "A100-SXM-80GB", precision, KvPrecision.BF16),
                THREE_TO_ONE,
                256,
                limits));
    }
}
