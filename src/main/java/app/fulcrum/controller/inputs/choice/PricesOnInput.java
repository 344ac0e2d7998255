package app.fulcrum.controller.inputs.choice;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.field.Edits;
import app.fulcrum.controller.inputs.field.Shown;
import app.fulcrum.session.edit.ScenarioEdit.SetPricesOn;
import app.fulcrum.text.Messages;
import app.fulcrum.view.inputs.Row;
import java.time.LocalDate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The day whose prices count. */
public final class PricesOnInput implements Shown {

    private final Edits edits;
    private final ObjectProperty<LocalDate> day;

    public PricesOnInput(Edits edits) {
        this.edits = edits;
        this.day = new SimpleObjectProperty<>(this, "day", edits.scenario().pricesOn());
    }

    public Row row() {
        return new Row.Day(
                "pricesOn",
                Messages.of("inputs").get("choice.pricesOn"),
                day,
                chosen -> edits.apply(new SetPricesOn(chosen)));
    }

    @Override
    public void show(Snapshot snapshot) {
        day.set(snapshot.scenario().pricesOn());
    }
}
