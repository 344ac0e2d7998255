package app.fulcrum.view.inputs;

import app.fulcrum.view.menu.MenuEntry;
import app.fulcrum.view.style.Look;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What stands at the head of the section of an alternative now, and what can be done there. */
public final class AlternativeHead {

    private final Actions actions;
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final ObjectProperty<Look> look;
    private final BooleanProperty selected = new SimpleBooleanProperty(this, "selected");
    private final BooleanProperty expanded = new SimpleBooleanProperty(this, "expanded");

    /** What the user does at the head. */
    public interface Actions {

        void selected();

        /** Calls it something else. Returns why not, where that is so. */
        Optional<String> named(String name);

        void removed();

        /**
         * Everything that can be done.
         *
         * @param rename begins to type another name
         */
        List<MenuEntry> entries(Runnable rename);
    }

    public AlternativeHead(Look look, Actions actions) {
        this.actions = actions;
        this.look = new SimpleObjectProperty<>(this, "look", look);
    }

    Actions actions() {
        return actions;
    }

    public StringProperty nameProperty() {
        return name;
    }

    public ObjectProperty<Look> lookProperty() {
        return look;
    }

    public BooleanProperty selectedProperty() {
        return selected;
    }

    /** Whether its section is open. */
    public BooleanProperty expandedProperty() {
        return expanded;
    }
}
