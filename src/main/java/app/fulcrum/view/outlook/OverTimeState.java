package app.fulcrum.view.outlook;

import app.fulcrum.view.number.NumberActions;
import app.fulcrum.view.number.NumberState;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the tab shows. */
public final class OverTimeState {

    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(this, "shown", new Pending());
    private final BooleanProperty table = new SimpleBooleanProperty(this, "table");
    private final ReadOnlyBooleanProperty busy;
    private final List<Field> fields;

    /**
     * @param busy whether something newer is being worked out, so that what is shown is of before
     * @param fields the assumptions above the picture
     */
    public OverTimeState(ReadOnlyBooleanProperty busy, List<Field> fields) {
        this.busy = busy;
        this.fields = List.copyOf(fields);
    }

    /**
     * A number that can be changed.
     *
     * @param name before it, short
     */
    public record Field(String name, NumberState state, NumberActions actions) {}

    /** What takes the place. */
    public sealed interface Shown {}

    /** Nothing has been worked out yet. */
    public record Pending() implements Shown {}

    /**
     * Everything at one moment.
     *
     * @param years the same as a table: lines of cells, the first the titles
     */
    public record Known(OverTimePicture picture, OverTimeFacts facts, List<List<String>> years) implements Shown {

        public Known {
            years = years.stream().map(List::copyOf).toList();
        }
    }

    /** The last that was worked out. */
    public ObjectProperty<Shown> shownProperty() {
        return shown;
    }

    /** Whether the years are shown in place of the picture. */
    public BooleanProperty tableProperty() {
        return table;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    List<Field> fields() {
        return fields;
    }
}
