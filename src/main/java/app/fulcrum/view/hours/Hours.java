package app.fulcrum.view.hours;

import app.fulcrum.view.control.InlineMessage;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The load hour by hour, as it stands now. */
public final class Hours {

    /**
     * A bar.
     *
     * @param height from 0 to 1
     * @param words what it says: which hour, and how much load
     */
    public record Bar(double height, String words) {}

    private final String path;
    private final String label;
    private final HourActions actions;
    private final ObjectProperty<List<Bar>> bars = new SimpleObjectProperty<>(this, "bars", List.of());
    private final BooleanProperty given = new SimpleBooleanProperty(this, "given");
    private final ObjectProperty<InlineMessage> message =
            new SimpleObjectProperty<>(this, "message", InlineMessage.NONE);

    /** @param path where they stand in a file */
    public Hours(String path, String label, HourActions actions) {
        this.path = path;
        this.label = label;
        this.actions = actions;
    }

    public String path() {
        return path;
    }

    public String label() {
        return label;
    }

    public HourActions actions() {
        return actions;
    }

    /** A bar for each hour, a whole number of days. */
    public ObjectProperty<List<Bar>> barsProperty() {
        return bars;
    }

    /** Whether they count. */
    public BooleanProperty givenProperty() {
        return given;
    }

    /** Why something could not be taken over. */
    public ObjectProperty<InlineMessage> messageProperty() {
        return message;
    }
}
