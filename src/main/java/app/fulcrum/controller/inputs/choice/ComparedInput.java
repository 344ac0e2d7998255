package app.fulcrum.controller.inputs.choice;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.field.Edits;
import app.fulcrum.controller.inputs.field.Shown;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.session.edit.AlternativeEdits;
import app.fulcrum.session.edit.ScenarioEdit.Compare;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.view.inputs.Item;
import app.fulcrum.view.inputs.Row;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Which alternatives are compared; one of them at least always is. */
public final class ComparedInput implements Shown {

    private static final Messages MESSAGES = Messages.of("inputs");
    private static final String ROW = "compared";

    private final Edits edits;
    private final ObjectProperty<List<Item>> items = new SimpleObjectProperty<>(this, "items", List.of());
    private final ObjectProperty<Set<String>> ticked = new SimpleObjectProperty<>(this, "ticked", Set.of());

    private final StringProperty remark = new SimpleStringProperty(this, "remark", "");

    public ComparedInput(Edits edits) {
        this.edits = edits;
        show(edits.scenario().alternatives());
    }

    public List<Row> rows() {
        return List.of(
                new Row.Ticks(ROW, MESSAGES.get("choice.compared"), items, ticked, this::changed),
                new Row.Remark("", remark));
    }

    private void changed(String id, boolean compared) {
        AlternativeId alternative = new AlternativeId(id);
        boolean hindered = !compared
                && AlternativeEdits.toLeavingOut(edits.scenario().alternatives(), alternative)
                        .isPresent();
        if (!hindered) {
            edits.apply(new Compare(alternative, compared));
        }
        ticked.set(compared(edits.scenario().alternatives()));
    }

    @Override
    public void show(Snapshot snapshot) {
        show(snapshot.scenario().alternatives());
    }

    private void show(Alternatives alternatives) {
        AlternativeNames names = new AlternativeNames(alternatives);
        items.set(alternatives.stream()
                .map(alternative -> Item.of(alternative.id().value(), names.title(alternative.id())))
                .toList());
        ticked.set(compared(alternatives));
        remark.set(compared(alternatives).size() == 1 ? MESSAGES.get("choice.compared.last") : "");
    }

    private static Set<String> compared(Alternatives alternatives) {
        return alternatives.stream()
                .filter(Alternative::isCompared)
                .map(alternative -> alternative.id().value())
                .collect(Collectors.toUnmodifiableSet());
    }
}
