package app.fulcrum.controller.chart;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.crossover.WinningBand;
import app.fulcrum.model.explain.Crossings;
import app.fulcrum.model.explain.Explainer;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.range.PairResult;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** How the crossovers of a projection came about. */
record CrossoverExplanations(Projection projection, Crossings crossings) {

    static CrossoverExplanations of(Snapshot snapshot) {
        return new CrossoverExplanations(
                snapshot.projection(), Explainer.of(snapshot.projection()).crossings());
    }

    /** Of the volume a pair's sentence names first. */
    Optional<Explanation> ofPair(int position) {
        PairCrossover pair = projection.pairs().get(position).base();
        return crossings
                .first(pair)
                .or(() -> pair.cheaperFrom() > projection.range().from()
                        ? crossings.cheaperFrom(pair)
                        : Optional.empty());
    }

    /** Of a volume marked on the chart. */
    Optional<Explanation> at(long tokensPerDay) {
        return pairAt(
                        tokensPerDay,
                        pair -> pair.first()
                                .map(PairCrossover.Crossing::tokensPerDay)
                                .orElse(0L))
                .flatMap(crossings::first)
                .or(() ->
                        pairAt(tokensPerDay, PairCrossover::cheaperForGoodFrom).flatMap(crossings::cheaperForGoodFrom))
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
            WinningBand after = bands.get(i);
            if (after.fromTokensPerDay() == tokensPerDay && bands.get(i - 1).isBefore(after)) {
                return Optional.of(crossings.bandFrom(i));
            }
        }
        return Optional.empty();
    }
}
