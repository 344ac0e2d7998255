package app.fulcrum.model.projection;

import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.crossover.Volumes;
import app.fulcrum.model.projection.PairResult.VolumeInterval;
import java.util.List;
import java.util.Optional;

/**
 * Two options against each other over every combination of the ends of ranges. A combination at which one of the two has no
 * curve has none of the volumes asked for.
 *
 * @param contest the curves at base values
 * @param pair the two at base values
 * @param range the volumes looked at
 */
record PairSpread(CostCurves contest, PairCrossover pair, VolumeRange range) {

    /**
     * All pairs at one combination of ends.
     *
     * @param curves the curves there
     */
    record End(CostCurves curves, List<PairCrossover> pairs) {

        static End of(CostCurves curves, VolumeRange range) {
            return new End(curves, PairCrossover.all(curves, range.from(), range.to()));
        }
    }

    PairResult over(List<End> ends) {
        int cheaper = pair.first().map(PairCrossover.Crossing::cheaper).orElseGet(this::follower);
        Span first = new Span(change(cheaper, contest, pair));
        Span from = new Span(pair.cheaperFrom());
        Span forGood = new Span(pair.cheaperForGoodFrom());
        for (End end : ends) {
            Optional<PairCrossover> there =
                    end.pairs().stream().filter(this::isSamePair).findFirst();
            first.add(there.map(same -> change(cheaper, end.curves(), same)).orElse(Volumes.NEVER));
            from.add(there.map(PairCrossover::cheaperFrom).orElse(Volumes.NEVER));
            forGood.add(there.map(PairCrossover::cheaperForGoodFrom).orElse(Volumes.NEVER));
        }
        return new PairResult(pair, first.interval(), from.interval(), forGood.interval());
    }

    private boolean isSamePair(PairCrossover other) {
        return other.incumbent() == pair.incumbent() && other.challenger() == pair.challenger();
    }

    /** The one that is not cheaper at the start of the range at base values. */
    private int follower() {
        return leader(contest) == pair.challenger() ? pair.incumbent() : pair.challenger();
    }

    private int leader(CostCurves curves) {
        return curves.only(place -> place == pair.incumbent() || place == pair.challenger())
                .cheapestAt(range.from())
                .orElse(pair.incumbent());
    }

    /** The first volume of the range at which one of the two is the cheaper, or NEVER. */
    private long change(int cheaper, CostCurves curves, PairCrossover crossover) {
        return leader(curves) == cheaper
                ? range.from()
                : crossover.first().map(PairCrossover.Crossing::tokensPerDay).orElse(Volumes.NEVER);
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
