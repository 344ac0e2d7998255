package app.fulcrum.model.range;

import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.curve.CostCurve;
import app.fulcrum.model.range.EndCurves.End;
import app.fulcrum.model.resolution.UnservedEnds;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.VolumeRange;
import app.fulcrum.model.unit.Volumes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The extremes of results over every combination of the ends of all ranges, the throughput estimates' own bands included.
 *
 * @param byPlace each alternative at the ends that touch it
 */
public record Spread(List<EndCurves> byPlace) {

    public Spread {
        byPlace = List.copyOf(byPlace);
    }

    /** The ends at which an alternative cannot be had; absent where it always can. */
    public Optional<UnservedEnds> unserved(int place) {
        return byPlace.get(place).unserved();
    }

    /**
     * The range of an alternative's cost at the scenario's volume, over the ends at which it can be had;
     * {@link #unserved(int)} names the others.
     */
    public Range around(double usdPerMonth, int place) {
        double low = byPlace.get(place).lowUsdPerMonth();
        double high = byPlace.get(place).highUsdPerMonth();
        return new Range(
                Ties.isLess(low, usdPerMonth) ? low : usdPerMonth,
                usdPerMonth,
                Ties.isLess(usdPerMonth, high) ? high : usdPerMonth);
    }

    /** An alternative's curve as points to draw, with its spread at every point. */
    public Polyline around(CostCurve curve, int place, VolumeRange range) {
        List<Optional<CostCurve>> lowest = byPlace.get(place).lowest();
        List<Optional<CostCurve>> highest = byPlace.get(place).highest();
        List<CostCurve> bounds = Stream.concat(lowest.stream(), highest.stream())
                .flatMap(Optional::stream)
                .toList();
        long[] points = Polyline.pointsOf(curve, bounds, range);
        double[] costs = Polyline.costs(points, curve);
        return Band.of(lowest, highest).around(points, costs);
    }

    /** The intervals of two alternatives against each other, for every pair that takes part. */
    public List<PairResult> around(CostCurves contest, List<PairCrossover> base, VolumeRange range) {
        return base.stream()
                .map(pair -> new PairSpread(contest, pair, range).over(extremes(pair)))
                .toList();
    }

    /** The smallest volume at which the challenger of a pair is cheaper at any end, or NEVER. */
    public long cheaperFromAtBest(PairCrossover pair) {
        long best = pair.cheaperFrom();
        for (CostCurves two : extremes(pair)) {
            if (two.has(0) && two.has(1)) {
                best = Math.min(
                        best, PairCrossover.of(two, 0, 1, 1, Volumes.LARGEST).cheaperFrom());
            }
        }
        return best;
    }

    /**
     * Two alternatives alone, the incumbent first: at every combination of what has to be combined for them, each at its best
     * against the other at its worst.
     */
    private List<CostCurves> extremes(PairCrossover pair) {
        EndCurves incumbent = byPlace.get(pair.incumbent());
        EndCurves challenger = byPlace.get(pair.challenger());
        long touching = incumbent.mask() | challenger.mask();
        int count = 1 << Long.bitCount(touching);
        List<CostCurves> extremes = new ArrayList<>(2 * count);
        for (int i = 0; i < count; i++) {
            long corner = Long.expand(i, touching);
            End one = incumbent.at(corner);
            End other = challenger.at(corner);
            extremes.add(new CostCurves(List.of(one.worst(), other.best())));
            if (!one.isOne() || !other.isOne()) {
                extremes.add(new CostCurves(List.of(one.best(), other.worst())));
            }
        }
        return extremes;
    }
}
