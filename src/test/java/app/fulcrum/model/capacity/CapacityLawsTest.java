package app.fulcrum.model.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.capacity.LayoutOutcome.Found;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.deployment.MemoryFit;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.deployment.ToyHardware;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import app.fulcrum.model.throughput.EffectiveRates;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.throughput.StepTime;
import app.fulcrum.model.throughput.StepTimeLaw;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** What must hold for any model, GPU and request, tried on 10,000 random ones. */
class CapacityLawsTest {

    private static final long SEED = 20_261_122;
    private static final int QUERIES = 10_000;
    private static final Percentage ROUNDING = Percentage.withPercentage(1e-9);

    @Test
    void everyFigureIsFiniteAndConsistent() {
        forRandomQueries((query, layout) -> {
            OperatingPoint point = point(query, layout);
            assertThat(point.memory().sequences()).isFinite();
            if (!point.isPossible()) {
                return;
            }
            LayoutCapacity capacity = LayoutCapacity.estimated(layout, point, query.request());
            StepTime step = point.stepTime();
            assertThat(List.of(
                            step.weights(),
                            step.kvCache(),
                            step.matmul(),
                            step.promptAttention(),
                            step.collectives(),
                            step.cpu()))
                    .allSatisfy(term -> assertThat(term).isFinite().isNotNegative());
            assertThat(step.total()).isCloseTo(point.secondsPerOutputToken(), ROUNDING);
            assertThat(capacity.throughput().outputTokensPerSecond())
                    .isFinite()
                    .isPositive()
                    .isCloseTo(point.sequences() / step.total(), ROUNDING);
            assertThat(capacity.throughput().totalTokensPerSecond())
                    .isCloseTo(
                            capacity.throughput().outputTokensPerSecond()
                                    * query.request().totalTokens()
                                    / query.request().outputTokens(),
                            ROUNDING);
            assertThat(point.secondsToFirstToken()).isFinite().isPositive();
        });
    }

    @Test
    void noBoundIsPassedAndTheNamedOneIsReached() {
        forRandomQueries((query, layout) -> {
            OperatingPoint point = point(query, layout);
            if (!point.isPossible()) {
                return;
            }
            double sequences = point.sequences();
            double stepLimit = query.limits().secondsPerOutputToken().orElse(Double.MAX_VALUE);
            double waitLimit = query.limits().secondsToFirstToken().orElse(Double.MAX_VALUE);
            assertThat(sequences).isLessThanOrEqualTo(query.maxSequences());
            assertThat(sequences).isLessThanOrEqualTo(point.memory().sequences());
            assertThat(point.secondsPerOutputToken()).isLessThanOrEqualTo(stepLimit * (1 + 1e-11));
            assertThat(point.secondsToFirstToken()).isLessThanOrEqualTo(waitLimit * (1 + 1e-11));
            switch (point.limit().reason()) {
                case MEMORY -> assertThat(sequences).isEqualTo(point.memory().sequences());
                case ENGINE -> assertThat(sequences).isEqualTo(query.maxSequences());
                case TIME_PER_OUTPUT_TOKEN ->
                    assertThat(point.secondsPerOutputToken()).isCloseTo(stepLimit, ROUNDING);
                case TIME_TO_FIRST_TOKEN ->
                    assertThat(point.secondsToFirstToken()).isCloseTo(waitLimit, ROUNDING);
            }
        });
    }

    @Test
    void solvingForALimitAgreesWithFiftyBisections() {
        var random = new RandomQueries(SEED + 1);
        forRandomQueries((query, layout) -> {
            StepTimeLaw law = ToyHardware.law(query.deployment(), layout, query.request());
            double limit = law.seconds(random.logUniform(1, 5_000));
            assertThat(law.sequencesWithin(limit))
                    .isCloseTo(bisect(law, limit, 5_001), Percentage.withPercentage(1e-6));
        });
    }

    @Test
    void stepGrowsWithEverySequence() {
        var random = new RandomQueries(SEED + 2);
        forRandomQueries((query, layout) -> {
            StepTimeLaw law = ToyHardware.law(query.deployment(), layout, query.request());
            double sequences = random.logUniform(0.1, 5_000);
            assertThat(law.seconds(sequences * 1.01)).isGreaterThan(law.seconds(sequences));
        });
    }

    @Test
    void moreBandwidthIsNeverSlower() {
        forRandomQueries((query, layout) -> {
            Gpu gpu = query.deployment().gpu();
            Gpu faster = withBandwidth(gpu, 1.3 * gpu.memoryBandwidthBytesPerSecond());
            LayoutQuery same = query.withLimits(LatencyLimits.NONE);
            OperatingPoint before = point(same, layout);
            OperatingPoint after = point(same.withDeployment(same.deployment().onGpu(faster)), layout);
            if (before.isPossible()) {
                assertThat(after.secondsPerOutputToken())
                        .isLessThanOrEqualTo(before.secondsPerOutputToken() * (1 + 1e-12));
            }
        });
    }

