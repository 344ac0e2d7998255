package app.fulcrum.view.number;

import app.fulcrum.text.Messages;
import java.util.Map;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * One line of text that is no longer than it may be, and says when it would be. Its undo takes back what is being typed
 * into it; when there is none of that, the keys mean the document's undo, as they do everywhere else. Escape drops what is
 * typed; when nothing is, it means what it means around the field.
 */
public sealed class LineField extends TextField permits TypedField {

    private static final Messages MESSAGES = Messages.of("window");
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");
    private static final KeyCombination REDO_TOO = KeyCombination.valueOf("Shortcut+Y");

    private final int longest;
    private final Tooltip hint = new Tooltip();
    private boolean writing;

    /** @param longest how many characters can be typed or pasted into it */
    public LineField(int longest) {
        this.longest = longest;
        hint.setHideOnEscape(false);
        setTextFormatter(new TextFormatter<>(this::limited));
        addEventFilter(KeyEvent.KEY_PRESSED, this::undoOrRedo);
        addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
        // A text field would keep Escape to itself, whether it has something to drop or not.
        EventDispatcher own = getEventDispatcher();
        setEventDispatcher((event, tail) ->
                isEscape(event) && !canDrop() ? tail.dispatchEvent(event) : own.dispatchEvent(event, tail));
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                hint.hide();
            }
        });
    }

    /** Shows a text that was not typed, of any length. There is nothing to undo in the field then. */
    public final void write(String text) {
        writing = true;
        setText(text);
        writing = false;
    }

    /** Says something just below the field, moving nothing, until more is typed or the field is left. */
    public final void hint(String words) {
        Bounds bounds = localToScreen(getBoundsInLocal());
        if (bounds == null || words.isEmpty()) {
            hint.hide();
            return;
        }
        hint.setText(words);
        hint.show(this, bounds.getMinX(), bounds.getMaxY() + 4);
    }

    /** What is said below the field now; empty for nothing. */
    public final String hint() {
        return hint.isShowing() ? hint.getText() : "";
    }

    private TextFormatter.Change limited(TextFormatter.Change change) {
        if (change.isContentChange()) {
            hint.hide();
        }
        int replaced = change.getRangeEnd() - change.getRangeStart();
        int room = Math.max(0, longest - change.getControlText().length() + replaced);
        String added = change.getText();
        if (writing || added.length() <= room) {
            return change;
        }
        boolean splitsSign = room > 0 && Character.isHighSurrogate(added.charAt(room - 1));
        change.setText(added.substring(0, splitsSign ? room - 1 : room));
        int end = change.getRangeStart() + change.getText().length();
        change.selectRange(end, end);
        hint(MESSAGES.get("field.full", longest));
        return change;
    }

    /** Whether something is typed that Escape drops. */
    boolean canDrop() {
        return !getText().isEmpty();
    }

    /** Drops what is typed. */
    void drop() {
        clear();
    }

    private void escape(KeyEvent event) {
        if (isEscape(event)) {
            drop();
            event.consume();
        }
    }

    private static boolean isEscape(Event event) {
        return event instanceof KeyEvent key
                && key.getEventType() == KeyEvent.KEY_PRESSED
                && key.getCode() == KeyCode.ESCAPE;
    }

    private void undoOrRedo(KeyEvent event) {
        if (UNDO.match(event)) {
            event.consume();
            if (isUndoable()) {
                undo();
            } else {
                ofTheWindow(event).ifPresent(Runnable::run);
            }
        } else if (REDO.match(event) || REDO_TOO.match(event)) {
            event.consume();
            if (isRedoable()) {
                redo();
            } else {
                ofTheWindow(event).ifPresent(Runnable::run);
            }
        }
    }

    /** What the keys mean in the window, or in the one that it belongs to. */
    private Optional<Runnable> ofTheWindow(KeyEvent event) {
        Window window = getScene() == null ? null : getScene().getWindow();
        while (window != null) {
            Optional<Runnable> meant = accelerator(window.getScene(), event);
            if (meant.isPresent()) {
                return meant;
            }
            window = owner(window);
        }
        return Optional.empty();
    }

    private static Optional<Runnable> accelerator(@Nullable Scene scene, KeyEvent event) {
        return scene == null
                ? Optional.empty()
                : scene.getAccelerators().entrySet().stream()
                        .filter(entry -> entry.getKey().match(event))
                        .findFirst()
                        .map(Map.Entry::getValue);
    }

    private static @Nullable Window owner(Window window) {
        return switch (window) {
            case PopupWindow popup -> popup.getOwnerWindow();
            case Stage stage -> stage.getOwner();
            default -> null;
        };
    }
}
