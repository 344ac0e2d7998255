package app.fulcrum.model.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.capacity.Sizing;
import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.WinningBand;
import app.fulcrum.model.crossover.WinningBands;
import app.fulcrum.model.curve.FollowingSteps.DayStairs;
import app.fulcrum.model.supply.FirstGpus;
import app.fulcrum.model.supply.Servers.Lot;
import app.fulcrum.model.traffic.LoadProfile;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.support.Seeded;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Servers that follow the day, against a look at every slot and every volume. */
@Tag("law")
class FollowingStepsTest {

    private static final Lot ONE = new Lot(1, 1);

    /** A quarter of the day is twice as busy as the mean, a quarter has no load at all. */
    private static final LoadProfile DAY = LoadProfile.given(new double[] {2, 1, 1, 0}, 1);

    private static FollowingSteps steps(Sizing sizing, LoadProfile profile) {
        return new FollowingSteps(List.of(DayStairs.of(ONE, sizing, profile)), 5, 8, Optional.empty());
    }

    @Test
    void everySlotRunsWhatItNeeds() {
        FollowingSteps steps = steps(new Sizing(10, 0, 0), DAY);

        // Of ten tokens the busiest slot fills one replica, those of half its load as much of one.
        assertThat(steps.at(10)).isEqualTo(5 + 8 * (1 + 1 + 1 + 0) / 4.0);
        assertThat(steps.at(11)).isEqualTo(5 + 8 * (2 + 1 + 1 + 0) / 4.0);
        assertThat(steps.at(20)).isEqualTo(5 + 8 * (2 + 1 + 1 + 0) / 4.0);
        assertThat(steps.at(21)).isEqualTo(5 + 8 * (3 + 2 + 2 + 0) / 4.0);
        assertThat(steps.saturatedUsdPerMonthPerDailyToken()).isEqualTo(8 / 10.0 / 2);
        assertThat(steps(new Sizing(10, 1, 1), DAY).at(21)).isEqualTo(5 + 8 * (4 + 3 + 3 + 2) / 4.0);
    }

    @Test
    void firstGpusAreBilledInEverySlot() {
        DayStairs day = DayStairs.of(ONE, new Sizing(10, 0, 0), DAY);
        FollowingSteps steps = new FollowingSteps(List.of(day), 5, 8, Optional.of(new FirstGpus(2, 3, true)));

        assertThat(steps.at(20)).isEqualTo(5 + 2 * 3);
        assertThat(steps.at(21)).isEqualTo(5 + 2 * 3 + 8 * (1 + 0 + 0 + 0) / 4.0);
        assertThat(steps.segmentEnd(1)).isEqualTo(20);
        assertThat(steps.segmentStart(20)).isEqualTo(1);
    }

    @Test
    void noMoreThanATypedNumberRuns() {
        DayStairs day = DayStairs.of(ONE, new Sizing(10, 0, 0), DAY).within(2, 20);
        FollowingSteps steps = new FollowingSteps(List.of(day), 5, 8, Optional.empty());

        assertThat(steps.lastServed()).isEqualTo(20);
        assertThat(steps.at(20)).isEqualTo(5 + 8 * (2 + 1 + 1 + 0) / 4.0);
        assertThat(steps.at(21)).isInfinite();
        assertThat(steps.saturatedUsdPerMonthPerDailyToken()).isInfinite();
    }

    @Test
    void anEvenDayIsAStaircase() {
        Seeded.forMany(1, 2_000, random -> {
            Staircase stairs = RandomCurves.staircase(random);
            FollowingSteps steps = new FollowingSteps(
                    List.of(DayStairs.of(stairs.lot(), stairs.sizing(), LoadProfile.made(1))),
                    stairs.fixedUsdPerMonth(),
                    stairs.usdPerGpuMonth(),
                    Optional.empty());
            long volume = (long) Seeded.logUniform(random, 1, 1e12);

            assertThat(steps.at(volume)).isEqualTo(stairs.at(volume));
            assertThat(steps.segmentEnd(volume)).isEqualTo(stairs.segmentEnd(volume));
            assertThat(steps.lastServed()).isEqualTo(stairs.lastServed());
            assertThat(steps.saturatedUsdPerMonthPerDailyToken())
                    .isCloseTo(
                            stairs.saturatedUsdPerMonthPerDailyToken(),
                            within(1e-12 * stairs.saturatedUsdPerMonthPerDailyToken()));
        });
    }

    @Test
    void aWeekOfTheSameDaysCostsWhatTheDayDoes() {
        Seeded.forMany(1, 1_000, random -> {
            double[] day = random.doubles(24).toArray();
            double[] week = new double[168];
            for (int i = 0; i < week.length; i++) {
                week[i] = day[i % 24];
            }
            double[] sevenEach = new double[168];
            for (int i = 0; i < sevenEach.length; i++) {
                sevenEach[i] = day[i / 7];
            }
            double kappa = random.nextDouble(1, 3);
            Staircase stairs = RandomCurves.staircase(random);
            long volume = (long) Seeded.logUniform(random, 1, 1e12);
            List<Double> costs = Stream.of(day, week, sevenEach)
                    .map(loads ->
                            following(stairs, LoadProfile.given(loads, kappa)).at(volume))
                    .toList();
            assertThat(costs.get(1)).isCloseTo(costs.get(0), within(1e-12 * costs.get(0)));
            assertThat(costs.get(2)).isCloseTo(costs.get(0), within(1e-12 * costs.get(0)));
        });
    }

