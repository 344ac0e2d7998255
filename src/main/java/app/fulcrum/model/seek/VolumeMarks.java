package app.fulcrum.model.seek;

import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.crossover.PairCrossover.Crossing;
import app.fulcrum.model.curve.ApiLine;
import app.fulcrum.model.curve.CostCurve;
import app.fulcrum.model.curve.SumCurve;
import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.model.sensitivity.Trial;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The volumes around which a cost or a saving passes a target. What is looked for is where two curves cross, one of them raised
 * by what is to be saved, and curves answer that by themselves, whatever their steps.
 *
 * @param reached the cost that is as high as the other where the target is reached
 */
record VolumeMarks(CostCurve reached, CostCurve wanted) {

    /** So many changes are followed from where they begin and, where there are more, from the present volume. */
    private static final int MOST = 2 * Search.MOST_SOLUTIONS;

    /** Absent where the volume is no volume of curves, or one of them has no price. */
    static Optional<VolumeMarks> of(Trial trial, Goal goal) {
        return switch (goal.measure()) {
            case Measure.Cost(var of) ->
                goal.value() < 0
                        ? Optional.empty()
                        : trial.curve(of).map(cost -> new VolumeMarks(cost, new ApiLine(goal.value(), 0)));
            case Measure.Saving(var of, var against) ->
                trial.curve(against)
                        .flatMap(others -> trial.curve(of)
                                .map(own -> new VolumeMarks(raised(others, -goal.value()), raised(own, goal.value()))));
            case Measure.UsedShare _, Measure.CheaperFrom _ -> Optional.empty();
        };
    }

    private static CostCurve raised(CostCurve curve, double usdPerMonth) {
        return usdPerMonth > 0 ? SumCurve.of(List.of(curve, new ApiLine(usdPerMonth, 0))) : curve;
    }

    /**
     * The last volume before each change and the first after it.
     *
     * @param around the present volume
     * @param to the largest volume looked at
     */
    Marks between(long from, long around, long to) {
        TreeSet<Long> marks = new TreeSet<>();
        boolean isComplete = true;
        for (CostCurves order : List.of(CostCurves.of(reached, wanted), CostCurves.of(wanted, reached))) {
            if (!follow(order, from, to, marks)) {
                isComplete = false;
                follow(order, around, to, marks);
            }
        }
        for (CostCurve curve : List.of(reached, wanted)) {
            if (curve.lastServed() < to) {
                marks.add(Math.max(from, curve.lastServed()));
                marks.add(curve.lastServed() + 1);
            }
        }
        return new Marks(marks, isComplete);
    }

    /** @param isComplete whether there are no others */
    record Marks(TreeSet<Long> volumes, boolean isComplete) {}

    private static boolean follow(CostCurves order, long from, long to, TreeSet<Long> marks) {
        long at = from;
        for (int changes = 0; changes < MOST; changes++) {
            Optional<Crossing> change = PairCrossover.of(order, 0, 1, at, to).first();
            if (change.isEmpty()) {
                return true;
            }
            at = change.get().tokensPerDay();
            marks.add(at - 1);
            marks.add(at);
        }
        return false;
    }

    /** The first volumes from 1 and from the present one at which a curve bends or steps, each with the next. */
    static TreeSet<Long> bends(CostCurve curve, long around, long to) {
        TreeSet<Long> bends = new TreeSet<>();
        for (long from : new long[] {1, around}) {
            long end = curve.segmentEnd(from);
            for (int bend = 0; bend < MOST && end < to; bend++) {
                bends.add(end);
                bends.add(end + 1);
                end = curve.segmentEnd(end + 1);
            }
        }
        return bends;
    }
}
