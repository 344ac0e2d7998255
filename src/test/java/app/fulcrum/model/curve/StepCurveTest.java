package app.fulcrum.model.curve;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.capacity.Sizing;
import app.fulcrum.model.supply.Servers;
import app.fulcrum.model.supply.Servers.Lot;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.support.Seeded;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Small staircases, on which every volume can be looked at. */
@Tag("law")
class StepCurveTest {

    private static final long LAST = 600;

    @Test
    void searchesEqualALookAtEveryVolume() {
        Seeded.forMany(1, 30_000, random -> {
            Staircase one = small(random);
            StepCurve steps = random.nextBoolean()
                    ? one
                    : new LowerEnvelope(java.util.List.of(one, small(random), small(random)));
            ApiLine line = new ApiLine(random.nextInt(200), random.nextInt(1, 60));
            long from = random.nextLong(1, LAST / 2);
            long to = random.nextLong(from, LAST);

            assertThat(steps.firstBelow(line, from, to)).isEqualTo(first(from, to, t -> isBelow(steps, line, t)));
            assertThat(steps.firstNotBelow(line, from, to)).isEqualTo(first(from, to, t -> !isBelow(steps, line, t)));
            assertThat(steps.lastNotBelow(line, to)).isEqualTo(last(to, t -> !isBelow(steps, line, t)));
        });
    }

    @Test
    void whatIsBelowForGoodStaysBelowAndStartsAsEarlyAsPossible() {
        Seeded.forMany(1, 30_000, random -> {
            Staircase one = small(random);
            StepCurve steps = random.nextBoolean() ? one : new LowerEnvelope(java.util.List.of(one, small(random)));
            ApiLine line = new ApiLine(random.nextInt(200), random.nextInt(1, 60));
            long start = steps.belowForGood(line);
            long far = 200_000;
            if (start == Volumes.NEVER) {
                long lost = first(far, far + 2_000, t -> !isBelow(steps, line, t));
                long lostAtLast = first(Volumes.LARGEST - 2_000, Volumes.LARGEST, t -> !isBelow(steps, line, t));
                assertThat(Math.min(lost, lostAtLast))
                        .as("still lost sometimes far out, or a lead that is nothing in the end")
                        .isNotEqualTo(Volumes.NEVER);
            } else {
                assertThat(first(start, start + 2_000, t -> !isBelow(steps, line, t)))
                        .isEqualTo(Volumes.NEVER);
                assertThat(start == 1 || !isBelow(steps, line, start - 1)).isTrue();
            }
        });
    }

    @Test
    void costsAtManyVolumesEqualTheCostAtEach() {
        Seeded.forMany(1, 8_000, random -> {
            StepCurve steps = random.nextInt(4) == 0 ? endingEarly(random) : RandomCurves.selfHosted(random);
            long[] volumes = random.longs(random.nextInt(100), 0, 52)
                    .map(digits -> (1L << digits) + random.nextLong(1L << digits))
                    .sorted()
                    .toArray();
            double[] costs = new double[volumes.length];

            steps.at(volumes, costs);

            assertThat(costs)
                    .isEqualTo(LongStream.of(volumes).mapToDouble(steps::at).toArray());
        });
    }

    /** Layouts that serve so few tokens that their GPUs can no longer be counted within the volumes reckoned with. */
    private static LowerEnvelope endingEarly(SplittableRandom random) {
        return new LowerEnvelope(Stream.generate(() -> new Staircase(
                        1,
                        random.nextInt(1, 4),
                        new Lot(random.nextInt(1, 3), 2 << random.nextInt(20)),
                        new Sizing(random.nextDouble(0.01, 2), 1, 0)))
                .limit(3)
                .toList());
    }

    @Test
    void aStepHoldsExactlyTheTokensItsReplicasServe() {
        Staircase stairs = stairs(200, 1, 1, new Sizing(81_000_000, 1, 0));

        assertThat(stairs.sizing().servingReplicas(81_000_000)).isEqualTo(1);
        assertThat(stairs.sizing().servingReplicas(81_000_001)).isEqualTo(2);
        assertThat(stairs.segmentEnd(5)).isEqualTo(81_000_000);
    }

    @Test
    void capacityThatMissesAWholeNumberByRoundingCountsAsThatNumber() {
        double capacity = Math.nextDown(100.0 * 5 * 0.9 * 360_000 / 2);
        assertThat(stairs(1, 1, 1, new Sizing(capacity, 1, 0)).segmentEnd(1)).isEqualTo(81_000_000);
    }

    @Test
    void serversAreBoughtWhole() {
        Staircase stairs = stairs(100, 2, 8, new Sizing(10, 1, 0));

        assertThat(stairs.billedGpus(1)).isEqualTo(8);
        assertThat(stairs.billedGpus(40)).isEqualTo(8);
        assertThat(stairs.billedGpus(41)).isEqualTo(16);
    }

    @Test
    void spareReplicasAreBilledAndServeNothing() {
        Staircase stairs = stairs(100, 2, 1, new Sizing(10, 3, 1));

        assertThat(stairs.sizing().servingReplicas(1)).isEqualTo(3);
        assertThat(stairs.billedGpus(30)).isEqualTo(8);
        assertThat(stairs.billedGpus(31)).isEqualTo(10);
    }

    private static boolean isBelow(StepCurve steps, ApiLine line, long tokensPerDay) {
        return Ties.isLess(steps.at(tokensPerDay), line.at(tokensPerDay));
    }

    private static Staircase stairs(double usdPerGpu, int gpusPerReplica, int soldTogether, Sizing sizing) {
        return new Staircase(
                0,
                usdPerGpu,
                Servers.of(soldTogether, OptionalInt.empty(), false).lot(gpusPerReplica),
                sizing);
    }

    private static Staircase small(java.util.SplittableRandom random) {
        return new Staircase(
                random.nextInt(400),
                random.nextInt(1, 300),
                new Lot(random.nextInt(1, 9), random.nextInt(1, 9)),
                new Sizing(
                        random.nextBoolean() ? random.nextInt(1, 40) : random.nextDouble(1, 40),
                        random.nextInt(1, 4),
                        random.nextInt(0, 3)));
    }

    private static long first(long from, long to, java.util.function.LongPredicate condition) {
        return LongStream.rangeClosed(from, to).filter(condition).findFirst().orElse(Volumes.NEVER);
    }

    private static long last(long to, java.util.function.LongPredicate condition) {
        return LongStream.iterate(to, t -> t >= 1, t -> t - 1)
                .filter(condition)
                .findFirst()
                .orElse(0);
    }
}
