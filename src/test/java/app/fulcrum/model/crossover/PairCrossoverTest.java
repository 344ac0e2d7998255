package app.fulcrum.model.crossover;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.capacity.Sizing;
import app.fulcrum.model.crossover.PairCrossover.Crossing;
import app.fulcrum.model.curve.ApiLine;
import app.fulcrum.model.curve.CostCurve;
import app.fulcrum.model.curve.FlooredLine;
import app.fulcrum.model.curve.LimitedCurve;
import app.fulcrum.model.curve.LowerEnvelope;
import app.fulcrum.model.curve.MixCurve;
import app.fulcrum.model.curve.Plateau;
import app.fulcrum.model.curve.RandomCurves;
import app.fulcrum.model.curve.Staircase;
import app.fulcrum.model.supply.Servers.Lot;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.support.Seeded;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** First crossover, first advantage and advantage for good, against a look at every volume of a small range. */
class PairCrossoverTest {

    private static final long FROM = 3;
    private static final long TO = 400;

    private static CostCurves apis(ApiLine one, ApiLine other) {
        return CostCurves.of(one, other);
    }

    private static PairCrossover pair(CostCurves curves) {
        return PairCrossover.all(curves, FROM, TO).getFirst();
    }

    @Test
    void twoApisAreComparedVolumeByVolume() {
        Seeded.forEach(1, 10_000, random -> {
            CostCurves curves = apis(line(random), line(random));
            assertEqualsScan(curves, pair(curves));
        });
    }

    @Test
    void aFleetOfFixedSizeIsComparedVolumeByVolume() {
        Seeded.forEach(1, 10_000, random -> {
            Plateau fleet = new Plateau(random.nextInt(0, 60), random.nextInt(0, 500));
            CostCurves curves = CostCurves.of(line(random), fleet);
            PairCrossover pair = pair(curves);

            assertEqualsScan(curves, pair);
            assertThat(pair.isCheaperForGood()).isFalse();
            assertThat(pair.challengerSlope()).isInfinite();
        });
    }

    @Test
    void whereBothHaveEndedNoneIsCheaper() {
        PairCrossover pair = pair(CostCurves.of(new Plateau(30, 100), new Plateau(20, 200)));

        assertThat(pair.cheaperFrom()).isEqualTo(1);
        assertThat(pair.first()).isEmpty();
    }

    @Test
    void anyTwoCurvesAreComparedVolumeByVolume() {
        checkAnyTwo(1, 400);
    }

    @Test
    @Tag("endurance")
    void manyMoreCurvesAreComparedVolumeByVolume() {
        checkAnyTwo(401, 9_600);
    }

    private static void checkAnyTwo(long first, int count) {
        Seeded.forEach(first, count, random -> {
            CostCurve one = curve(random);
            CostCurves curves =
                    CostCurves.of(one, random.nextInt(4) == 0 ? RandomCurves.relative(random, one) : curve(random));
            PairCrossover pair = pair(curves);
            assertFirstChangeEqualsScan(curves, pair);
            assertAdvantageHolds(curves, pair, random);
        });
    }

    /** Beside GPUs that are worth having up to the busiest moment: in the long run both grow alike, and no trend parts them. */
    @Test
    void aMixAgainstItsFirstAloneIsDecidedByWhatIsPaidBeside() {
        Seeded.forEach(1, 200, random -> {
            Staircase alone = RandomCurves.staircase(random);
            double dearer = random.nextDouble(0.01, 0.9) * alone.usdPerGpuMonth();
            MixCurve mix = RandomCurves.besideAllOf(random, alone);

            PairCrossover cheaperMix = pair(CostCurves.of(dearerBy(dearer, alone), mix));
            assertThat(cheaperMix.cheaperFrom()).isEqualTo(1);
            assertThat(cheaperMix.cheaperForGoodFrom()).isEqualTo(1);

            PairCrossover dearerMix = pair(CostCurves.of(alone, mix));
            assertThat(dearerMix.isCheaperForGood()).isFalse();
            assertThat(pair(CostCurves.of(mix, alone)).isEverCheaper()).isFalse();
        });
    }

    private static Staircase dearerBy(double usdPerMonth, Staircase stairs) {
        return new Staircase(
                stairs.fixedUsdPerMonth() + usdPerMonth, stairs.usdPerGpuMonth(), stairs.lot(), stairs.sizing());
    }

    private static CostCurve curve(SplittableRandom random) {
        return switch (random.nextInt(12)) {
            case 5, 6 -> RandomCurves.spilling(random, random.nextDouble(3, 40), random.nextInt(1, 9));
            case 7 -> RandomCurves.smallTiered(random);
            case 8, 9 -> RandomCurves.smallFollowing(random);
            case 10, 11 -> RandomCurves.mix(random, random.nextDouble(3, 40), random.nextInt(1, 9));
            case 0 -> line(random);
            case 4 -> {
                FlooredLine floored = new FlooredLine(line(random), random.nextInt(0, 80));
                yield random.nextBoolean() ? floored : new LimitedCurve(floored, random.nextInt(0, 500));
            }
            case 1 -> new Plateau(random.nextInt(0, 60), random.nextInt(0, 500));
            case 2 -> staircase(random, random.nextInt(1, 9));
            default -> {
                int usdPerGpu = random.nextInt(1, 9);
                yield new LowerEnvelope(List.of(staircase(random, usdPerGpu), staircase(random, usdPerGpu)));
            }
        };
    }

