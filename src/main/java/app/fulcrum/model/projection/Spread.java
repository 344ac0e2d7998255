package app.fulcrum.model.projection;

import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.crossover.StepCurve;
import app.fulcrum.model.crossover.Volumes;
import app.fulcrum.model.projection.PairResult.VolumeInterval;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.unit.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * The extremes of results over every combination of the ends of all ranges, the throughput estimate's own band included.
 *
 * @param corners one set of curves per combination, with the volume it is asked about
 */
record Spread(List<Corner> corners) {

    private static final double ROUNDING = 1e-12;

    /** One combination of ends. */
    record Corner(CostCurves curves, long tokensPerDay) {}

    /** Self-hosting at every combination of ends. */
    List<StepCurve> staircases() {
        return corners.stream()
                .flatMap(corner -> corner.curves().selfHosted().stream())
                .toList();
    }

    /** The range of an option's cost at the scenario's volume. */
    Range around(double usdPerMonth, Option option) {
        double low = usdPerMonth;
        double high = usdPerMonth;
        for (Corner corner : corners) {
            double cost = corner.curves().at(option, corner.tokensPerDay());
            if (cost < Double.POSITIVE_INFINITY && !isSame(cost, usdPerMonth)) {
                low = Math.min(low, cost);
                high = Math.max(high, cost);
            }
        }
        return new Range(low, usdPerMonth, high);
    }

    /** Whether two sums differ by the order they were added up in alone. */
    private static boolean isSame(double one, double other) {
        return Math.abs(one - other) <= ROUNDING * Math.abs(other);
    }

    /** An option's curve with its spread at every point. */
    Polyline around(long[] points, double[] usdPerMonth, Option option) {
        double[] low = usdPerMonth.clone();
        double[] high = usdPerMonth.clone();
        for (Corner corner : corners) {
            for (int i = 0; i < points.length; i++) {
                double cost = corner.curves().at(option, points[i]);
                if (cost < Double.POSITIVE_INFINITY) {
                    low[i] = Math.min(low[i], cost);
                    high[i] = Math.max(high[i], cost);
                }
            }
        }
        return new Polyline(points, usdPerMonth, low, high);
    }

    /** Two options against each other, for every pair that takes part. */
    List<PairResult> around(List<PairCrossover> base, VolumeRange range) {
        List<List<PairCrossover>> perCorner = corners.stream()
                .map(corner -> PairCrossover.all(corner.curves(), range.from(), range.to()))
                .toList();
        List<PairResult> results = new ArrayList<>(base.size());
        for (PairCrossover pair : base) {
            List<PairCrossover> same = perCorner.stream()
                    .flatMap(List::stream)
                    .filter(other -> other.incumbent() == pair.incumbent() && other.challenger() == pair.challenger())
                    .toList();
            results.add(new PairResult(
                    pair,
                    interval(pair, same, corner -> firstLike(pair, corner, range)),
                    interval(pair, same, PairCrossover::cheaperForGoodFrom)));
        }
        return results;
    }

    private static Optional<VolumeInterval> interval(
            PairCrossover base, List<PairCrossover> corners, ToLongFunction<PairCrossover> volume) {
        long low = volume.applyAsLong(base);
        long high = low;
        for (PairCrossover corner : corners) {
            low = Math.min(low, volume.applyAsLong(corner));
            high = Math.max(high, volume.applyAsLong(corner));
        }
        return low == Volumes.NEVER ? Optional.empty() : Optional.of(new VolumeInterval(low, high));
    }

    /**
     * Where a corner makes the change that the base makes first: the range's start if it has been made before, never if
     * the corner changes the other way.
     */
    private static long firstLike(PairCrossover base, PairCrossover corner, VolumeRange range) {
        Option cheaper = base.first()
                .or(corner::first)
                .map(PairCrossover.Crossing::cheaper)
                .orElse(base.challenger());
        Optional<PairCrossover.Crossing> same = corner.first().filter(crossing -> crossing.cheaper() == cheaper);
        if (same.isPresent()) {
            return same.get().tokensPerDay();
        }
        boolean challengerLeads = corner.cheaperFrom() <= range.from();
        return challengerLeads == (cheaper == base.challenger()) ? range.from() : Volumes.NEVER;
    }
}
