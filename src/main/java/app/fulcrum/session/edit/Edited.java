package app.fulcrum.session.edit;

import app.fulcrum.model.difference.Difference;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.variant.Variant;
import app.fulcrum.model.variant.Variants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was done to a base scenario and its variants between two moments. */
public final class Edited {

    private Edited() {}

    /** Every single thing, the base first. What variants only follow their base in is told of the base alone. */
    public static List<EditLabel> between(Variants before, Variants after) {
        List<EditLabel> done = new ArrayList<>(differences(before.base(), after.base()));
        Variants followed = before.onto(after.base(), ScenarioRules::isSound);
        for (int place = 0; place < followed.inOrder().size(); place++) {
            Variant variant = followed.inOrder().get(place);
            successor(place, followed, after)
                    .ifPresentOrElse(
                            other -> differences(variant.scenario(), other.scenario())
                                    .forEach(label -> done.add(new EditLabel.OfVariant(variant.name(), label))),
                            () -> done.add(new EditLabel.VariantRemoved(variant.name())));
        }
        for (int place = 0; place < after.inOrder().size(); place++) {
            if (successor(place, after, followed).isEmpty()) {
                done.add(new EditLabel.VariantAdded(after.inOrder().get(place).name()));
            }
        }
        return done;
    }

    private static List<EditLabel> differences(Scenario before, Scenario after) {
        return Difference.between(before, after).stream()
                .<EditLabel>map(EditLabel.Changed::new)
                .toList();
    }

    /** The same variant at another moment: of its name, or where none of as many is, another at its place. */
    static Optional<Variant> successor(int place, Variants here, Variants there) {
        Optional<Variant> named = there.find(here.inOrder().get(place).name());
        boolean isRenamed = here.inOrder().size() == there.inOrder().size()
                && here.find(there.inOrder().get(place).name()).isEmpty();
        return named.isPresent() || !isRenamed
                ? named
                : Optional.of(there.inOrder().get(place));
    }
}