    private static Staircase staircase(SplittableRandom random, int usdPerGpu) {
        Lot lot = new Lot(random.nextInt(1, 4), random.nextInt(1, 5));
        double tokens = random.nextBoolean() ? random.nextInt(3, 40) : random.nextDouble(3, 40);
        Sizing sizing = new Sizing(tokens, random.nextInt(1, 4), random.nextInt(0, 3));
        return new Staircase(random.nextInt(0, 30), usdPerGpu, lot, sizing);
    }

    /** Costs that are whole or halves, so that ties are many and exact. */
    private static ApiLine line(SplittableRandom random) {
        return new ApiLine(random.nextInt(0, 40), random.nextInt(0, 8) / 16.0);
    }

    private static void assertAdvantageHolds(CostCurves curves, PairCrossover pair, SplittableRandom random) {
        long ever = pair.cheaperFrom();
        long forGood = pair.cheaperForGoodFrom();
        LongStream before = LongStream.rangeClosed(1, Math.min(2_000, ever - 1));
        assertThat(before).noneMatch(tokens -> isCheaper(curves, pair, tokens));
        if (pair.isEverCheaper()) {
            assertThat(isCheaper(curves, pair, ever)).isTrue();
        }
        if (pair.isCheaperForGood()) {
            LongStream near = LongStream.range(forGood, forGood + 2_000);
            LongStream far = LongStream.generate(() -> random.nextLong(forGood, Volumes.LARGEST + 1))
                    .limit(200);
            assertThat(LongStream.concat(near, far)).allMatch(tokens -> isCheaper(curves, pair, tokens));
            assertThat(forGood).isGreaterThanOrEqualTo(ever);
            assertThat(forGood == 1 || !isCheaper(curves, pair, forGood - 1)).isTrue();
        } else {
            boolean endsFirst = curves.curve(0).orElseThrow().lastServed() < Volumes.LARGEST
                    && curves.curve(1).orElseThrow().lastServed() >= Volumes.LARGEST;
            assertThat(endsFirst).isFalse();
            assertThat(LongStream.rangeClosed(Volumes.LARGEST - 1_000, Volumes.LARGEST))
                    .anyMatch(tokens -> !isCheaper(curves, pair, tokens));
        }
    }

    private static void assertEqualsScan(CostCurves curves, PairCrossover pair) {
        assertFirstChangeEqualsScan(curves, pair);
        // No two of these lines meet beyond 40 dollars over a sixteenth.
        long everFrom = LongStream.rangeClosed(1, 1_000)
                .filter(tokens -> isCheaper(curves, pair, tokens))
                .findFirst()
                .orElse(Volumes.NEVER);
        assertThat(pair.cheaperFrom()).isEqualTo(everFrom);
        long lastLoss = LongStream.rangeClosed(1, 1_000)
                .filter(tokens -> !isCheaper(curves, pair, tokens))
                .max()
                .orElse(0);
        // Of equal slopes a lead of some dollars is less than a tie long before the largest volume.
        boolean lostInTheEnd = lastLoss == 1_000 || !isCheaper(curves, pair, Volumes.LARGEST);
        assertThat(pair.cheaperForGoodFrom()).isEqualTo(lostInTheEnd ? Volumes.NEVER : lastLoss + 1);
    }

    private static void assertFirstChangeEqualsScan(CostCurves curves, PairCrossover pair) {
        boolean leads = isCheaper(curves, pair, FROM);
        int winner = leads ? pair.incumbent() : pair.challenger();
        // Where both end at once nobody wins.
        long change = LongStream.rangeClosed(FROM, TO)
                .filter(tokens -> isCheaper(curves, pair, tokens) != leads)
                .limit(1)
                .filter(tokens -> curves.at(winner, tokens) < Double.POSITIVE_INFINITY)
                .findFirst()
                .orElse(Volumes.NEVER);
        boolean isServed = change != Volumes.NEVER
                && curves.at(leads ? pair.incumbent() : pair.challenger(), change) < Double.POSITIVE_INFINITY;
        assertThat(pair.first().map(Crossing::tokensPerDay).orElse(Volumes.NEVER))
                .isEqualTo(isServed ? change : Volumes.NEVER);
        pair.first().ifPresent(crossing -> {
            assertThat(crossing.cheaper()).isEqualTo(winner);
            assertThat(crossing.usdPerMonth()).isEqualTo(curves.at(winner, change));
        });
    }

    private static boolean isCheaper(CostCurves curves, PairCrossover pair, long tokensPerDay) {
        return Ties.isLess(curves.at(pair.challenger(), tokensPerDay), curves.at(pair.incumbent(), tokensPerDay));
    }
}