    private static FollowingSteps following(Staircase stairs, LoadProfile profile) {
        return new FollowingSteps(
                List.of(DayStairs.of(stairs.lot(), stairs.sizing(), profile)),
                stairs.fixedUsdPerMonth(),
                stairs.usdPerGpuMonth(),
                Optional.empty());
    }

    @Test
    void piecesEndWhereTheCostChanges() {
        Seeded.forMany(1, 2_000, random -> {
            FollowingSteps steps = RandomCurves.smallFollowing(random);
            for (long volume = 1; volume <= 300; volume = steps.segmentEnd(volume) + 1) {
                double cost = steps.at(volume);
                if (Double.isInfinite(cost)) {
                    assertThat(steps.segmentEnd(volume)).isEqualTo(Volumes.NEVER);
                    break;
                }
                long end = Math.min(300, steps.segmentEnd(volume));
                assertThat(LongStream.rangeClosed(volume, end).mapToDouble(steps::at))
                        .as("from %d", volume)
                        .allMatch(each -> each == cost);
                long start = steps.segmentStart(end);
                assertThat(start).isLessThanOrEqualTo(volume);
                assertThat(LongStream.rangeClosed(start, end).mapToDouble(steps::at))
                        .allMatch(each -> each == cost);
                if (steps.segmentEnd(volume) == Volumes.NEVER) {
                    break;
                }
            }
        });
    }

    @Test
    void aSumIsReachedWhereAScanReachesIt() {
        Seeded.forMany(1, 2_000, random -> {
            FollowingSteps steps = RandomCurves.smallFollowing(random);
            double sum = random.nextBoolean() ? steps.at(random.nextLong(1, 300)) : random.nextDouble(0, 200);
            long above = LongStream.rangeClosed(1, 400)
                    .filter(volume -> Ties.isLess(sum, steps.at(volume)))
                    .findFirst()
                    .orElse(401);
            long notBelow = LongStream.rangeClosed(1, 400)
                    .filter(volume -> !Ties.isLess(steps.at(volume), sum))
                    .findFirst()
                    .orElse(401);
            assertThat(Math.min(401, steps.firstAbove(sum))).isEqualTo(above);
            assertThat(Math.min(401, steps.firstNotBelow(sum))).isEqualTo(notBelow);
        });
    }

    @Test
    void theCostStaysWithinItsTrendAndNeverFalls() {
        Seeded.forMany(1, 2_000, random -> {
            FollowingSteps steps =
                    random.nextBoolean() ? RandomCurves.smallFollowing(random) : RandomCurves.following(random);
            Trend trend = steps.trend();
            double before = 0;
            for (double volume = 1; volume < Math.min(1e13, steps.lastServed()); volume = volume * 1.7 + 1) {
                double cost = steps.at((long) volume);
                double line = trend.usdPerMonthPerDailyToken() * (long) volume;
                assertThat(cost).isGreaterThanOrEqualTo(before);
                assertThat(cost).isGreaterThanOrEqualTo(trend.leastUsdPerMonth() + line - 1e-9 * cost);
                assertThat(cost).isLessThanOrEqualTo(trend.mostUsdPerMonth() + line + 1e-9 * cost);
                before = cost;
            }
        });
    }

    @Test
    void itStaysFiniteUpToTheLargestVolume() {
        FollowingSteps day = steps(new Sizing(1e5, 1, 2), LoadProfile.made(20));
        assertThat(day.at(Volumes.LARGEST)).isFinite().isPositive();
        assertThat(day.lastServed()).isGreaterThanOrEqualTo(Volumes.LARGEST);

        Sizing next = new Sizing(0.5, 1, 0);
        FollowingSteps tiny = steps(next, LoadProfile.made(30));
        assertThat(tiny.lastServed()).isEqualTo(new Staircase(0, 1, ONE, next).lastServed());
        assertThat(tiny.at(tiny.lastServed())).isFinite();
        assertThat(tiny.at(tiny.lastServed() + 1)).isInfinite();
        assertThat(tiny.segmentEnd(tiny.lastServed() + 1)).isEqualTo(Volumes.NEVER);
    }

    /** One more of the same, or the same at another price, ties or changes places once, however many steps there are. */
    @Test
    void oneThatFollowsTheSameDayChangesPlacesAtMostOnce() {
        Seeded.forMany(1, 1_000, random -> {
            FollowingSteps one = RandomCurves.following(random);
            FollowingSteps other = (FollowingSteps) RandomCurves.relative(random, one);
            assertThat(one.isAlignedWith(other)).isTrue();
            CostCurves curves = CostCurves.of(one, other);
            List<WinningBand> bands =
                    WinningBands.of(curves, 1, 100_000_000_000L, 1).listed();
            assertThat(bands).hasSizeLessThanOrEqualTo(2);
            for (WinningBand band : bands) {
                assertThat(curves.cheapestAt(band.fromTokensPerDay())).hasValue(band.winner());
                assertThat(curves.cheapestAt(band.toTokensPerDay())).hasValue(band.winner());
            }
        });
    }

    @Test
    void costsAreNotNegative() {
        DayStairs day = DayStairs.of(ONE, new Sizing(10, 1, 0), DAY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FollowingSteps(List.of(day), -1, 1, Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FollowingSteps(List.of(day), 1, Double.POSITIVE_INFINITY, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new FollowingSteps(List.of(), 1, 1, Optional.empty()));
    }
}
