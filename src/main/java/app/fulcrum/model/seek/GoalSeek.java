package app.fulcrum.model.seek;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.sensitivity.Trial;
import app.fulcrum.model.unit.Range;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What an input would have to be for a result to be what is wanted. Every value is put into the scenario as a user would type it,
 * in the place of a range where there is one, so that what is found is what a user would see.
 *
 * <p>What is guaranteed: every solution reported is one, to the doubles next to it, and in whole numbers where the input has
 * them. Where results run straight, it is the double whose result lies nearest to the target; elsewhere one within 1e-9 of the
 * amounts compared. All solutions are found where results are straight between two values of the grid (some 200, denser near
 * today's value), where an input has no more than 512 values, and for the volume that costs or savings ask for, whose curves
 * know where they cross. Elsewhere the grid is refined wherever a value between two is off the straight line by a sixteenth of
 * what is missing; a swing and its way back that show neither at two values tried nor at one or two between them are not seen.
 * What a search has left out because there was too much of it is said ({@link Sought#isComplete}).
 *
 * @param rules what scenarios must keep
 */
public record GoalSeek(Scenario scenario, PriceBook book, Rules rules) {

    /** What a scenario must keep to be accepted. */
    @FunctionalInterface
    public interface Rules {
        boolean accept(Scenario scenario);
    }

    private static final InputKey VOLUME = InputKey.shared(Input.TOKENS_PER_DAY);

    /**
     * Looks through all values of an input that the scenario may have, all else equal. They are taken to lie without gaps around
     * the present value, or the first of the grid where that is none.
     *
     * @return absent where the scenario may have no value of it at all
     * @throws IllegalArgumentException if the result depends on no number of the alternative whose input it is
     */
    public Optional<Sought> seek(InputKey key, Goal goal) {
        if (!goal.dependsOn(key, scenario.alternatives())) {
            throw new IllegalArgumentException(key.path() + " for " + goal);
        }
        OptionalDouble present = present(key);
        Slots allowed = Slots.of(key.input());
        double around = present.orElse(allowed.at(allowed.first()));
        OptionalLong start = start(key, allowed, around);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        Slots slots = allowed.within(
                edge(key, allowed, start.getAsLong(), allowed.first()),
                edge(key, allowed, start.getAsLong(), allowed.last()));
        Scenario reduced = goal.reduced(scenario);
        Search search = new Search(
                slots, value -> tried(goal, slots.of(value), value, Trial.of(with(key, value, reduced), book)), around);
        search.tryAll(slots.grid(around));
        boolean isComplete = narrow(key, goal, slots, around, search);
        return Optional.of(sought(
                new Sought(
                        key,
                        goal,
                        present,
                        slots.at(slots.first()),
                        slots.at(slots.last()),
                        search.solutions(),
                        isComplete && search.isComplete(),
                        Optional.empty()),
                search));
    }

    /** Where nothing was found, what comes closest; that may turn out to be a solution. */
    private static Sought sought(Sought found, Search search) {
        if (!found.solutions().isEmpty()) {
            return found;
        }
        Optional<Tried> closest = search.closest();
        return new Sought(
                found.key(),
                found.goal(),
                found.present(),
                found.from(),
                found.to(),
                search.solutions(),
                found.isComplete(),
                closest.filter(each -> !each.isAt()).map(Tried::reached));
    }

    /** Tries what the grid leaves out; whether that leaves nothing out. */
    private boolean narrow(InputKey key, Goal goal, Slots slots, double around, Search search) {
        if (key.equals(VOLUME)) {
            Trial now = Trial.of(scenario, book);
            Optional<VolumeMarks> marks = VolumeMarks.of(now, goal);
            if (marks.isPresent()) {
                VolumeMarks.Marks changes = marks.get().between(slots.first(), slots.of(around), slots.last());
                search.tryAll(changes.volumes());
                return changes.isComplete();
            }
            for (AlternativeId id : goal.alternatives()) {
                now.curve(id)
                        .ifPresent(curve -> search.tryAll(VolumeMarks.bends(curve, slots.of(around), slots.last())));
            }
        }
        search.refine();
        return true;
    }

    /** The scenario with another value of an input. */
    public Scenario with(InputKey key, double value) {
        return with(key, value, scenario);
    }

    private static Scenario with(InputKey key, double value, Scenario in) {
        return in.with(key, Assumption.of(value, ""));
    }

    private OptionalDouble present(InputKey key) {
        return Resolution.of(scenario, book)
                .of(key)
                .value()
                .map(Range::base)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    private static Tried tried(Goal goal, long slot, double value, Trial trial) {
        return new Tried(slot, value, trial.of(goal.measure()).orElse(Double.NaN), goal.of(trial));
    }

    private boolean isAccepted(InputKey key, Slots slots, long slot) {
        return rules.accept(with(key, slots.at(slot)));
    }

    private OptionalLong start(InputKey key, Slots allowed, double around) {
        long present = allowed.of(around);
        return isAccepted(key, allowed, present)
                ? OptionalLong.of(present)
                : allowed.grid(around).stream()
                        .mapToLong(slot -> slot)
                        .filter(slot -> isAccepted(key, allowed, slot))
                        .findFirst();
    }

    /** The last accepted value on the way to an end. */
    private long edge(InputKey key, Slots slots, long accepted, long end) {
        if (isAccepted(key, slots, end)) {
            return end;
        }
        long last = accepted;
        long refused = end;
        while (Math.abs(last - refused) > 1) {
            long middle = Slots.middle(last, refused);
            if (isAccepted(key, slots, middle)) {
                last = middle;
            } else {
                refused = middle;
            }
        }
        return last;
    }
}
