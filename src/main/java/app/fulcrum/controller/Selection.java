package app.fulcrum.controller;

import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Way.Kind;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which alternative is selected: what menus and keys act on, whose capacity is shown, and whose model and GPUs the sliders
 * set. No part of a document; one that is taken away and brought back by undo is selected again.
 */
public final class Selection {

    private final ReadOnlyObjectWrapper<Optional<AlternativeId>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());

    /** The one the user has selected last, whether it is still there or not; absent before that. */
    public ReadOnlyObjectProperty<Optional<AlternativeId>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public void select(AlternativeId id) {
        chosen.set(Optional.of(id));
    }

    /** The one selected; before there is one the first on own GPUs, which has the most to set, or else the first. */
    public Alternative in(Alternatives alternatives) {
        return chosen.get()
                .flatMap(alternatives::find)
                .or(() -> alternatives.ofKind(Kind.SELF_HOSTED).findFirst())
                .orElseGet(() -> alternatives.at(0));
    }

    /** The own GPUs selected, or the first there are; absent where there are none. */
    public Optional<Alternative> ownGpus(Alternatives alternatives) {
        return Optional.of(in(alternatives))
                .filter(alternative -> alternative.kind() == Kind.SELF_HOSTED)
                .or(() -> alternatives.ofKind(Kind.SELF_HOSTED).findFirst());
    }
}
