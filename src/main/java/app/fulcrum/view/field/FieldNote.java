package app.fulcrum.view.field;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/**
 * A few words in the line below a field.
 *
 * @param help the same in full
 * @param action what clicking it does, called with the node to point at; absent where there is nothing to click
 */
public record FieldNote(String text, String help, Optional<Consumer<Node>> action) {

    public static FieldNote of(String text, String help, Runnable action) {
        return new FieldNote(text, help, Optional.of(_ -> action.run()));
    }
}
