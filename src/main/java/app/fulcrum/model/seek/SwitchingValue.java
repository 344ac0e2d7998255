package app.fulcrum.model.seek;

import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.resolution.Uses;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.model.verdict.CostDifference;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where the alternative that is recommended would cost as much as the cheapest other one that is left. */
public final class SwitchingValue {

    private SwitchingValue() {}

    /** A tie of the recommended one with the runner-up; absent where there are no two to choose from. */
    public static Optional<Goal> goal(Contest contest) {
        Optional<CostDifference> next = contest.verdict().next();
        return contest.recommended().flatMap(named -> next.map(other -> Goal.tie(named, other.than())));
    }

    /**
     * What is asked of one number where nothing else is: the same tie where it depends on that number, else a tie of the
     * recommended alternative with the one whose number it is. Absent where there are no two to hold against each other.
     */
    public static Optional<Goal> goal(Contest contest, InputKey key) {
        Alternatives all = contest.resolution().scenario().alternatives();
        return goal(contest)
                .filter(goal -> goal.dependsOn(key, all))
                .or(() -> contest.recommended()
                        .flatMap(named -> key.alternative()
                                .filter(other -> !other.equals(named))
                                .map(other -> Goal.tie(named, other))));
    }

    /**
     * What is asked about where nothing else is: what the recommended alternative saves against the runner-up. Where there are
     * no two to choose from, what the recommended one costs, or else the cheapest or the first.
     */
    public static Measure measure(Contest contest) {
        return goal(contest)
                .map(Goal::measure)
                .orElseGet(() -> new Measure.Cost(contest.recommended()
                        .or(() -> contest.verdict().cheapest())
                        .orElseGet(() -> contest.resolution()
                                .scenario()
                                .alternatives()
                                .at(0)
                                .id())));
    }

    /**
     * The prices that count for a goal, in the order inputs are listed in: those of the alternatives that it depends on.
     *
     * @param uses which numbers count
     */
    public static List<InputKey> prices(Goal goal, Uses uses) {
        Alternatives all = uses.resolution().scenario().alternatives();
        return all.inputs().stream()
                .filter(key -> key.input().isPrice())
                .filter(key -> goal.dependsOn(key, all) && uses.unused(key).isEmpty())
                .filter(key -> uses.resolution().of(key).value().isPresent())
                .toList();
    }

    /** What several inputs would have to be for a goal, the nearest first, as a ratio to today's value; those without one last. */
    public static List<Sought> nearestFirst(List<InputKey> keys, Goal goal, GoalSeek seek) {
        return keys.stream()
                .flatMap(key -> seek.seek(key, goal).stream())
                .sorted(Comparator.comparingDouble(Sought::powersAway))
                .toList();
    }
}
