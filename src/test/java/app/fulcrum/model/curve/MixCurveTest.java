package app.fulcrum.model.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.curve.MixCurve.Bought;
import app.fulcrum.model.supply.Capacity;
import app.fulcrum.model.supply.Charge;
import app.fulcrum.model.supply.Sharing;
import app.fulcrum.model.supply.Supply;
import app.fulcrum.model.traffic.LoadProfile;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.support.Seeded;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A load that two share, against the slots counted one by one and every number of units tried. */
@Tag("law")
class MixCurveTest {

    private static final int CASES = 2_000;

    private static MixCurve curve(SplittableRandom random) {
        return RandomCurves.mix(random, random.nextDouble(1_000, 1e6), random.nextDouble(1, 100));
    }

    private static MixCurve with(MixCurve curve, OptionalLong units) {
        return MixCurve.of(
                new Sharing(
                        curve.sharing().profile(),
                        units,
                        curve.sharing().hardShare(),
                        curve.sharing().first(),
                        curve.sharing().second()),
                curve.capacities(),
                curve.usdPerMonthPerDailyToken(),
                curve.runningUsdPerMonth());
    }

    private static double naive(MixCurve curve, Capacity capacity, long units, long tokensPerDay) {
        LoadProfile profile = curve.sharing().profile();
        long serving = capacity.supply().serving(units);
        double second = curve.sharing().hardShare() * tokensPerDay;
        double spilled = 0;
        for (int slot = 0; slot < profile.slots(); slot++) {
            double asked = profile.load(slot) * (1 - curve.sharing().hardShare()) * tokensPerDay;
            spilled += Math.max(0, asked - (serving == 0 ? 0 : serving * capacity.tokensPerDayPerUnit()))
                    / profile.slots();
        }
        second += spilled <= 1e-12 * tokensPerDay ? 0 : spilled;
        double usd = curve.runningUsdPerMonth() + curve.usdPerMonthPerDailyToken() * tokensPerDay;
        usd += serving == 0
                ? 0
                : bill(
                        curve.sharing().first(),
                        tokensPerDay - second,
                        capacity.supply().usd(units));
        return usd + (second <= 1e-12 * tokensPerDay ? 0 : bill(curve.sharing().second(), second, 0));
    }

    private static double bill(Charge charge, double tokens, double beside) {
        double used = charge.usedUsdPerMonth() + beside + charge.usdPerMonthPerDailyToken() * tokens;
        return Math.max(used, charge.leastUsdPerMonth()) + charge.feesUsdPerMonth();
    }

    @Test
    void theCheapestNumberIsTheCheapestOfAll() {
        Seeded.forMany(1, CASES, random -> {
            MixCurve curve = with(curve(random), OptionalLong.empty());
            long volume = random.nextLong(
                    1, (long) (30 * curve.capacities().getFirst().tokensPerDayPerUnit()));
            double least = Double.POSITIVE_INFINITY;
            for (Capacity capacity : curve.capacities()) {
                least = Math.min(least, naive(curve, capacity, 0, volume));
                Supply supply = capacity.supply();
                for (long blocks = supply.fewest(); blocks <= 800; blocks++) {
                    least = Math.min(least, naive(curve, capacity, supply.units(blocks), volume));
                }
            }
            assertThat(curve.at(volume)).isEqualTo(least, within(1e-9 * least + 1e-12));
        });
    }

    @Test
    void whatIsBoughtCostsWhatTheCurveSaysAndOneUnitLessCostsMore() {
        Seeded.forMany(1, CASES, random -> {
            MixCurve curve = with(curve(random), OptionalLong.empty());
            long volume = random.nextLong(
                    1, (long) (100 * curve.capacities().getFirst().tokensPerDayPerUnit()));
            Bought bought = curve.boughtAt(volume);
            Capacity capacity = curve.capacities().get(bought.capacity());
            double cost = curve.at(volume);

            assertThat(naive(curve, capacity, bought.units(), volume)).isEqualTo(cost, within(1e-9 * cost));
            assertThat(bought.secondShare()).isBetween(0.0, 1.0);
            assertThat(bought.units() == 0
                            || bought.secondShare() >= curve.sharing().hardShare() - 1e-12)
                    .isTrue();
        });
    }

