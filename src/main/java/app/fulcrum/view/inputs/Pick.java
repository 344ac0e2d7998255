package app.fulcrum.view.inputs;

import app.fulcrum.view.control.InlineMessage;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A choice of one among several, as it stands now. */
public final class Pick {

    private final String path;
    private final String label;
    private final Consumer<String> action;
    private final ObjectProperty<List<Item>> items = new SimpleObjectProperty<>(this, "items", List.of());
    private final StringProperty chosen = new SimpleStringProperty(this, "chosen", "");
    private final StringProperty remark = new SimpleStringProperty(this, "remark", "");
    private final ObjectProperty<InlineMessage> message =
            new SimpleObjectProperty<>(this, "message", InlineMessage.NONE);

    /**
     * @param path where it stands in a file
     * @param action told the id of the item the user chose
     */
    public Pick(String path, String label, Consumer<String> action) {
        this.path = path;
        this.label = label;
        this.action = action;
    }

    public String path() {
        return path;
    }

    public String label() {
        return label;
    }

    /** What can be chosen. */
    public ObjectProperty<List<Item>> itemsProperty() {
        return items;
    }

    /** The id of the item that is chosen. */
    public StringProperty chosenProperty() {
        return chosen;
    }

    /** A line on what the choice means; empty for none. */
    public StringProperty remarkProperty() {
        return remark;
    }

    /** Why a choice could not be made. */
    public ObjectProperty<InlineMessage> messageProperty() {
        return message;
    }

    /** The user chose an item. */
    public void choose(String id) {
        action.accept(id);
    }
}
