package app.fulcrum.view.field;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/**
 * A few words in the line below a field.
 *
 * @param help the same in full
 * @param action what clicking it does, called with the node to point at; absent where there is nothing to click
 * @param isOutdated whether it is of a state before, and another is being worked out
 */
public record FieldNote(String text, String help, Optional<Consumer<Node>> action, boolean isOutdated) {

    /** Says nothing, and keeps the room for what may be said. */
    public static final FieldNote ROOM = new FieldNote("", "", Optional.empty());

    public FieldNote(String text, String help, Optional<Consumer<Node>> action) {
        this(text, help, action, false);
    }

    public static FieldNote of(String text, String help, Runnable action) {
        return new FieldNote(text, help, Optional.of(_ -> action.run()));
    }

    /** The same, as what was before. */
    public FieldNote outdated() {
        return new FieldNote(text, help, action, true);
    }
}
