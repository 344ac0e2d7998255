package app.fulcrum.model.curve;

import static app.fulcrum.support.Seeded.logUniform;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.unit.Volumes;
import app.fulcrum.support.Seeded;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What every curve says of itself: where it is straight, between which lines it runs, and from where it repeats. */
class CurveLawsTest {

    private static final int CASES = 5_000;

    private static final double ROUNDING = 1e-9;

    private static CostCurve curve(SplittableRandom random) {
        double tokens = logUniform(random, 3e6, 2e9);
        double usd = logUniform(random, 200, 9_000);
        return switch (random.nextInt(6)) {
            case 5 -> RandomCurves.following(random);
            case 0 -> RandomCurves.spilling(random, tokens, usd);
            case 1 -> RandomCurves.tiered(random);
            case 2 -> RandomCurves.selfHosted(random);
            case 3 -> RandomCurves.besideAllOf(random, RandomCurves.staircase(random));
            default -> RandomCurves.mix(random, tokens, usd);
        };
    }

    @Test
    void aPieceIsStraightFromItsStartToItsEnd() {
        Seeded.forEach(1, CASES, random -> {
            CostCurve curve = curve(random);
            long volume = (long) logUniform(random, 1, 1e12);
            if (volume <= curve.lastServed()) {
                long start = curve.segmentStart(volume);
                long end = Math.min(curve.segmentEnd(volume), (long) 1e13);
                long between = random.nextLong(start, end + 1);
                double along = end == start ? 0 : (double) (between - start) / (end - start);
                double expected = curve.at(start) + along * (curve.at(end) - curve.at(start));

                assertThat(volume).describedAs("%s", curve).isBetween(start, end);
                assertThat(curve.at(between))
                        .describedAs("from %d to %d at %d: %s", start, end, between, curve)
                        .isEqualTo(expected, within(ROUNDING * expected));
            }
        });
    }

    @Test
    void runsBetweenItsTrendAndNeverFalls() {
        Seeded.forEach(1, CASES, random -> {
            CostCurve curve = curve(random);
            Trend trend = curve.trend();
            double before = 0;
            for (double volume = random.nextDouble(1, 9); volume < 1e13; volume *= random.nextDouble(1, 4)) {
                if ((long) volume <= curve.lastServed()) {
                    double cost = curve.at((long) volume);
                    double slope = trend.usdPerMonthPerDailyToken() * (long) volume;
                    assertThat(cost)
                            .describedAs("at %s: %s", volume, curve)
                            .isGreaterThanOrEqualTo(before * (1 - ROUNDING))
                            .isBetween(
                                    (trend.leastUsdPerMonth() + slope) - ROUNDING * cost,
                                    (trend.mostUsdPerMonth() + slope) * (1 + ROUNDING));
                    before = cost;
                }
            }
        });
    }

    @Test
    void whatHappensAlongACurveRepeats() {
        int[] known = new int[1];
        Seeded.forEach(1, CASES, random -> {
            CostCurve curve = curve(random);
            long from = curve.repeatsFrom();
            double period = curve.tokensPerPeriod();
            double most = 1e14;
            if (from < most / 4 && period < most / 4) {
                known[0]++;
                for (int i = 0; i < 20; i++) {
                    assertRepeats(curve, random, from, period > 0 ? period : from);
                }
            }
        });
        assertThat(known[0]).isGreaterThan(CASES / 3);
    }

    /** The same place in two periods, whose remainders of a token differ. */
    private static void assertRepeats(CostCurve curve, SplittableRandom random, long from, double period) {
        double volume = from + random.nextDouble(0, 3) * period;
        double farther = volume + random.nextInt(1, 30) * period;
        double expected = curve.at((long) volume) + curve.saturatedUsdPerMonthPerDailyToken() * (farther - volume);

        assertThat(expected)
                .describedAs("from %d at %s and %s: %s", from, volume, farther, curve)
                .isBetween(
                        curve.at((long) farther - 2) * (1 - ROUNDING), curve.at((long) farther + 2) * (1 + ROUNDING));
    }

    @Test
    void whatEndsDoesNotRepeat() {
        Seeded.forEach(1, CASES, random -> {
            CostCurve curve = curve(random);
            if (curve.lastServed() < Volumes.LARGEST) {
                assertThat(curve.repeatsFrom()).isEqualTo(Volumes.NEVER);
            }
        });
    }
}
