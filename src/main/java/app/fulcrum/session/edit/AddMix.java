package app.fulcrum.session.edit;

import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Adds a mix after the other alternatives, and before it those of its parts that are not there.
 *
 * @param parts both, as they would be added
 */
public record AddMix(Alternative mix, List<Alternative> parts) implements ScenarioEdit.OfOneSubject {

    public AddMix {
        parts = List.copyOf(parts);
    }

    @Override
    public EditSubject subject() {
        return new EditSubject.OfAlternative(mix.id());
    }

    @Override
    public Scenario apply(Scenario scenario) {
        List<Alternative> all = new ArrayList<>(scenario.alternatives().inOrder());
        Stream.concat(parts.stream(), Stream.of(mix))
                .filter(added -> scenario.alternatives().find(added.id()).isEmpty())
                .forEach(all::add);
        return scenario.withAlternatives(new Alternatives(all));
    }
}