    @Test
    void fp8NeverNeedsMoreMemoryThanBf16() {
        forRandomQueries((query, layout) -> {
            Deployment bf16 = query.deployment().withPrecision(Precision.BF16).withKvCache(KvPrecision.BF16);
            MemoryFit wide = MemoryFit.of(bf16, layout, query.request());
            MemoryFit narrow = MemoryFit.of(bf16.withPrecision(Precision.FP8), layout, query.request());
            MemoryFit narrowCache = MemoryFit.of(bf16.withKvCache(KvPrecision.FP8), layout, query.request());
            assertThat(narrow.weightBytes()).isLessThan(wide.weightBytes());
            assertThat(narrow.sequences()).isGreaterThan(wide.sequences());
            assertThat(narrowCache.bytesPerSequence()).isLessThanOrEqualTo(wide.bytesPerSequence());
        });
    }

    @Test
    void longerContextNeverHoldsMoreSequences() {
        forRandomQueries((query, layout) -> {
            RequestShape request = query.request();
            var longer = new RequestShape(
                    request.inputTokens() + 1_000, request.outputTokens() * 1.5, request.cachedShare());
            double before = MemoryFit.of(query.deployment(), layout, request).sequences();
            double after = MemoryFit.of(query.deployment(), layout, longer).sequences();
            if (before > 0) {
                assertThat(after).isLessThanOrEqualTo(before);
            }
        });
    }

    @Test
    void moreGpusPerReplicaNeverLeaveLessRoom() {
        forRandomQueries((query, layout) -> {
            var doubled = new Layout(2 * layout.gpus(), layout.parallelism());
            MemoryFit before = MemoryFit.of(query.deployment(), layout, query.request());
            MemoryFit after = MemoryFit.of(query.deployment(), doubled, query.request());
            assertThat(after.bytesForKv()).isGreaterThanOrEqualTo(before.bytesForKv());
            if (before.fits()) {
                assertThat(after.sequences()).isGreaterThanOrEqualTo(before.sequences());
            }
        });
    }

    @Test
    void tighterLimitsNeverServeMore() {
        forRandomQueries((query, layout) -> {
            OperatingPoint free = point(query.withLimits(LatencyLimits.NONE), layout);
            OperatingPoint bound = point(query, layout);
            assertThat(bound.sequences()).isLessThanOrEqualTo(free.sequences());
            if (bound.isPossible()) {
                assertThat(bound.sequences() / bound.secondsPerOutputToken())
                        .isLessThanOrEqualTo(free.sequences() / free.secondsPerOutputToken() * (1 + 1e-12));
            }
        });
    }

    @Test
    void cachedPrefixNeverServesLess() {
        forRandomQueries((query, layout) -> {
            RequestShape request = query.request();
            var none = RequestShape.of(request.inputTokens(), request.outputTokens());
            StepTimeLaw cached = ToyHardware.law(query.deployment(), layout, request);
            StepTimeLaw read = ToyHardware.law(query.deployment(), layout, none);
            assertThat(cached.seconds(10)).isLessThanOrEqualTo(read.seconds(10) * (1 + 1e-12));
        });
    }

    @Test
    void searchIsTheSumOfItsLayoutsAndPricesOnlyWhatServesMore() {
        forRandomQueries((query, ignored) -> {
            if (LayoutSearch.search(query) instanceof Found found) {
                assertThat(found.layouts()).isNotEmpty().allSatisfy(capacity -> {
                    OperatingPoint point = point(query, capacity.layout());
                    assertThat(capacity.estimate()).contains(point);
                });
                List<LayoutCapacity> priced = found.worthPricing();
                for (LayoutCapacity each : priced) {
                    assertThat(priced)
                            .as("no better than another")
                            .noneMatch(other -> other != each && isNoWorse(other, each));
                }
                assertThat(found.layouts())
                        .allSatisfy(left -> assertThat(priced).anyMatch(kept -> isNoWorse(kept, left)));
            }
        });
    }

    /** Whether any number of replicas of one can stand in for as many of another, whatever is reckoned with. */
    private static boolean isNoWorse(LayoutCapacity one, LayoutCapacity other) {
        return one.gpusPerReplica() <= other.gpusPerReplica()
                && Stream.of(OptionalDouble.of(1), OptionalDouble.empty())
                        .allMatch(typed -> Stream.of(RateLevel.Level.values())
                                .allMatch(level ->
                                        one.tokensPerSecondAt(level, typed) >= other.tokensPerSecondAt(level, typed)));
    }

    private static double bisect(StepTimeLaw law, double limit, double high) {
        double low = 0;
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            if (law.seconds(middle) <= limit) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static OperatingPoint point(LayoutQuery query, Layout layout) {
        return OperatingPoint.of(query, EffectiveRates.of(query.deployment()), layout);
    }

    private static Gpu withBandwidth(Gpu gpu, double bandwidth) {
        return new Gpu(
                gpu.id(),
                gpu.name(),
                gpu.usableMemoryBytes(),
                bandwidth,
                gpu.denseBf16Flops(),
                gpu.denseFp8Flops(),
                gpu.denseFp4Flops(),
                gpu.tdpWatts(),
                gpu.linkBytesPerSecondOneWay(),
                gpu.gpusPerNode(),
                gpu.family(),
                gpu.isMeasured(),
                gpu.provenance());
    }

    private static void forRandomQueries(BiConsumer<LayoutQuery, Layout> law) {
        var queries = new RandomQueries(SEED);
        for (int i = 0; i < QUERIES; i++) {
            LayoutQuery query = queries.next();
            Layout layout = queries.layout(query);
            try {
                law.accept(query, layout);
            } catch (AssertionError broken) {
                throw new AssertionError("seed %d, query %d: %s in %s".formatted(SEED, i, query, layout), broken);
            }
        }
    }
}
