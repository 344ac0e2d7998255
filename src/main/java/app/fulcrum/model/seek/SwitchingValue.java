package app.fulcrum.model.seek;

import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.resolution.Uses;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.model.verdict.CostDifference;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the alternative that is recommended would cost as much as the cheapest other one that is left. */
public final class SwitchingValue {

    /** What something is paid by. */
    private static final Set<Unit> OF_PRICES = EnumSet.of(
            Unit.USD_PER_MILLION_TOKENS,
            Unit.USD_PER_MILLION_TOKEN_HOURS,
            Unit.USD_PER_REQUEST,
            Unit.USD_PER_UNIT_MONTH,
            Unit.USD_PER_GPU_HOUR,
            Unit.USD_PER_GPU_MONTH,
            Unit.USD_PER_GPU,
            Unit.USD_PER_KWH,
            Unit.USD_PER_KW_MONTH);

    private SwitchingValue() {}

    /** A tie of the recommended one with the runner-up; absent where there are no two to choose from. */
    public static Optional<Goal> goal(Contest contest) {
        Optional<CostDifference> next = contest.verdict().next();
        return contest.recommended().flatMap(named -> next.map(other -> Goal.tie(named, other.than())));
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
                .filter(key -> OF_PRICES.contains(key.input().unit()))
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
