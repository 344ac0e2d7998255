package app.fulcrum.view.number;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/** What the user does to a number. */
public interface NumberActions {

    /** The number is being changed, or has been. */
    void edited(NumberEdit edit);

    /** The number was taken away, by emptying its field. */
    default void cleared() {}

    /** A number that was refused, and stands there with the reason, is to give way to the one that counts. */
    default void takenBack() {}

    /** Looks for the value at which a result is what is wanted, beside the field; absent where that cannot be asked. */
    default Optional<Consumer<Node>> seeking() {
        return Optional.empty();
    }

    /** The number is to be chosen by the program from now on, or by the user again. */
    default void automaticChosen(boolean automatic) {}
}
