package app.fulcrum.model.sensitivity;

import app.fulcrum.model.scenario.InputKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an input would have to be for a target.
 *
 * @param present the value that counts today; absent where there is none
 * @param from the smallest value that a scenario may have, all else equal
 * @param to the largest
 * @param solutions in ascending order
 * @param isComplete whether the search ended before it ran out of trials, and no solution was left out
 * @param closest where there is no solution the value whose result comes closest; of equally close ones the nearest to the
 *     present one. Absent where there are solutions, or no value has a result
 */
public record Sought(
        InputKey key,
        Target target,
        OptionalDouble present,
        double from,
        double to,
        List<Solution> solutions,
        boolean isComplete,
        Optional<Reached> closest) {

    public Sought {
        solutions = List.copyOf(solutions);
    }

    /** What an input without a value is reckoned from. */
    double start() {
        return present.orElse(from);
    }

    /** The solution nearest to the present value, as a part of it. */
    public Optional<Solution> nearest() {
        return solutions.stream().min(Comparator.comparingDouble(solution -> farness(solution.nearestTo(start()))));
    }

    private double farness(double value) {
        return ratio(start(), value);
    }

    /** By how many powers two numbers are apart; their plain distance decides nothing unless one is zero or below. */
    static double ratio(double one, double other) {
        return one == other ? 0 : one > 0 && other > 0 ? Math.abs(Math.log(other / one)) : Double.POSITIVE_INFINITY;
    }
}
