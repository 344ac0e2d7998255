package app.fulcrum.model.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.deployment.ToyHardware;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.throughput.Throughput;
import app.fulcrum.model.unit.WholeNumbers;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SizingTest {

    private static final RequestShape THREE_TO_ONE = RequestShape.of(1_500, 500);

    @Test
    void replicasCoverThePeakOfTheDay() {
        // 8,102 total tokens/s × 0.7 × 86,400 ÷ 2 = 245.0M tokens per day and replica
        var throughput = Throughput.measured(8_102 * 0.7 / 4, THREE_TO_ONE);
        double perReplica = new TrafficPattern(2, 24, 0).tokensPerDay(throughput.totalTokensPerSecond());
        assertThat(perReplica).isCloseTo(245_004_480, within(1.0));

        var sizing = new Sizing(perReplica, 1, 0);
        assertThat(sizing.servingReplicas(245_000_000)).isEqualTo(1);
        assertThat(sizing.servingReplicas(500_000_000)).isEqualTo(3);
        assertThat(sizing.usedShare(500_000_000)).isCloseTo(500.0 / (3 * 245.00448), within(1e-9));
    }

    /** Planned at 0.7 of its class, from 0.8 to 1.25 of the estimate in the band; a typed share is planned instead. */
    @Test
    void shareReckonedWithCutsAnEstimateButNotAMeasurement() {
        LayoutQuery query =
                LayoutQuery.of(ToyHardware.dense(Precision.BF16), RequestShape.of(900, 300), 256, LatencyLimits.NONE);
        LayoutCapacity estimate = onOneGpu(query);
        double rate = estimate.throughput().totalTokensPerSecond();
        assertThat(estimate.tokensPerSecondAt(RateLevel.PLANNED, OptionalDouble.empty()))
                .isEqualTo(0.7 * rate);
        assertThat(estimate.tokensPerSecondAt(RateLevel.PLANNED, OptionalDouble.of(0.9)))
                .isEqualTo(0.9 * rate);
        assertThat(estimate.tokensPerSecondAt(RateLevel.LOWEST, OptionalDouble.of(0.9)))
                .isEqualTo(0.8 * rate);
        assertThat(estimate.tokensPerSecondAt(RateLevel.HIGHEST, OptionalDouble.of(0.9)))
                .isEqualTo(1.25 * rate);

        LayoutCapacity measured = onOneGpu(query.measured(new Measurement.OutputRate(2_000)));
        for (RateLevel level : RateLevel.Level.values()) {
            assertThat(measured.tokensPerSecondAt(level, OptionalDouble.of(0.9)))
                    .isEqualTo(8_000);
        }
    }

    /** What is planned lies within the band even where it is less or more than any measurement reached. */
    @Test
    void bandHoldsWhatIsPlanned() {
        LayoutCapacity estimate = onOneGpu(
                LayoutQuery.of(ToyHardware.dense(Precision.BF16), RequestShape.of(900, 300), 256, LatencyLimits.NONE));
        assertThat(estimate.shareAt(RateLevel.LOWEST, OptionalDouble.empty())).isEqualTo(0.7);
        assertThat(estimate.shareAt(RateLevel.LOWEST, OptionalDouble.of(0.5))).isEqualTo(0.5);
        assertThat(estimate.shareAt(RateLevel.HIGHEST, OptionalDouble.of(1.5))).isEqualTo(1.5);
    }

    private static LayoutCapacity onOneGpu(LayoutQuery query) {
        return ((LayoutOutcome.Found) LayoutSearch.search(query.withGpusPerReplica(1)))
                .layouts()
                .getFirst();
    }

    @Test
    void shorterServiceHoursServeLess() {
        assertThat(new TrafficPattern(2, 12, 0).tokensPerDay(1_000)).isEqualTo(1_000 * 12 * 3_600 / 2.0);
        assertThat(new TrafficPattern(2, 12, 0).peakTokensPerSecond(43_200_000)).isEqualTo(2_000);
        assertThat(new TrafficPattern(2, 12, 0).averageTokensPerSecond(43_200_000))
                .isEqualTo(1_000);
    }

    @Test
    void offPeakWorkIsSizedAtTheAverage() {
        assertThat(new TrafficPattern(3, 24, 0).sizedPeak()).isEqualTo(3);
        assertThat(new TrafficPattern(3, 24, 0.25).sizedPeak()).isEqualTo(2.5);
        assertThat(new TrafficPattern(3, 24, 1).sizedPeak()).isEqualTo(1);
    }

    /** Spares are added to it, so that the largest of all numbers would turn negative. */
    @Test
    void moreReplicasThanCanBeCountedAreSaidToBeMoreAndNoOtherNumber() {
        Sizing sizing = new Sizing(1e-9, 1, 3);

        assertThat(sizing.servingReplicas(10_000_000_000_000L)).isEqualTo(WholeNumbers.LARGEST_EXACT + 1);
        assertThat(sizing.replicas(10_000_000_000_000L)).isEqualTo(WholeNumbers.LARGEST_EXACT + 4);
    }

    @Test
    void stepEndsOnTheExactToken() {
        // 100 × 5 × 0.9 × 360,000 ÷ 2 = 81,000,000, which doubles miss by a hair
        double perReplica = 100 * 5 * 0.9 * 360_000 / 2;
        var sizing = new Sizing(perReplica, 1, 0);
        assertThat(sizing.lastTokensOf(1)).isEqualTo(81_000_000);
        assertThat(sizing.servingReplicas(81_000_000)).isEqualTo(1);
        assertThat(sizing.servingReplicas(81_000_001)).isEqualTo(2);

        var justBelow = new Sizing(Math.nextDown(81_000_000.0), 1, 0);
        assertThat(justBelow.servingReplicas(81_000_000)).isEqualTo(1);
        assertThat(justBelow.servingReplicas(81_000_001)).isEqualTo(2);
    }

    @Test
    void minimumHoldsAndSparesDoNotServe() {
        var sizing = new Sizing(1_000, 3, 2);
        assertThat(sizing.servingReplicas(1)).isEqualTo(3);
        assertThat(sizing.replicas(1)).isEqualTo(5);
        assertThat(sizing.replicas(4_000)).isEqualTo(6);
        assertThat(sizing.usedShare(1_500)).isEqualTo(0.5);
    }

    @Test
    void replicasAndStepEdgesAgreeForAnyCapacity() {
        long seed = 20_261_122;
        var random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            var sizing = new Sizing(Math.exp(random.nextDouble(-1, 25)), 1, 0);
            long replicas = random.nextLong(1, 5_000);
            long edge = sizing.lastTokensOf(replicas);
            if (edge < 1) {
                continue;
            }
            assertThat(sizing.lastTokensOf(sizing.servingReplicas(edge)))
                    .as("seed %d, %s, %d replicas", seed, sizing, replicas)
                    .isEqualTo(edge);
            assertThat(sizing.servingReplicas(edge + 1)).isGreaterThan(sizing.servingReplicas(edge));
            assertThat(sizing.lastTokensOf(sizing.servingReplicas(edge + 1))).isGreaterThan(edge);
        }
    }

    @Test
    void whereThereIsNoLoadNoneButTheLeastRun() {
        Sizing none = new Sizing(Double.POSITIVE_INFINITY, 0, 2);
        assertThat(none.servingReplicas(1L << 53)).isZero();
        assertThat(none.replicas(1)).isEqualTo(2);
        assertThat(none.lastTokensOf(0)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> new Sizing(0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sizing(Double.NaN, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sizing(1, -1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sizing(1, 1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TrafficPattern(0.5, 24, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TrafficPattern(1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TrafficPattern(1, 24, 1.1)).isInstanceOf(IllegalArgumentException.class);
    }
}
