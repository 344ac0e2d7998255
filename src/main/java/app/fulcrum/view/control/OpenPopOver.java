package app.fulcrum.view.control;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.PopOver;

/** How pop-overs come and go. */
public final class OpenPopOver {

    private OpenPopOver() {}

    /**
     * Opens a pop-over beside its owner, or closes the one the owner has opened. A click elsewhere closes it and does
     * what it is on, as if the pop-over had not been there; one on the owner reaches the owner alone.
     */
    public static void toggle(PopOver popOver, Node owner) {
        if (owner.getProperties().get(PopOver.class) instanceof PopOver open) {
            open.hide();
            return;
        }
        owner.getProperties().put(PopOver.class, popOver);
        popOver.setOnHidden(_ -> owner.getProperties().remove(PopOver.class));
        popOver.setConsumeAutoHidingEvents(false);
        popOver.addEventHandler(KeyEvent.KEY_PRESSED, key -> closeAlone(popOver, key));
        popOver.show(owner);
    }

    /** Unlike a click, Escape closes what is on top and nothing else. */
    private static void closeAlone(PopOver popOver, KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            popOver.hide();
            key.consume();
        }
    }
}
