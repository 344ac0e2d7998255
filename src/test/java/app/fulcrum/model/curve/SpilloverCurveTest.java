package app.fulcrum.model.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.curve.SpilloverCurve.Bought;
import app.fulcrum.model.curve.SpilloverCurve.Count;
import app.fulcrum.model.supply.UnitBlocks;
import app.fulcrum.model.traffic.LoadProfile;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.support.Seeded;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Capacity bought in blocks, against the slots counted one by one and every number of blocks tried. */
@Tag("law")
class SpilloverCurveTest {

    private static final int CASES = 2_000;

    private static double naive(SpilloverCurve curve, long units, long tokensPerDay) {
        double spilled = 0;
        LoadProfile profile = curve.profile();
        for (int slot = 0; slot < profile.slots(); slot++) {
            double asked = profile.load(slot) * tokensPerDay;
            spilled += Math.max(0, asked - units * curve.tokensPerDayPerUnit()) / profile.slots();
        }
        double used = curve.usedUsdPerMonth()
                + units * curve.blocks().usdPerUnitMonth()
                + curve.usdPerMonthPerDailyToken() * tokensPerDay
                + curve.spillUsdPerMonthPerDailyToken() * spilled;
        return Math.max(curve.leastUsdPerMonth(), used) + curve.runningUsdPerMonth();
    }

    private static SpilloverCurve with(SpilloverCurve curve, Count count) {
        return new SpilloverCurve(
                curve.profile(),
                curve.tokensPerDayPerUnit(),
                curve.blocks(),
                count,
                curve.spillUsdPerMonthPerDailyToken(),
                curve.usdPerMonthPerDailyToken(),
                curve.usedUsdPerMonth(),
                curve.leastUsdPerMonth(),
                curve.runningUsdPerMonth());
    }

    private static SpilloverCurve curve(SplittableRandom random) {
        return RandomCurves.spilling(random, random.nextDouble(1_000, 1e6), random.nextDouble(1, 100));
    }

    @Test
    void theCheapestNumberIsTheCheapestOfAll() {
        Seeded.forMany(1, CASES, random -> {
            SpilloverCurve curve = with(curve(random), new Count.Cheapest());
            long volume = random.nextLong(1, (long) (30 * curve.tokensPerDayPerUnit()));
            double least = naive(curve, 0, volume);
            for (long blocks = 1; blocks <= 800; blocks++) {
                long units = Math.max(
                        curve.blocks().smallest(), blocks * curve.blocks().unitsPerBlock());
                least = Math.min(least, naive(curve, units, volume));
            }
            assertThat(curve.at(volume)).isEqualTo(least, within(1e-9 * least + 1e-12));
        });
    }

    @Test
    void aTypedNumberCostsWhatItsSlotsCost() {
        Seeded.forMany(1, CASES, random -> {
            long units = random.nextLong(1, 50);
            SpilloverCurve curve = with(curve(random), new Count.Fixed(units, true));
            long volume = random.nextLong(1, (long) (200 * curve.tokensPerDayPerUnit()));
            double expected = naive(curve, units, volume);

            assertThat(curve.at(volume)).isEqualTo(expected, within(1e-9 * expected));
            assertThat(curve.lastServed()).isEqualTo(Volumes.NEVER);
        });
    }

    @Test
    void withoutOverflowThePeakIsServedAndNothingSpills() {
        Seeded.forMany(1, CASES, random -> {
            SpilloverCurve curve = with(curve(random), new Count.AtPeak());
            long volume = random.nextLong(1, (long) (200 * curve.tokensPerDayPerUnit()));
            Bought bought = curve.boughtAt(volume);
            UnitBlocks blocks = curve.blocks();
            double peak = curve.profile().largest(0) * volume / curve.tokensPerDayPerUnit();

            assertThat(bought.spilledShare()).isZero();
            assertThat((double) bought.units()).isGreaterThanOrEqualTo(peak * (1 - 1e-12));
            assertThat(bought.units()).isGreaterThanOrEqualTo(blocks.smallest());
            assertThat(bought.units() == blocks.smallest() || bought.units() - blocks.unitsPerBlock() < peak)
                    .isTrue();

            SpilloverCurve fixed = with(curve, new Count.Fixed(bought.units(), false));
            assertThat(fixed.lastServed()).isGreaterThanOrEqualTo(volume);
            assertThat(fixed.at(volume)).isEqualTo(curve.at(volume));
            assertThat(fixed.at(fixed.lastServed() + 1)).isInfinite();
        });
    }

