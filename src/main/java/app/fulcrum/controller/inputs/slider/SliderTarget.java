package app.fulcrum.controller.inputs.slider;

import app.fulcrum.controller.Selection;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.field.Shown;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.view.inputs.Target;
import app.fulcrum.view.style.Look;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** Says whose model and GPUs the sliders set: those of the alternative selected, or else of the first on own GPUs. */
public final class SliderTarget implements Shown {

    private static final Messages MESSAGES = Messages.of("alternatives");

    private final Selection selection;
    private final ObjectProperty<Target> target = new SimpleObjectProperty<>(this, "target", Target.NONE);

    public SliderTarget(Selection selection) {
        this.selection = selection;
    }

    public ObservableValue<Target> words() {
        return target;
    }

    @Override
    public void show(Snapshot snapshot) {
        Alternatives alternatives = snapshot.scenario().alternatives();
        target.set(selection
                .ownGpus(alternatives)
                .map(own -> words(own, alternatives))
                .orElseGet(() -> new Target(Optional.empty(), MESSAGES.get("target.none"))));
    }

    private Target words(Alternative own, Alternatives alternatives) {
        AlternativeNames names = new AlternativeNames(alternatives);
        AlternativeId selected = selection.in(alternatives).id();
        String words = selected.equals(own.id())
                ? MESSAGES.get("target", names.title(own.id()))
                : MESSAGES.get("target.other", names.title(own.id()), names.title(selected));
        return new Target(Optional.of(Look.of(alternatives, alternatives.placeOf(own.id()))), words);
    }
}
