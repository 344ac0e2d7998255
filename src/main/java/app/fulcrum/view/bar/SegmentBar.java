package app.fulcrum.view.bar;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.style.Style;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;

/** A few things side by side of which exactly one is chosen: tabs, or the answers to a short question. */
public final class SegmentBar {

    private SegmentBar() {}

    /**
     * Builds the bar.
     *
     * @param what the question, for those who cannot see what the bar belongs to
     * @param names how each item is called
     * @param chosen the user chose another item
     */
    public static <T> Region build(
            String what, List<T> items, ObservableValue<T> value, Function<T, String> names, Consumer<T> chosen) {
        ToggleGroup group = new ToggleGroup();
        WrappingRow bar = style(new WrappingRow(2), Style.SEGMENT_BAR);
        for (T item : items) {
            ToggleButton button = style(new ToggleButton(names.apply(item)), Style.SEGMENT);
            button.setAccessibleText(what + ": " + names.apply(item));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            value.subscribe(now -> button.setSelected(item.equals(now)));
            button.setOnAction(_ -> {
                // What is chosen stays chosen until another item is.
                button.setSelected(true);
                if (!item.equals(value.getValue())) {
                    chosen.accept(item);
                }
            });
            bar.getChildren().add(button);
        }
        return bar;
    }
}
