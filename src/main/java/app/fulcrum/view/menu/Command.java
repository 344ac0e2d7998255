package app.fulcrum.view.menu;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/**
 * Something the user can have done from a menu, a button or a key.
 *
 * @param label its name; with an underscore before the letter that reaches it in a menu
 * @param shortcut keys as {@code Shortcut+Shift+S}; empty for none
 * @param others further keys that do the same, which menus do not show
 * @param enabled whether it can be had now
 */
public record Command(
        ObservableValue<String> label,
        String shortcut,
        List<String> others,
        ObservableBooleanValue enabled,
        Runnable action) {

    public Command {
        others = List.copyOf(others);
    }

    public Command(ObservableValue<String> label, String shortcut, ObservableBooleanValue enabled, Runnable action) {
        this(label, shortcut, List.of(), enabled, action);
    }

    /** A command that can always be had. */
    public static Command of(String label, String shortcut, Runnable action) {
        return new Command(new SimpleStringProperty(label), shortcut, always(), action);
    }

    /** A command that can be had at times. */
    public static Command of(String label, String shortcut, ObservableBooleanValue enabled, Runnable action) {
        return new Command(new SimpleStringProperty(label), shortcut, enabled, action);
    }

    /** The same, reached by further keys. */
    public Command also(String... keys) {
        return new Command(label, shortcut, List.of(keys), enabled, action);
    }

    /** Does it, if it can be had now. */
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }

    private static ObservableBooleanValue always() {
        return Bindings.createBooleanBinding(() -> true);
    }
}
