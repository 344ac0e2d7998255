package app.fulcrum.controller.inputs;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.session.edit.ChoiceKey;
import app.fulcrum.session.edit.ScenarioEdit.SetChoices;
import app.fulcrum.text.Messages;
import app.fulcrum.view.inputs.Item;
import app.fulcrum.view.inputs.Row;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which options are compared; one of them at least always is. */
final class ComparedInput implements Shown {

    private static final Messages MESSAGES = Messages.of("inputs");
    private static final List<Item> OPTIONS = Arrays.stream(Option.values())
            .map(option -> Item.of(option.name(), MESSAGES.get("option." + option.name())))
            .toList();

    private final Edits edits;
    private final ObjectProperty<Set<String>> ticked = new SimpleObjectProperty<>(this, "ticked", Set.of());

    ComparedInput(Edits edits) {
        this.edits = edits;
    }

    Row row() {
        return new Row.Ticks(
                ChoiceKey.COMPARED.path(),
                MESSAGES.get("choice.compared"),
                new SimpleObjectProperty<>(OPTIONS),
                ticked,
                this::changed);
    }

    private void changed(String option, boolean compared) {
        Set<Option> options = EnumSet.copyOf(edits.scenario().choices().compared());
        if (compared) {
            options.add(Option.valueOf(option));
        } else if (options.size() > 1) {
            options.remove(Option.valueOf(option));
        }
        edits.apply(
                new SetChoices(ChoiceKey.COMPARED, edits.scenario().choices().withCompared(options)));
        ticked.set(names(options));
    }

    @Override
    public void show(Snapshot snapshot) {
        ticked.set(names(snapshot.scenario().choices().compared()));
    }

    private static Set<String> names(Set<Option> options) {
        return options.stream().map(Option::name).collect(Collectors.toUnmodifiableSet());
    }
}
