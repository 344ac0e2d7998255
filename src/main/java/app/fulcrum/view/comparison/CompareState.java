package app.fulcrum.view.comparison;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the tab shows. */
public final class CompareState {

    private final ObjectProperty<List<ColumnHead>> heads = new SimpleObjectProperty<>(this, "heads", List.of());
    private final ObjectProperty<Optional<Held>> held = new SimpleObjectProperty<>(this, "held", Optional.empty());
    private final ObjectProperty<Optional<WhyPicture>> why = new SimpleObjectProperty<>(this, "why", Optional.empty());
    private final StringProperty leftOut = new SimpleStringProperty(this, "leftOut", "");
    private final BooleanProperty allInputs = new SimpleBooleanProperty(this, "allInputs");
    private final ReadOnlyBooleanProperty busy;
    private final ReadOnlyBooleanProperty explaining;

    /**
     * @param busy whether something newer is being worked out, so that the table and the lines are of before
     * @param explaining the same of why a result moved, which takes longer
     */
    public CompareState(ReadOnlyBooleanProperty busy, ReadOnlyBooleanProperty explaining) {
        this.busy = busy;
        this.explaining = explaining;
    }

    /** What the columns come to, all of one moment. */
    public record Held(List<TableSection> table, OverlayPicture overlay) {

        public Held {
            table = List.copyOf(table);
        }
    }

    /** What stands above the columns, the open scenario first; the only one where nothing is beside it. */
    public ObjectProperty<List<ColumnHead>> headsProperty() {
        return heads;
    }

    /** What there is no room for, in words; empty where that is nothing. */
    public StringProperty leftOutProperty() {
        return leftOut;
    }

    /** The last that was worked out for these columns. */
    public ObjectProperty<Optional<Held>> heldProperty() {
        return held;
    }

    /** Why a result moved, the last that was worked out for these columns. */
    public ObjectProperty<Optional<WhyPicture>> whyProperty() {
        return why;
    }

    /** Whether inputs that all columns have the same are shown too. */
    public BooleanProperty allInputsProperty() {
        return allInputs;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    ReadOnlyBooleanProperty explainingProperty() {
        return explaining;
    }
}
