package app.fulcrum.model.crossover;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.crossover.PairCrossover.Crossing;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.support.Seeded;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** First crossover, first advantage and advantage for good, against a look at every volume of a small range. */
class PairCrossoverTest {

    private static final long FROM = 3;
    private static final long TO = 400;

    private static CostCurves apis(ApiLine closed, ApiLine hosted) {
        return new CostCurves(Optional.of(closed), Optional.of(hosted), Optional.empty());
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
            CostCurves curves = new CostCurves(Optional.of(line(random)), Optional.empty(), Optional.of(fleet));
            PairCrossover pair = pair(curves);

            assertEqualsScan(curves, pair);
            assertThat(pair.isCheaperForGood()).isFalse();
            assertThat(pair.challengerSlope()).isInfinite();
        });
    }

    /** Costs that are whole or halves, so that ties are many and exact. */
    private static ApiLine line(SplittableRandom random) {
        return new ApiLine(random.nextInt(0, 40), random.nextInt(0, 8) / 16.0);
    }

    private static void assertEqualsScan(CostCurves curves, PairCrossover pair) {
        boolean leads = isCheaper(curves, pair, FROM);
        long change = LongStream.rangeClosed(FROM, TO)
                .filter(tokens -> isCheaper(curves, pair, tokens) != leads)
                .findFirst()
                .orElse(Volumes.NEVER);
        assertThat(pair.first().map(Crossing::tokensPerDay).orElse(Volumes.NEVER))
                .isEqualTo(change);
        pair.first().ifPresent(crossing -> {
            Option winner = leads ? pair.incumbent() : pair.challenger();
            assertThat(crossing.cheaper()).isEqualTo(winner);
            assertThat(crossing.usdPerMonth()).isEqualTo(curves.at(winner, change));
        });
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

    private static boolean isCheaper(CostCurves curves, PairCrossover pair, long tokensPerDay) {
        return Ties.isLess(curves.at(pair.challenger(), tokensPerDay), curves.at(pair.incumbent(), tokensPerDay));
    }
}
