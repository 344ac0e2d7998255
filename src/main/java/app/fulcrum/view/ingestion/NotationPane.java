package app.fulcrum.view.ingestion;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.model.usage.column.CellNotation;
import app.fulcrum.model.usage.column.ColumnMapping;
import app.fulcrum.model.usage.column.DateOrder;
import app.fulcrum.model.usage.column.DecimalMark;
import app.fulcrum.model.usage.column.MoneyUnit;
import app.fulcrum.model.usage.column.RowSpan;
import app.fulcrum.model.usage.column.TokenUnit;
import app.fulcrum.text.Messages;
import app.fulcrum.view.field.ClosedLists;
import app.fulcrum.view.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * Asks how the cells of a table are written.
 *
 * @param mapping what is said so far
 */
record NotationPane(ObjectProperty<ColumnMapping> mapping) {

    private static final Messages MESSAGES = Messages.of("ingestion");
    private static final double GAP = 16;

    FlowPane build() {
        FlowPane all = new FlowPane(
                GAP,
                6,
                choice("rows", RowSpan.values(), CellNotation::rows, CellNotation::withRows),
                choice("tokens", TokenUnit.values(), CellNotation::tokens, CellNotation::withTokens),
                choice("amounts", MoneyUnit.values(), CellNotation::amounts, CellNotation::withAmounts),
                choice("decimals", DecimalMark.values(), CellNotation::decimals, CellNotation::withDecimals),
                choice("dates", DateOrder.values(), CellNotation::dates, CellNotation::withDates),
                cache());
        all.setRowValignment(VPos.BOTTOM);
        return all;
    }

    private <T extends Enum<T>> Node choice(
            String key,
            T[] values,
            Function<CellNotation, T> getter,
            BiFunction<CellNotation, T, CellNotation> setter) {
        ComboBox<T> list = list(
                List.of(values),
                value -> MESSAGES.get(key + "." + value),
                value -> change(
                        mapping,
                        mapping.get().withCells(setter.apply(mapping.get().cells(), value))));
        list.setId("columns-" + key);
        mapping.subscribe(now -> list.setValue(getter.apply(now.cells())));
        Label label = style(new Label(MESSAGES.get(key)), Style.SECONDARY);
        label.setLabelFor(list);
        VBox box = new VBox(2, label, list);
        box.setAlignment(Pos.TOP_LEFT);
        return box;
    }

    private CheckBox cache() {
        CheckBox box = new CheckBox(MESSAGES.get("columns.cache"));
        box.setId("columns-cache");
        mapping.subscribe(now -> {
            box.setSelected(now.inputIncludesCache());
            box.setDisable(!now.hasCache());
        });
        box.setOnAction(_ -> change(mapping, mapping.get().withInputIncludesCache(box.isSelected())));
        return box;
    }

    /** Lists tell of what they are set to, too. */
    static void change(ObjectProperty<ColumnMapping> mapping, ColumnMapping next) {
        if (!next.equals(mapping.get())) {
            mapping.set(next);
        }
    }

    static <T> ComboBox<T> list(List<T> items, Function<T, String> names, Consumer<T> chosen) {
        ComboBox<T> list = new ComboBox<>();
        list.getItems().setAll(new ArrayList<>(items));
        list.setConverter(ClosedLists.named(names));
        list.setOnAction(_ -> Optional.ofNullable(list.getValue()).ifPresent(chosen));
        ClosedLists.passEscape(list);
        return list;
    }
}
