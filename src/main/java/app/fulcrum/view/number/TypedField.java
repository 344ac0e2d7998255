package app.fulcrum.view.number;

import app.fulcrum.view.control.MouseHold;
import app.fulcrum.view.control.Scrolling;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/**
 * A line of text that counts once it is taken over: with Enter, when the field is left, or before any command. What cannot
 * be used stays as typed, with a message beside it; Escape goes back to what counts.
 *
 * <p>A field that is left by pressing the mouse elsewhere waits until the mouse is released: what is said about its text
 * may move other things, and none must move away from under the pointer between press and release.
 */
public final class TypedField extends LineField {

    private final Meaning meaning;
    private String refused = "";

    /** What the text of a field is about. */
    public interface Meaning {

        /** Whether the text is another one than the program wrote. */
        boolean isTyped();

        /** Whether the text was taken over but does not count, for a reason that is said beside the field. */
        default boolean isRefused() {
            return false;
        }

        /** Takes the text over, or says beside the field why it cannot be used and leaves it typed. */
        void take();

        /** Shows again what counts, and says nothing more. */
        void takeBack();

        /** Whether leaving the field takes its text over; otherwise it belongs to a form that has a button for it. */
        default boolean isTakenWhenLeft() {
            return true;
        }

        /** The field is to be typed into. */
        default void entered() {}

        /** The field was left, and its text counts. */
        default void left() {}
    }

    /**
     * An empty field.
     *
     * @param longest how many characters can be typed
     * @param meaning makes what the text of the new field is about
     */
    public TypedField(int longest, Function<TypedField, Meaning> meaning) {
        super(longest);
        this.meaning = meaning.apply(this);
        focusedProperty().subscribe((was, focused) -> {
            if (!was.equals(focused)) {
                MouseHold.whenReleased(this, this::followFocus);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        MouseHold.install(this);
    }

    private void followFocus() {
        if (isFocused()) {
            meaning.entered();
        } else {
            leave();
        }
    }

    private void leave() {
        if (meaning.isTakenWhenLeft() && settle()) {
            meaning.left();
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && meaning.isTyped()) {
            take();
            if (!meaning.isTyped()) {
                selectAll();
            }
            event.consume();
        }
    }

    @Override
    boolean canDrop() {
        return meaning.isTyped() || meaning.isRefused();
    }

    @Override
    void drop() {
        meaning.takeBack();
        selectAll();
    }

    private void take() {
        meaning.take();
        refused = meaning.isTyped() ? getText() : "";
    }

    /** Takes over what is typed, unless that has been refused already. Returns whether what is shown counts. */
    private boolean settle() {
        boolean known = !refused.isEmpty() && refused.equals(getText());
        if (meaning.isTyped() && !known) {
            take();
        }
        return !canDrop();
    }

    /**
     * Takes over whatever is typed in the windows of the program.
     *
     * @return a field that can be seen and whose text cannot be used; absent when everything that is shown counts
     */
    public static Optional<TypedField> settleAll() {
        return List.copyOf(Window.getWindows()).stream()
                .map(Window::getScene)
                .filter(Objects::nonNull)
                .flatMap(scene -> within(scene.getRoot()).toList().stream())
                .filter(field -> !field.settle() && field.isSeen())
                .findFirst();
    }

    private static Stream<TypedField> within(Node node) {
        return switch (node) {
            case TypedField field -> Stream.of(field);
            case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(TypedField::within);
            default -> Stream.empty();
        };
    }

    private boolean isSeen() {
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Runs something once, as soon as the text counts, was dropped or can no longer be seen. */
    public void whenSettled(Runnable then) {
        Scene scene = getScene();
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                if (!scene.equals(getScene()) || !isSeen() || !canDrop()) {
                    scene.removePostLayoutPulseListener(this);
                    then.run();
                }
            }
        });
    }

    /** Gives it the focus where it can be seen. */
    public void demand() {
        requestFocus();
        Scrolling.reveal(this);
    }
}
