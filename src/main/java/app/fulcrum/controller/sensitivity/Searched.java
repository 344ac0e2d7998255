package app.fulcrum.controller.sensitivity;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.resolution.Unused;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.seek.Goal;
import app.fulcrum.model.seek.GoalSeek;
import app.fulcrum.model.seek.Sought;
import app.fulcrum.session.edit.ScenarioRules;
import java.util.Optional;

/** What came of looking for the value of a number. */
sealed interface Searched {

    record Values(Sought sought) implements Searched {}

    /** The number moves no result, whatever it is. */
    record Nothing(Unused because) implements Searched {}

    /** It is a number of an alternative on which the result does not depend. */
    record Apart() implements Searched {}

    /** The scenario may have no value of it at all. */
    record Refused() implements Searched {}

    static Searched of(Snapshot snapshot, InputKey key, Goal goal) {
        Optional<Unused> unused = snapshot.projection().uses().unused(key);
        if (unused.isPresent()) {
            return new Nothing(unused.get());
        }
        if (!goal.dependsOn(key, snapshot.scenario().alternatives())) {
            return new Apart();
        }
        return new GoalSeek(snapshot.scenario(), snapshot.book(), ScenarioRules::isSound)
                .seek(key, goal)
                .<Searched>map(Values::new)
                .orElseGet(Refused::new);
    }
}
