package app.fulcrum.view.preference;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/**
 * Something the user may have one way or another.
 *
 * @param name what it is
 * @param remark what one has to know about it; empty for nothing
 * @param values what can be chosen
 * @param words how each is called
 * @param now what is chosen
 * @param choose the user chose another
 */
public record PreferenceChoice<T>(
        String name,
        String remark,
        List<T> values,
        Function<T, String> words,
        ObservableValue<T> now,
        Consumer<T> choose) {

    public PreferenceChoice {
        values = List.copyOf(values);
    }
}
