package app.fulcrum.model.seek;

import app.fulcrum.model.scenario.InputKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an input would have to be for a goal.
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
        Goal goal,
        OptionalDouble present,
        double from,
        double to,
        List<Solution> solutions,
        boolean isComplete,
        Optional<Reached> closest) {

    public Sought {
        solutions = List.copyOf(solutions);
    }

    /** The solution nearest to the present value, as a part of it; to the smallest where there is no present one. */
    public Optional<Solution> nearest() {
        double start = present.orElse(from);
        return solutions.stream()
                .min(Comparator.<Solution>comparingDouble(this::powersAway)
                        .thenComparingDouble(solution -> Math.abs(solution.nearestTo(start) - start)));
    }

    /** What would have to be typed for the nearest solution; absent where there is none, or that is what counts today. */
    public Optional<Double> change() {
        double start = present.orElse(from);
        return nearest().map(solution -> solution.nearestTo(start)).filter(value -> value != start);
    }

    /** How far the nearest solution is: the logarithm of its ratio to the present value; infinite where there is none. */
    public double powersAway() {
        return nearest().map(this::powersAway).orElse(Double.POSITIVE_INFINITY);
    }

    private double powersAway(Solution solution) {
        double start = present.orElse(from);
        double value = solution.nearestTo(start);
        if (value == start) {
            return 0;
        }
        // From zero, or to it, everything is infinitely many times as far.
        return value > 0 && start > 0 ? Math.abs(Math.log(value / start)) : Double.MAX_VALUE;
    }
}
