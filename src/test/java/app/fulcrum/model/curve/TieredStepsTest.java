package app.fulcrum.model.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.capacity.Sizing;
import app.fulcrum.model.supply.FirstGpus;
import app.fulcrum.model.supply.Servers.Lot;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.support.Seeded;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fleets of which the first GPUs have a price of their own, on which every volume can be looked at. */
class TieredStepsTest {

    private static final long LAST = 700;

    /** A replica of one GPU that serves ten tokens. */
    private static final Staircase ONE_BY_ONE = new Staircase(0, 1, new Lot(1, 1), new Sizing(10, 1, 0));

    @Test
    void reservedGpusAreBilledNeededOrNot() {
        TieredSteps steps = new TieredSteps(ONE_BY_ONE, 5, 7, new FirstGpus(3, 4, true));

        assertThat(steps.at(1)).isEqualTo(5 + 3 * 4);
        assertThat(steps.at(30)).isEqualTo(5 + 3 * 4);
        assertThat(steps.at(31)).isEqualTo(5 + 3 * 4 + 7);
        assertThat(steps.at(50)).isEqualTo(5 + 3 * 4 + 2 * 7);
        assertThat(steps.segmentEnd(1)).isEqualTo(30);
        assertThat(steps.segmentEnd(31)).isEqualTo(40);
        assertThat(steps.saturatedUsdPerMonthPerDailyToken()).isEqualTo(0.7, within(1e-15));
    }

    @Test
    void gpusThatAreThereAlreadyCountAsTheyAreNeeded() {
        TieredSteps steps = new TieredSteps(ONE_BY_ONE, 5, 7, new FirstGpus(3, 4, false));

        assertThat(steps.at(10)).isEqualTo(5 + 4);
        assertThat(steps.at(11)).isEqualTo(5 + 2 * 4);
        assertThat(steps.at(31)).isEqualTo(5 + 3 * 4 + 7);
        assertThat(steps.segmentEnd(1)).isEqualTo(10);
    }

    @Test
    void firstGpusOfTheSamePriceChangeNothing() {
        Seeded.forMany(1, 5_000, random -> {
            TieredSteps drawn = RandomCurves.tiered(random);
            TieredSteps same = new TieredSteps(
                    drawn.gpus(),
                    drawn.fixedUsdPerMonth(),
                    drawn.usdPerGpuMonth(),
                    new FirstGpus(drawn.first().gpus(), drawn.usdPerGpuMonth(), false));
            long tokens = random.nextLong(1, 1_000_000_000_000L);
            double expected = drawn.fixedUsdPerMonth()
                    + drawn.usdPerGpuMonth() * drawn.gpus().at(tokens);

            assertThat(same.at(tokens)).isEqualTo(expected, within(expected * 1e-14));
        });
    }

    @Test
    @Tag("law")
    void costNeverFallsAndRunsBetweenTheLinesOfItsTrend() {
        Seeded.forMany(1, 20_000, random -> {
            TieredSteps steps = RandomCurves.tiered(random);
            Trend trend = steps.trend();
            long[] volumes = random.longs(20, 1, 1_000_000_000_000L).sorted().toArray();
            double[] costs = new double[volumes.length];
            steps.at(volumes, costs);

            assertThat(costs).isSorted();
            for (int i = 0; i < volumes.length; i++) {
                assertThat(costs[i]).isEqualTo(steps.at(volumes[i]));
                double onSlope = trend.usdPerMonthPerDailyToken() * volumes[i];
                double rounding = 1e-9 * (costs[i] + Math.abs(trend.leastUsdPerMonth()));
                assertThat(costs[i])
                        .isBetween(
                                onSlope + trend.leastUsdPerMonth() - rounding,
                                onSlope + trend.mostUsdPerMonth() + rounding);
            }
        });
    }

    @Test
    @Tag("law")
    void searchesEqualALookAtEveryVolume() {
        Seeded.forMany(1, 10_000, random -> {
            TieredSteps steps = RandomCurves.smallTiered(random);
            double usd = random.nextBoolean() ? steps.at(random.nextLong(1, LAST)) : random.nextInt(-5, 400) / 2.0;
            long volume = random.nextLong(1, LAST / 2);

            assertThat(inView(steps.firstAbove(usd))).isEqualTo(first(1, t -> Ties.isLess(usd, steps.at(t))));
            assertThat(inView(steps.firstNotBelow(usd))).isEqualTo(first(1, t -> !Ties.isLess(steps.at(t), usd)));
            long end = steps.segmentEnd(volume);
            assertThat(steps.at(end)).isEqualTo(steps.at(volume));
            assertThat(end).isEqualTo(lastAlike(steps, volume));
        });
    }

    private static long inView(long tokens) {
        return tokens <= 10 * LAST ? tokens : Volumes.NEVER;
    }

    private static long first(long from, LongPredicate condition) {
        return LongStream.rangeClosed(from, 10 * LAST)
                .filter(condition)
                .findFirst()
                .orElse(Volumes.NEVER);
    }

    /** Where what is needed changes, or, while all of it is billed in any case, where that is no longer enough. */
    private static long lastAlike(TieredSteps steps, long volume) {
        long billed = steps.first().billed((long) steps.gpus().at(volume));
        return first(volume, t -> steps.first().billed((long) steps.gpus().at(t)) != billed) - 1;
    }

    @Test
    void costsBelowZeroAndNoFirstGpusAreRefused() {
        FirstGpus first = new FirstGpus(1, 1, true);
        assertThatIllegalArgumentException().isThrownBy(() -> new TieredSteps(ONE_BY_ONE, -1, 1, first));
        assertThatIllegalArgumentException().isThrownBy(() -> new TieredSteps(ONE_BY_ONE, 1, -1, first));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TieredSteps(ONE_BY_ONE, 1, Double.POSITIVE_INFINITY, first));
        assertThatIllegalArgumentException().isThrownBy(() -> new FirstGpus(0, 1, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new FirstGpus(1, -1, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new FirstGpus(1, Double.NaN, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new FirstGpus(1, Double.POSITIVE_INFINITY, true));
    }
}
