package app.fulcrum.model.projection;

import app.fulcrum.model.crossover.CostCurve;
import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.crossover.Volumes;
import app.fulcrum.model.resolution.UnservedEnds;
import app.fulcrum.model.resolution.UnservedEnds.End;
import app.fulcrum.model.resolution.UnservedEnds.Side;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Ties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The extremes of results over every combination of the ends of all ranges, the throughput estimate's own band included.
 *
 * @param corners one set of curves per combination, with the volume it is asked about
 * @param ranged what has two ends, in the order of a corner's bits; an absent input stands for the throughput estimate
 */
record Spread(List<Corner> corners, List<Optional<Input>> ranged) {

    /**
     * One combination of ends.
     *
     * @param ends bit <i>i</i> says whether what is ranged <i>i</i>-th is at its high end
     */
    record Corner(CostCurves curves, long tokensPerDay, int ends) {

        boolean serves(Option option) {
            return curves.at(option.place(), tokensPerDay) < Double.POSITIVE_INFINITY;
        }
    }

    /** Self-hosting at every combination of ends. */
    List<CostCurve> staircases() {
        return corners.stream()
                .flatMap(corner -> corner.curves().curve(Option.SELF_HOSTED.place()).stream())
                .toList();
    }

    /** The ends at which an option cannot be had; absent where it always can. */
    Optional<UnservedEnds> unserved(Option option) {
        int all = (1 << ranged.size()) - 1;
        int high = all;
        int low = all;
        int unserved = 0;
        for (Corner corner : corners) {
            if (!corner.serves(option)) {
                high &= corner.ends();
                low &= ~corner.ends();
                unserved++;
            }
        }
        return unserved == 0
                ? Optional.empty()
                : Optional.of(new UnservedEnds(ends(low, high), unserved, corners.size()));
    }

    private List<End> ends(int low, int high) {
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < ranged.size(); i++) {
            boolean isLow = (low >> i & 1) == 1;
            boolean isHigh = (high >> i & 1) == 1;
            if (isLow != isHigh) {
                ends.add(new End(ranged.get(i), isHigh ? Side.HIGH : Side.LOW));
            }
        }
        return ends;
    }

    /**
     * The range of an option's cost at the scenario's volume, over the ends at which it can be had;
     * {@link #unserved(Option)} names the others.
     */
    Range around(double usdPerMonth, Option option) {
        double low = usdPerMonth;
        double high = usdPerMonth;
        for (Corner corner : corners) {
            double cost = corner.curves().at(option.place(), corner.tokensPerDay());
            if (cost < Double.POSITIVE_INFINITY && !Ties.areEqual(cost, usdPerMonth)) {
                low = Math.min(low, cost);
                high = Math.max(high, cost);
            }
        }
        return new Range(low, usdPerMonth, high);
    }

    /**
     * An option's curve with its spread at every point. Where it cannot be had at some end, its cost has no known upper
     * bound, so the band ends before.
     */
    Polyline around(long[] points, double[] usdPerMonth, Option option) {
        double[] low = usdPerMonth.clone();
        double[] high = usdPerMonth.clone();
        int banded = 0;
        while (banded < points.length && isBounded(points[banded], option)) {
            for (Corner corner : corners) {
                double cost = corner.curves().at(option.place(), points[banded]);
                low[banded] = Math.min(low[banded], cost);
                high[banded] = Math.max(high[banded], cost);
            }
            banded++;
        }
        return new Polyline(points, usdPerMonth, low, high, banded);
    }

    private boolean isBounded(long tokensPerDay, Option option) {
        for (Corner corner : corners) {
            if (corner.curves().at(option.place(), tokensPerDay) == Double.POSITIVE_INFINITY) {
                return false;
            }
        }
        return true;
    }

    /** The intervals of two options against each other, for every pair that takes part. */
    List<PairResult> around(CostCurves contest, List<PairCrossover> base, VolumeRange range) {
        List<PairSpread.End> ends = corners.stream()
                .map(corner -> PairSpread.End.of(corner.curves(), range))
                .toList();
        return base.stream()
                .map(pair -> new PairSpread(contest, pair, range).over(ends))
                .toList();
    }

    /** The smallest volume at which the challenger of a pair is cheaper at any end, or NEVER. */
    long cheaperFromAtBest(PairCrossover pair, CostCurves two) {
        long best = pair.cheaperFrom();
        for (Corner corner : corners) {
            CostCurves curves = corner.curves().only(two::has);
            for (PairCrossover there : PairCrossover.all(curves, 1, Volumes.LARGEST)) {
                best = Math.min(best, there.cheaperFrom());
            }
        }
        return best;
    }
}
