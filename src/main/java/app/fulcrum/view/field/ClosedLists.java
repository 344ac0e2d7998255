package app.fulcrum.view.field;

import java.util.function.Function;
import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What lists to choose from leave to others while they are closed. */
public final class ClosedLists {

    private ClosedLists() {}

    /** A list would keep Escape to itself, whether it is open or not; closed, it leaves the key to what it stands in. */
    public static void passEscape(ComboBox<?> list) {
        EventDispatcher own = list.getEventDispatcher();
        list.setEventDispatcher((event, tail) ->
                isEscape(event) && !list.isShowing() ? tail.dispatchEvent(event) : own.dispatchEvent(event, tail));
    }

    /** What the items of a list are called, also to those who cannot see it. */
    public static <T> StringConverter<T> named(Function<T, String> names) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T item) {
                return item == null ? "" : names.apply(item);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null; // Items are chosen, not typed.
            }
        };
    }

    private static boolean isEscape(Event event) {
        return event instanceof KeyEvent key && key.getCode() == KeyCode.ESCAPE;
    }
}
