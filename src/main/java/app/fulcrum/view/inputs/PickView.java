package app.fulcrum.view.inputs;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.control.InlineMessageView;
import app.fulcrum.view.control.TextWidth;
import app.fulcrum.view.field.Choosing;
import app.fulcrum.view.field.ClosedLists;
import app.fulcrum.view.field.FieldRow;
import app.fulcrum.view.style.Style;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/** A list to choose from: names in bold with what is to know about them below, and the same below the closed list. */
final class PickView {

    private static final int ROWS = 9;
    private static final double LIST_WIDTH = 320;
    /** Margins and the arrow of a closed list, px. */
    private static final double AROUND_NAME = 34;

    private PickView() {}

    static Region build(Pick pick) {
        ComboBox<Item> list = list(pick);
        Label name = RowViews.name(pick.label());
        name.setLabelFor(list);
        Region remark = RowViews.remark(new Row.Remark(pick.label(), pick.remarkProperty()));
        return RowViews.row(
                pick.path(), FieldRow.wide(name, list), remark, InlineMessageView.build(pick.messageProperty()));
    }

    private static ComboBox<Item> list(Pick pick) {
        ComboBox<Item> list = style(new ComboBox<>(), Style.PICK);
        list.setVisibleRowCount(ROWS);
        list.setMaxWidth(Double.MAX_VALUE);
        list.setCellFactory(_ -> new Line());
        Shown shown = new Shown();
        list.setButtonCell(shown);
        list.setConverter(ClosedLists.named(Item::name));
        list.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> widest(pick.itemsProperty().get(), shown.getFont()) + AROUND_NAME,
                        pick.itemsProperty(),
                        shown.fontProperty()));
        pick.itemsProperty().subscribe(items -> {
            list.getItems().setAll(items);
            list.setValue(find(pick, pick.chosenProperty().get()));
        });
        pick.chosenProperty().subscribe(id -> list.setValue(find(pick, id)));
        Choosing.install(list, item -> item.name() + " " + item.remark(), now -> {
            if (!now.id().equals(pick.chosenProperty().get())) {
                pick.choose(now.id());
                // What could not be chosen is not shown as chosen.
                list.setValue(find(pick, pick.chosenProperty().get()));
            }
        });
        return list;
    }

    private static double widest(List<Item> items, Font font) {
        return items.stream()
                .mapToDouble(item -> TextWidth.of(item.name(), font))
                .max()
                .orElse(0);
    }

    /** The item of this id; one that only repeats the id where there is none. */
    static Item find(Pick pick, String id) {
        return pick.itemsProperty().get().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseGet(() -> Item.of(id, id));
    }

    /** The chosen item in the closed list, over as many lines as its name takes. */
    private static final class Shown extends ListCell<Item> {

        Shown() {
            setWrapText(true);
        }

        @Override
        protected void updateItem(@Nullable Item item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : item.name());
        }
    }

    /** An item of the open list. */
    private static final class Line extends ListCell<Item> {

        private final Label name = style(new Label(), Style.STRONG);
        private final Label remark = style(new Label(), Style.SECONDARY);
        private final VBox words = new VBox(name, remark);

        Line() {
            words.setPrefWidth(LIST_WIDTH);
            for (Label label : new Label[] {name, remark}) {
                label.setWrapText(true);
                label.setMinHeight(Region.USE_PREF_SIZE);
            }
            remark.managedProperty().bind(remark.textProperty().isNotEmpty());
        }

        @Override
        protected void updateItem(@Nullable Item item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            name.setText(item.name());
            remark.setText(item.remark());
            setGraphic(words);
            setAccessibleText(item.remark().isEmpty() ? item.name() : item.name() + ", " + item.remark());
        }
    }
}
