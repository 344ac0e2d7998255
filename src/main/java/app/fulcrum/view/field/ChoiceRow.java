package app.fulcrum.view.field;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.control.LabeledRow;
import app.fulcrum.view.style.Style;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One choice among named things in a line: its name and a list to choose from. */
public final class ChoiceRow {

    private static final double ROW_HEIGHT = 33;

    private ChoiceRow() {}

    /**
     * Builds the row.
     *
     * @param names how each item is called
     * @param chosen the user chose another item
     */
    public static <T> Region build(
            String label, List<T> items, ObservableValue<T> value, Function<T, String> names, Consumer<T> chosen) {
        ComboBox<T> list = new ComboBox<>();
        list.getItems().setAll(items);
        list.setConverter(ClosedLists.named(names));
        list.skinProperty().subscribe(ChoiceRow::fixHeights);
        value.subscribe(list::setValue);
        Choosing.install(list, names, now -> {
            if (!now.equals(value.getValue())) {
                chosen.accept(now);
            }
        });
        Label name = new Label(label);
        name.setLabelFor(list);
        return style(new LabeledRow(name, list), Style.ASSUMPTION_ROW);
    }

    /** Opened for the first time, a list is measured before its rows have their style, and would end with an empty one. */
    private static void fixHeights(@Nullable Skin<?> skin) {
        if (skin instanceof ComboBoxListViewSkin<?> shown && shown.getPopupContent() instanceof ListView<?> rows) {
            rows.setFixedCellSize(ROW_HEIGHT);
        }
    }
}
