package app.fulcrum.session.edit;

import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.edit.ScenarioEdit.AddAlternative;
import java.util.Optional;

/** Edits that make alternatives. The identifiers of those that are there never change. */
public final class AlternativeEdits {

    private AlternativeEdits() {}

    /**
     * The same alternative once more, named right behind it; absent where there are as many as a scenario can hold.
     *
     * @param name what to call it
     */
    public static Optional<AddAlternative> duplicate(Scenario scenario, AlternativeId id, String name) {
        Alternatives alternatives = scenario.alternatives();
        if (alternatives.size() == Alternatives.MOST) {
            return Optional.empty();
        }
        Alternative copy = alternatives
                .get(id)
                .withId(alternatives.freeId(alternatives.get(id).kind()))
                .withName(name);
        return Optional.of(new AddAlternative(copy, alternatives.placeOf(id) + 1));
    }

    /** Whether one can be taken away: two are left, and one of them is compared. */
    public static boolean canRemove(Scenario scenario, AlternativeId id) {
        Alternatives alternatives = scenario.alternatives();
        return alternatives.size() > Alternatives.FEWEST
                && alternatives.stream()
                        .anyMatch(other -> other.isCompared() && !other.id().equals(id));
    }
}
