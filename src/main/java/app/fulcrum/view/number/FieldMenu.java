package app.fulcrum.view.number;

import app.fulcrum.text.Messages;
import app.fulcrum.view.menu.Command;
import app.fulcrum.view.menu.MenuEntry;
import app.fulcrum.view.menu.MenuItems;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;

/** The menu of a field whose number can be looked for: that, and what can be done to any text. */
public final class FieldMenu {

    private static final Messages MESSAGES = Messages.of("window");

    /** The keys that look for the number in focus. */
    public static final String KEYS = "Shortcut+G";

    private FieldMenu() {}

    /**
     * @param frame the field with its unit
     * @param seeking looks for the value of the number, beside what it is called with
     */
    static void install(TextField field, Node frame, Consumer<Node> seeking) {
        // What is typed counts first, as before any command.
        Runnable seek = () -> TypedField.settleAll().ifPresentOrElse(TypedField::demand, () -> seeking.accept(frame));
        field.getProperties().put(FieldMenu.class, seek);
        field.setOnContextMenuRequested(event -> {
            show(field, seek, event);
            event.consume();
        });
    }

    /** Looks for the value of the number in a field; returns whether that can be done. */
    public static boolean seek(Node field) {
        if (field.getProperties().get(FieldMenu.class) instanceof Runnable seek) {
            seek.run();
            return true;
        }
        return false;
    }

    private static void show(TextField field, Runnable seek, ContextMenuEvent event) {
        field.requestFocus();
        MenuItems.open(entries(field, seek), field, event);
    }

    private static List<MenuEntry> entries(TextField field, Runnable seek) {
        ObservableBooleanValue selected =
                Bindings.createBooleanBinding(() -> !field.getSelectedText().isEmpty(), field.selectedTextProperty());
        ObservableBooleanValue pasteable = Bindings.createBooleanBinding(
                () -> Clipboard.getSystemClipboard().hasString());
        return List.of(
                MenuEntry.of(Command.of(MESSAGES.get("field.seek"), KEYS, seek)),
                MenuEntry.SEPARATOR,
                MenuEntry.of(
                        Command.of(MESSAGES.get("field.undo"), "Shortcut+Z", field.undoableProperty(), field::undo)),
                MenuEntry.of(Command.of(MESSAGES.get("field.cut"), "Shortcut+X", selected, field::cut)),
                MenuEntry.of(Command.of(MESSAGES.get("field.copy"), "Shortcut+C", selected, field::copy)),
                MenuEntry.of(Command.of(MESSAGES.get("field.paste"), "Shortcut+V", pasteable, field::paste)),
                MenuEntry.of(Command.of(MESSAGES.get("field.all"), "Shortcut+A", field::selectAll)));
    }
}
