package app.fulcrum.model.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.capacity.MeasuredLoad.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The capacity of a replica that was measured under several loads. */
class MeasuredCurveTest {

    private static final long SEED = 20_261_201;
    private static final int CURVES = 10_000;
    private static final double ROUNDING = 1e-9;

    private static MeasuredPoint point(double concurrency, double rate, double tpotMs, double ttftMs) {
        return new MeasuredPoint(concurrency, rate, OptionalDouble.of(tpotMs / 1e3), OptionalDouble.of(ttftMs / 1e3));
    }

    private static MeasuredPoint rateAlone(double concurrency, double rate) {
        return new MeasuredPoint(concurrency, rate, OptionalDouble.empty(), OptionalDouble.empty());
    }

    private static final MeasuredCurve RISING = MeasuredCurve.through(
            List.of(point(64, 2_000, 30, 900), point(16, 800, 18, 300), point(32, 1_400, 22, 500)));

    private static LatencyLimits tpot(double milliseconds) {
        return LatencyLimits.perOutputToken(milliseconds / 1e3);
    }

    private static LatencyLimits ttft(double milliseconds) {
        return new LatencyLimits(OptionalDouble.empty(), OptionalDouble.of(milliseconds / 1e3));
    }

    @Test
    void withoutLimitsTheHighestRateCountsAndTheEndOfTheMeasurementsIsSaid() {
        MeasuredLoad load = RISING.best(LatencyLimits.NONE).orElseThrow();

        assertThat(load.outputTokensPerSecond()).isEqualTo(2_000);
        assertThat(load.concurrency()).isEqualTo(64);
        assertThat(load.limit()).isEqualTo(Limit.LAST_MEASUREMENT);
        assertThat(load.isBetween()).isFalse();
    }

    @Test
    void aLimitBetweenTwoMeasurementsIsReadOffTheLineBetweenThem() {
        // 26 of 22 to 30 ms: half the way from 32 to 64, and from 1,400 to 2,000
        MeasuredLoad load = RISING.best(tpot(26)).orElseThrow();

        assertThat(load.concurrency()).isCloseTo(48, within(ROUNDING));
        assertThat(load.outputTokensPerSecond()).isCloseTo(1_700, within(ROUNDING));
        assertThat(load.secondsPerOutputToken()).isCloseTo(0.026, within(ROUNDING));
        assertThat(load.secondsToFirstToken().orElseThrow()).isCloseTo(0.7, within(ROUNDING));
        assertThat(load.limit()).isEqualTo(Limit.TIME_PER_OUTPUT_TOKEN);
        assertThat(load.from().concurrency()).isEqualTo(32);
        assertThat(load.to().concurrency()).isEqualTo(64);
        assertThat(load.isBetween()).isTrue();
    }

    @Test
    void aLimitAtAMeasurementGivesThatMeasurementExactly() {
        MeasuredLoad load = RISING.best(tpot(22)).orElseThrow();

        assertThat(load.outputTokensPerSecond()).isEqualTo(1_400);
        assertThat(load.from()).isEqualTo(load.to());
        assertThat(load.limit()).isEqualTo(Limit.TIME_PER_OUTPUT_TOKEN);
    }

    @Test
    void theTighterOfTwoLimitsCountsAndIsNamed() {
        assertThat(RISING.best(ttft(400)).orElseThrow().limit()).isEqualTo(Limit.TIME_TO_FIRST_TOKEN);
        assertThat(RISING.best(ttft(400)).orElseThrow().outputTokensPerSecond()).isCloseTo(1_100, within(ROUNDING));

        var both = new LatencyLimits(OptionalDouble.of(0.019), OptionalDouble.of(0.4));
        assertThat(RISING.best(both).orElseThrow().limit()).isEqualTo(Limit.TIME_PER_OUTPUT_TOKEN);
        assertThat(RISING.best(both).orElseThrow().concurrency()).isCloseTo(20, within(ROUNDING));
    }

    @Test
    void nothingIsClaimedBelowTheFirstMeasurement() {
        assertThat(RISING.best(tpot(17))).isEmpty();
        assertThat(RISING.closestTo(tpot(17)).concurrency()).isEqualTo(16);
    }

    @Test
    void whereMoreAtOnceGeneratesLessTheHighestRateCounts() {
        MeasuredCurve falling = MeasuredCurve.through(
                List.of(point(16, 800, 18, 300), point(32, 1_400, 22, 500), point(64, 1_200, 50, 2_000)));
        MeasuredLoad load = falling.best(LatencyLimits.NONE).orElseThrow();

        assertThat(load.concurrency()).isEqualTo(32);
        assertThat(load.limit()).isEqualTo(Limit.HIGHEST_RATE);
        assertThat(falling.firstFall().orElseThrow().concurrency()).isEqualTo(64);
        assertThat(RISING.firstFall()).isEmpty();
    }

