package app.fulcrum.controller;

import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Way.Kind;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which alternative the sliders for model size and GPU count act on, and whose capacity is shown. */
public final class Selection {

    private final ObjectProperty<Optional<AlternativeId>> selected =
            new SimpleObjectProperty<>(this, "selected", Optional.empty());

    /** The one the user has selected last, whatever it is. */
    public ObjectProperty<Optional<AlternativeId>> selectedProperty() {
        return selected;
    }

    /** The own GPUs selected, or the first there are; absent where there are none. */
    public Optional<Alternative> ownGpus(Alternatives alternatives) {
        return selected.get()
                .flatMap(alternatives::find)
                .filter(alternative -> alternative.kind() == Kind.SELF_HOSTED)
                .or(() -> alternatives.ofKind(Kind.SELF_HOSTED).findFirst());
    }
}
