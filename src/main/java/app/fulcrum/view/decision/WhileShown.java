package app.fulcrum.view.decision;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Keeps what is hidden from costing anything while a slider moves: it is brought up to date when it is shown. */
final class WhileShown {

    private WhileShown() {}

    static <T> void follow(Node node, ObservableValue<T> value, Consumer<T> show) {
        Runnable update = () -> {
            if (node.isVisible()) {
                show.accept(value.getValue());
            }
        };
        value.subscribe(_ -> update.run());
        node.visibleProperty().subscribe(_ -> update.run());
    }
}