    @Test
    void aTypedNumberCostsWhatItsSlotsCost() {
        Seeded.forMany(1, CASES, random -> {
            long units = random.nextLong(50);
            MixCurve curve = with(curve(random), OptionalLong.of(units));
            long volume = random.nextLong(
                    1, (long) (200 * curve.capacities().getFirst().tokensPerDayPerUnit()));
            double least = Double.POSITIVE_INFINITY;
            for (Capacity capacity : curve.capacities()) {
                least = Math.min(least, naive(curve, capacity, units, volume));
            }
            assertThat(curve.at(volume)).isEqualTo(least, within(1e-9 * least));
            assertThat(curve.lastServed()).isEqualTo(Volumes.NEVER);
        });
    }

    /** The second alone, and the first alone at its peak. */
    @Test
    void isNoDearerThanEitherPartAlone() {
        Seeded.forMany(1, CASES, random -> {
            MixCurve any = with(curve(random), OptionalLong.empty());
            MixCurve curve = MixCurve.of(
                    new Sharing(
                            any.sharing().profile(),
                            any.sharing().units(),
                            0,
                            any.sharing().first(),
                            new Charge(any.sharing().second().usdPerMonthPerDailyToken(), 0, 0, 0)),
                    any.capacities(),
                    any.usdPerMonthPerDailyToken(),
                    any.runningUsdPerMonth());
            long volume = random.nextLong(
                    1, (long) (200 * curve.capacities().getFirst().tokensPerDayPerUnit()));
            double cost = curve.at(volume);

            assertThat(cost).isLessThanOrEqualTo(naive(curve, curve.capacities().getFirst(), 0, volume) * (1 + 1e-12));
            for (Capacity capacity : curve.capacities()) {
                double atPeak = curve.sharing().profile().largest(0) * volume / capacity.tokensPerDayPerUnit();
                long enough = capacity.supply().units(capacity.supply().holding(atPeak));
                assertThat(cost).isLessThanOrEqualTo(naive(curve, capacity, enough, volume) * (1 + 1e-12));
            }
        });
    }

    @Test
    void costNeverFallsAndPiecesAreStraight() {
        Seeded.forMany(1, CASES / 4, random -> {
            MixCurve curve = curve(random);
            long volume = random.nextLong(
                    2, (long) (30 * curve.capacities().getFirst().tokensPerDayPerUnit()));
            double cost = curve.at(volume);
            assertThat(curve.at(volume + 1)).isGreaterThanOrEqualTo(cost * (1 - 1e-12));

            long end = Math.min(curve.segmentEnd(volume), volume + 1_000_000_000L);
            assertThat(end).isGreaterThanOrEqualTo(volume);
            long middle = volume + (end - volume) / 2;
            double ends =
                    cost + (curve.at(end) - cost) * (end == volume ? 0 : (double) (middle - volume) / (end - volume));
            assertThat(curve.at(middle)).isEqualTo(ends, within(1e-9 * ends));

            Trend trend = curve.trend();
            double slope = trend.usdPerMonthPerDailyToken() * volume;
            assertThat(cost)
                    .isBetween(
                            (trend.leastUsdPerMonth() + slope) * (1 - 1e-9) - 1e-9 * Math.abs(trend.leastUsdPerMonth()),
                            (trend.mostUsdPerMonth() + slope) * (1 + 1e-9));
        });
    }

    @Test
    void unitsThatNothingFillsServeAll() {
        Seeded.forMany(1, CASES / 4, random -> {
            MixCurve any = curve(random);
            MixCurve boundless = MixCurve.of(
                    any.sharing(),
                    List.of(new Capacity(
                            Double.POSITIVE_INFINITY,
                            any.capacities().getFirst().supply())),
                    any.usdPerMonthPerDailyToken(),
                    any.runningUsdPerMonth());
            long volume = random.nextLong(1, 1L << 45);

            assertThat(boundless.at(volume)).isFinite();
            assertThat(boundless.trend().usdPerMonthPerDailyToken()).isNotNaN();
            assertThat(boundless.segmentEnd(volume)).isGreaterThanOrEqualTo(volume);
        });
    }
}
