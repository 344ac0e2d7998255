package app.fulcrum.controller.chart;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.crossover.WinningBand;
import app.fulcrum.model.explain.Explainer;
import app.fulcrum.model.explain.Explanation;
import app.fulcrum.model.projection.PairResult;
import app.fulcrum.model.projection.Projection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** How the crossovers of a projection came about. Absent where two lines do not meet but one ends, and where two stairs jump past each other. */
record CrossoverExplanations(Projection projection, Explainer explainer) {

    static CrossoverExplanations of(Snapshot snapshot) {
        return new CrossoverExplanations(snapshot.projection(), Explainer.of(snapshot.projection()));
    }

    /** Of the volume a pair's sentence names first. */
    Optional<Explanation> ofPair(int position) {
        PairCrossover pair = projection.pairs().get(position).base();
        return pair.first()
                .or(() -> pair.isEverCheaper()
                                && pair.cheaperFrom() > projection.range().from()
                        ? Optional.of(at(pair.cheaperFrom(), pair.challenger()))
                        : Optional.empty())
                .flatMap(crossing -> explainer.crossover(pair.incumbent(), pair.challenger(), crossing));
    }

    /** Of a volume marked on the chart. */
    Optional<Explanation> at(long tokensPerDay) {
        return pairAt(
                        tokensPerDay,
                        pair -> pair.first()
                                .map(PairCrossover.Crossing::tokensPerDay)
                                .orElse(0L))
                .flatMap(pair -> explainer.crossover(
                        pair.incumbent(), pair.challenger(), pair.first().orElseThrow()))
                .or(() -> pairAt(tokensPerDay, PairCrossover::cheaperForGoodFrom)
                        .flatMap(pair -> explainer.crossover(
                                pair.incumbent(), pair.challenger(), at(tokensPerDay, pair.challenger()))))
                .or(() -> betweenWinners(tokensPerDay));
    }

    private Optional<PairCrossover> pairAt(long tokensPerDay, ToLongFunction<PairCrossover> volume) {
        return projection.pairs().stream()
                .map(PairResult::base)
                .filter(pair -> volume.applyAsLong(pair) == tokensPerDay)
                .findFirst();
    }

    private Optional<Explanation> betweenWinners(long tokensPerDay) {
        List<WinningBand> bands = projection.bands().listed();
        for (int i = 1; i < bands.size(); i++) {
            int before = bands.get(i - 1).winner();
            int after = bands.get(i).winner();
            boolean meets = projection.contest().at(before, tokensPerDay) < Double.POSITIVE_INFINITY;
            boolean follows = bands.get(i - 1).isBefore(bands.get(i));
            if (bands.get(i).fromTokensPerDay() == tokensPerDay && follows && meets) {
                return explainer.crossover(before, after, at(tokensPerDay, after));
            }
        }
        return Optional.empty();
    }

    private PairCrossover.Crossing at(long tokensPerDay, int cheaper) {
        return new PairCrossover.Crossing(
                tokensPerDay, cheaper, projection.contest().at(cheaper, tokensPerDay));
    }
}
