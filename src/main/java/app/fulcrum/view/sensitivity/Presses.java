package app.fulcrum.view.sensitivity;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

/** What is no button and is pressed like one: with the mouse, with Enter and with Space. */
final class Presses {

    /** Pointed at. */
    static final PseudoClass SET_OFF = PseudoClass.getPseudoClass("set-off");

    private Presses() {}

    static void install(Node node, Runnable pressed) {
        node.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                node.requestFocus();
                pressed.run();
            }
        });
        node.setOnKeyPressed(event -> {
            if (event.getTarget().equals(node) && isPress(event)) {
                pressed.run();
                event.consume();
            }
        });
    }

    private static boolean isPress(KeyEvent event) {
        return event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
    }
}