    /** No units are pay as you go, enough units are units alone, and auto is never dearer than either. */
    @Test
    void autoIsNoDearerThanNoneOrEnough() {
        Seeded.forMany(1, CASES, random -> {
            SpilloverCurve any = curve(random);
            long volume = random.nextLong(1, (long) (200 * any.tokensPerDayPerUnit()));
            double auto = with(any, new Count.Cheapest()).at(volume);
            double none = naive(any, 0, volume);
            double enough = with(any, new Count.AtPeak()).at(volume);

            assertThat(auto).isLessThanOrEqualTo(none * (1 + 1e-12)).isLessThanOrEqualTo(enough * (1 + 1e-12));
            assertThat(with(any, new Count.Fixed(0, true)).at(volume)).isEqualTo(none, within(1e-9 * none));
        });
    }

    /** What fills nothing of a unit is served by the fewest that are sold, whatever the volume. */
    @Test
    void tokensThatFillNothingAreServedByTheFewest() {
        Seeded.forMany(1, CASES / 4, random -> {
            SpilloverCurve any = curve(random);
            SpilloverCurve boundless = new SpilloverCurve(
                    any.profile(),
                    Double.POSITIVE_INFINITY,
                    any.blocks(),
                    any.count(),
                    any.spillUsdPerMonthPerDailyToken(),
                    any.usdPerMonthPerDailyToken(),
                    any.usedUsdPerMonth(),
                    any.leastUsdPerMonth(),
                    any.runningUsdPerMonth());
            long volume = random.nextLong(1, 1L << 45);
            Bought bought = boundless.boughtAt(volume);

            assertThat(boundless.at(volume)).isFinite();
            assertThat(boundless.trend().usdPerMonthPerDailyToken()).isNotNaN();
            assertThat(boundless.segmentEnd(volume)).isGreaterThanOrEqualTo(volume);
            if (boundless.count() instanceof Count.AtPeak) {
                assertThat(bought.units())
                        .isEqualTo(
                                Math.max(any.blocks().smallest(), any.blocks().unitsPerBlock()));
            }
            if (bought.units() > 0) {
                assertThat(bought.spilledShare()).isZero();
            }
        });
    }

    @Test
    void costNeverFallsAndPiecesAreStraight() {
        Seeded.forMany(1, CASES / 4, random -> {
            SpilloverCurve curve = curve(random);
            long volume = random.nextLong(1, (long) (20 * curve.tokensPerDayPerUnit()));
            for (int piece = 0; piece < 20 && volume < Math.min(curve.lastServed(), 1L << 50); piece++) {
                long start = curve.segmentStart(volume);
                long end = Math.min(Math.min(curve.segmentEnd(volume), curve.lastServed()), 1L << 50);
                assertThat((double) curve.segmentEnd(start))
                        .as("where it bends is rounded")
                        .isEqualTo((double) curve.segmentEnd(volume), within(1e-9 * end));
                long middle = start + (end - start) / 2;
                double straight = end == start
                        ? curve.at(start)
                        : curve.at(start)
                                + (curve.at(end) - curve.at(start)) * ((double) (middle - start) / (end - start));
                assertThat(curve.at(middle)).isEqualTo(straight, within(1e-9 * straight + 1e-12));
                assertThat(curve.at(end + 1)).isGreaterThanOrEqualTo(curve.at(end) * (1 - 1e-12));
                volume = end + 1;
            }
        });
    }

    @Test
    void theCurveRunsBetweenTheLinesOfItsTrend() {
        Seeded.forMany(1, CASES, random -> {
            SpilloverCurve curve = curve(random);
            Trend trend = curve.trend();
            long volume = Math.min(curve.lastServed(), random.nextLong(1, 1L << random.nextInt(1, 50)));
            if (volume < 1) {
                return;
            }
            double rise = trend.usdPerMonthPerDailyToken() * volume;

            assertThat(curve.at(volume)).isGreaterThanOrEqualTo((trend.leastUsdPerMonth() + rise) * (1 - 1e-9) - 1e-6);
            assertThat(curve.at(volume)).isLessThanOrEqualTo((trend.mostUsdPerMonth() + rise) * (1 + 1e-9) + 1e-6);
        });
    }
}
