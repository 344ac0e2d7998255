package app.fulcrum.view.control;

import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What lists to choose from leave to others while they are closed. */
public final class ClosedLists {

    private ClosedLists() {}

    /** A list would keep Escape to itself, whether it is open or not; closed, it leaves the key to what it stands in. */
    public static void passEscape(ComboBox<?> list) {
        EventDispatcher own = list.getEventDispatcher();
        list.setEventDispatcher((event, tail) ->
                isEscape(event) && !list.isShowing() ? tail.dispatchEvent(event) : own.dispatchEvent(event, tail));
    }

    private static boolean isEscape(Event event) {
        return event instanceof KeyEvent key && key.getCode() == KeyCode.ESCAPE;
    }
}
