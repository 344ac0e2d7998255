package app.fulcrum.model.range;

import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.FirstChange;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.range.PairResult.VolumeInterval;
import app.fulcrum.model.unit.VolumeRange;
import app.fulcrum.model.unit.Volumes;
import java.util.List;
import java.util.Optional;

/**
 * Two alternatives against each other over every combination of the ends of ranges. A combination at which one of the two
 * has no curve has none of the volumes asked for.
 *
 * @param contest the curves at base values
 * @param pair the two at base values
 * @param range the volumes looked at
 */
record PairSpread(CostCurves contest, PairCrossover pair, VolumeRange range) {

    private static final int INCUMBENT = 0;
    private static final int CHALLENGER = 1;

    /** @param ends the two alone at every combination, the incumbent first */
    PairResult over(List<CostCurves> ends) {
        CostCurves base = new CostCurves(List.of(contest.curve(pair.incumbent()), contest.curve(pair.challenger())));
        FirstChange change = FirstChange.of(contest, pair, range);
        Span first = new Span(change.in(contest, pair));
        Span from = new Span(pair.cheaperFrom());
        Span forGood = new Span(pair.cheaperForGoodFrom());
        for (CostCurves two : ends) {
            if (!two.has(INCUMBENT) || !two.has(CHALLENGER)) {
                first.add(Volumes.NEVER);
                from.add(Volumes.NEVER);
                forGood.add(Volumes.NEVER);
            } else if (!two.equals(base)) {
                PairCrossover there = PairCrossover.of(two, INCUMBENT, CHALLENGER, range.from(), range.to());
                first.add(change.in(two, there));
                from.add(there.cheaperFrom());
                forGood.add(there.cheaperForGoodFrom());
            }
        }
        return new PairResult(pair, first.interval(), from.interval(), forGood.interval());
    }

    /** The least and the greatest of some volumes. */
    private static final class Span {

        private long low;
        private long high;

        Span(long tokensPerDay) {
            low = tokensPerDay;
            high = tokensPerDay;
        }

        void add(long tokensPerDay) {
            low = Math.min(low, tokensPerDay);
            high = Math.max(high, tokensPerDay);
        }

        Optional<VolumeInterval> interval() {
            return low == Volumes.NEVER ? Optional.empty() : Optional.of(new VolumeInterval(low, high));
        }
    }
}
