package app.fulcrum.model.range;

import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.crossover.VolumeRange;
import app.fulcrum.model.crossover.Volumes;
import app.fulcrum.model.resolution.UnservedEnds;
import app.fulcrum.model.resolution.UnservedEnds.Side;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Ties;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The extremes of results over every combination of the ends of all ranges, the throughput estimates' own bands included.
 *
 * @param byPlace each alternative at the combinations that touch it
 * @param ranged what has two ends, in the order of a corner's bits; an absent input stands for a throughput estimate
 */
public record Spread(List<EndCurves> byPlace, List<Optional<InputKey>> ranged) {

    public Spread {
        byPlace = List.copyOf(byPlace);
        ranged = List.copyOf(ranged);
    }

    /** The ends at which an alternative cannot be had; absent where it always can. */
    public Optional<UnservedEnds> unserved(int place) {
        EndCurves alternative = byPlace.get(place);
        int high = alternative.mask();
        int low = alternative.mask();
        int unserved = 0;
        for (int i = 0; i < alternative.ends().size(); i++) {
            if (!alternative.ends().get(i).isServed()) {
                int corner = Integer.expand(i, alternative.mask());
                high &= corner;
                low &= ~corner;
                unserved++;
            }
        }
        // Counted among all combinations, whether they touch it or not.
        int untouched = ranged.size() - Integer.bitCount(alternative.mask());
        return unserved == 0
                ? Optional.empty()
                : Optional.of(new UnservedEnds(ends(low, high), unserved << untouched, 1 << ranged.size()));
    }

    private List<UnservedEnds.End> ends(int low, int high) {
        List<UnservedEnds.End> ends = new ArrayList<>();
        for (int i = 0; i < ranged.size(); i++) {
            boolean isLow = (low >> i & 1) == 1;
            boolean isHigh = (high >> i & 1) == 1;
            if (isLow != isHigh) {
                ends.add(new UnservedEnds.End(ranged.get(i), isHigh ? Side.HIGH : Side.LOW));
            }
        }
        return ends;
    }

    /**
     * The range of an alternative's cost at the scenario's volume, over the ends at which it can be had;
     * {@link #unserved(int)} names the others.
     */
    public Range around(double usdPerMonth, int place) {
        double low = usdPerMonth;
        double high = usdPerMonth;
        for (EndCurves.End end : byPlace.get(place).ends()) {
            double cost = end.usdPerMonth();
            if (cost < Double.POSITIVE_INFINITY && !Ties.areEqual(cost, usdPerMonth)) {
                low = Math.min(low, cost);
                high = Math.max(high, cost);
            }
        }
        return new Range(low, usdPerMonth, high);
    }

    /**
     * An alternative's curve with its spread at every point. Where it cannot be had at some end, its cost has no known
     * upper bound, so the band ends before.
     */
    public Polyline around(long[] points, double[] usdPerMonth, int place) {
        List<EndCurves.End> ends = byPlace.get(place).ends();
        double[] low = usdPerMonth.clone();
        double[] high = usdPerMonth.clone();
        int banded = 0;
        while (banded < points.length && widen(low, high, banded, points[banded], ends)) {
            banded++;
        }
        return new Polyline(points, usdPerMonth, low, high, banded);
    }

    /** Takes the cost at every end into a point of a band; leaves it and says no where it cannot be had at some. */
    private static boolean widen(double[] low, double[] high, int point, long tokensPerDay, List<EndCurves.End> ends) {
        double lowest = low[point];
        double highest = high[point];
        for (EndCurves.End end : ends) {
            double cost = end.usdPerMonth(tokensPerDay);
            if (cost == Double.POSITIVE_INFINITY) {
                return false;
            }
            lowest = Math.min(lowest, cost);
            highest = Math.max(highest, cost);
        }
        low[point] = lowest;
        high[point] = highest;
        return true;
    }

    /** The places of those taking part that are cheapest in at least one combination of ends. */
    public BitSet cheapest(CostCurves contest) {
        BitSet cheapest = new BitSet(contest.size());
        int touching = contest.places().map(place -> byPlace.get(place).mask()).reduce(0, (one, other) -> one | other);
        for (int i = 0; i < 1 << Integer.bitCount(touching); i++) {
            int corner = Integer.expand(i, touching);
            OptionalInt place = Ties.cheapest(contest.size(), each -> usdPerMonth(contest, each, corner));
            if (place.isPresent()) {
                cheapest.set(place.getAsInt());
            }
        }
        return cheapest;
    }

    private double usdPerMonth(CostCurves contest, int place, int corner) {
        return contest.has(place) ? byPlace.get(place).at(corner).usdPerMonth() : Double.POSITIVE_INFINITY;
    }

    /** The intervals of two alternatives against each other, for every pair that takes part. */
    public List<PairResult> around(CostCurves contest, List<PairCrossover> base, VolumeRange range) {
        return base.stream()
                .map(pair -> new PairSpread(contest, pair, range).over(corners(pair)))
                .toList();
    }

    /** The smallest volume at which the challenger of a pair is cheaper at any end, or NEVER. */
    public long cheaperFromAtBest(PairCrossover pair) {
        long best = pair.cheaperFrom();
        for (CostCurves two : corners(pair)) {
            if (two.has(0) && two.has(1)) {
                best = Math.min(
                        best, PairCrossover.of(two, 0, 1, 1, Volumes.LARGEST).cheaperFrom());
            }
        }
        return best;
    }

    /** Two alternatives alone, the incumbent first, at every combination of the ends that touch either. */
    private List<CostCurves> corners(PairCrossover pair) {
        EndCurves incumbent = byPlace.get(pair.incumbent());
        EndCurves challenger = byPlace.get(pair.challenger());
        int touching = incumbent.mask() | challenger.mask();
        List<CostCurves> corners = new ArrayList<>(1 << Integer.bitCount(touching));
        for (int i = 0; i < 1 << Integer.bitCount(touching); i++) {
            int corner = Integer.expand(i, touching);
            corners.add(new CostCurves(
                    List.of(incumbent.at(corner).curve(), challenger.at(corner).curve())));
        }
        return corners;
    }
}
