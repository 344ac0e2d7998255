package app.fulcrum.view.sensitivity;

import app.fulcrum.view.style.Look;
import app.fulcrum.view.style.Style;
import java.util.List;
import javafx.scene.Node;

/** Gives nodes that are used again the color of another alternative; nothing is styled anew that looks the same. */
final class Looks {

    private Looks() {}

    static void show(Node node, Style style, Look look) {
        List<String> wanted = List.of(style.cssClass(), look.style().cssClass());
        if (!node.getStyleClass().equals(wanted)) {
            node.getStyleClass().setAll(wanted);
        }
    }
}