    @Test
    void aTimePerTokenNobodyMeasuredIsRequestsOverRate() {
        MeasuredCurve rates = MeasuredCurve.through(List.of(rateAlone(10, 500), rateAlone(30, 750)));

        // 20 and 40 ms
        MeasuredLoad load = rates.best(tpot(30)).orElseThrow();
        assertThat(load.concurrency()).isCloseTo(20, within(ROUNDING));
        assertThat(load.isTimePerTokenMeasured()).isFalse();
        assertThat(rates.firstTooFast()).isEmpty();
        assertThatThrownBy(() -> rates.best(ttft(100))).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void moreTokensThanTheTimePerTokenAllowsAreMet() {
        // 16 requests with a token every 20 ms get 800 a second
        MeasuredCurve curve = MeasuredCurve.through(List.of(point(16, 830, 20, 1), point(32, 1_700, 20, 1)));

        assertThat(curve.firstTooFast().orElseThrow().concurrency()).isEqualTo(32);
    }

    @Test
    void oneMeasurementIsACurve() {
        MeasuredCurve one = MeasuredCurve.through(List.of(point(8, 300, 25, 100)));

        assertThat(one.best(tpot(25)).orElseThrow().outputTokensPerSecond()).isEqualTo(300);
        assertThat(one.best(LatencyLimits.NONE).orElseThrow().limit()).isEqualTo(Limit.LAST_MEASUREMENT);
        assertThat(one.best(tpot(24.9))).isEmpty();
    }

    @Test
    void twoMeasurementsAtOneLoadAreNoCurve() {
        assertThatThrownBy(() -> MeasuredCurve.through(List.of(rateAlone(8, 300), rateAlone(8, 310))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MeasuredCurve.through(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rateAlone(0, 300)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyCapacityKeepsTheLimitsAndLiesBetweenItsMeasurements() {
        forRandomCurves((curve, limits) -> curve.best(limits).ifPresent(load -> {
            assertThat(load.secondsPerOutputToken())
                    .isLessThanOrEqualTo(limits.secondsPerOutputToken().orElse(Double.MAX_VALUE) * (1 + ROUNDING));
            assertThat(load.secondsToFirstToken().orElseThrow())
                    .isLessThanOrEqualTo(limits.secondsToFirstToken().orElse(Double.MAX_VALUE) * (1 + ROUNDING));
            assertThat(load.concurrency())
                    .isBetween(load.from().concurrency(), load.to().concurrency());
            assertBetween(
                    load.outputTokensPerSecond(),
                    load.from().outputTokensPerSecond(),
                    load.to().outputTokensPerSecond());
            assertBetween(
                    load.secondsPerOutputToken(),
                    load.from().secondsPerOutputToken(),
                    load.to().secondsPerOutputToken());
            int place = curve.points().indexOf(load.from());
            assertThat(curve.points().indexOf(load.to())).isBetween(place, place + 1);
        }));
    }

    private static void assertBetween(double value, double one, double other) {
        assertThat(value).isBetween(Math.min(one, other) * (1 - ROUNDING), Math.max(one, other) * (1 + ROUNDING));
    }

    @Test
    void noMeasurementThatKeepsTheLimitsHasAHigherRate() {
        forRandomCurves((curve, limits) -> {
            Optional<MeasuredLoad> best = curve.best(limits);
            curve.points().stream()
                    .filter(point -> limits.excess(point.secondsPerOutputToken(), point.secondsToFirstToken()) <= 1)
                    .forEach(point -> assertThat(best.orElseThrow().outputTokensPerSecond())
                            .isGreaterThanOrEqualTo(point.outputTokensPerSecond()));
        });
    }

    @Test
    void aTighterLimitNeverGivesMore() {
        forRandomCurves((curve, limits) -> {
            double before = Double.POSITIVE_INFINITY;
            for (double share : new double[] {1.5, 1, 0.9, 0.7, 0.4}) {
                double rate = curve.best(scaled(limits, share))
                        .map(MeasuredLoad::outputTokensPerSecond)
                        .orElse(0.0);
                assertThat(rate).isLessThanOrEqualTo(before * (1 + ROUNDING));
                before = rate;
            }
        });
    }

    private static LatencyLimits scaled(LatencyLimits limits, double factor) {
        return new LatencyLimits(
                limits.secondsPerOutputToken().stream()
                        .map(each -> each * factor)
                        .findFirst(),
                limits.secondsToFirstToken().stream().map(each -> each * factor).findFirst());
    }

    @Test
    void alongALineThatRisesEveryFigureGrowsWithTheLimit() {
        MeasuredLoad before = RISING.best(tpot(18)).orElseThrow();
        for (double limit = 18.1; limit < 30; limit += 0.1) {
            MeasuredLoad load = RISING.best(tpot(limit)).orElseThrow();
            assertThat(load.concurrency()).isGreaterThan(before.concurrency());
            assertThat(load.outputTokensPerSecond()).isGreaterThan(before.outputTokensPerSecond());
            assertThat(load.secondsPerOutputToken()).isGreaterThan(before.secondsPerOutputToken());
            before = load;
        }
    }

    private static void forRandomCurves(BiConsumer<MeasuredCurve, LatencyLimits> law) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < CURVES; i++) {
            MeasuredCurve curve = curve(random);
            LatencyLimits limits = new LatencyLimits(limit(random, 5, 120), limit(random, 50, 3_000));
            try {
                law.accept(curve, limits);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("seed " + SEED + ", curve " + i + ": " + curve + " at " + limits, failure);
            }
        }
    }

    private static MeasuredCurve curve(SplittableRandom random) {
        List<MeasuredPoint> points = new ArrayList<>();
        double concurrency = 0;
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            concurrency += random.nextInt(1, 40);
            points.add(point(
                    concurrency, random.nextInt(1, 30) * 100, random.nextInt(1, 20) * 5, random.nextInt(1, 20) * 100));
        }
        return MeasuredCurve.through(points);
    }

    private static OptionalDouble limit(SplittableRandom random, int least, int most) {
        return random.nextInt(4) == 0 ? OptionalDouble.empty() : OptionalDouble.of(random.nextInt(least, most) / 1e3);
    }
}
