package app.fulcrum.view.inputs;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.bar.SegmentBar;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.InlineMessageView;
import app.fulcrum.view.field.FieldRow;
import app.fulcrum.view.number.AssumptionRow;
import app.fulcrum.view.number.NumberField;
import app.fulcrum.view.style.Style;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Builds single rows. */
final class RowViews {

    private RowViews() {}

    static Region number(Row.Assumed row) {
        Region region = AssumptionRow.build(row.state(), row.mark(), row.actions(), row.details());
        region.setId(row.path());
        return region;
    }

    static Region amount(Row.Amount row) {
        Label name = name(row.label());
        Region field = FieldRow.of(name, NumberField.inGrid(row.state(), row.actions(), name));
        return row(row.path(), field, InlineMessageView.build(row.state().messageProperty()));
    }

    static Region segments(Row.Segments row) {
        Pick pick = row.pick();
        List<String> ids = pick.itemsProperty().get().stream().map(Item::id).toList();
        Region bar = SegmentBar.build(
                pick.label(),
                ids,
                pick.chosenProperty(),
                id -> PickView.find(pick, id).name(),
                pick::choose);
        return row(
                pick.path(), FieldRow.wide(name(pick.label()), bar), InlineMessageView.build(pick.messageProperty()));
    }

    static Region ticks(Row.Ticks row) {
        FlowPane boxes = new FlowPane(12, 4);
        row.items()
                .subscribe(items -> boxes.getChildren()
                        .setAll(items.stream().map(item -> tick(item, row)).toList()));
        row.ticked()
                .subscribe(ticked -> boxes.getChildren().forEach(node -> {
                    if (node instanceof CheckBox box) {
                        box.setSelected(isTicked(box, ticked));
                    }
                }));
        return row(row.path(), style(name(row.label()), Style.FIELD_NAME), boxes);
    }

    private static boolean isTicked(CheckBox box, Set<String> ticked) {
        return ticked.contains(String.valueOf(box.getUserData()));
    }

    private static CheckBox tick(Item item, Row.Ticks row) {
        CheckBox box = new CheckBox(item.name());
        box.setUserData(item.id());
        box.setMinSize(Region.USE_PREF_SIZE, 24);
        box.setAccessibleText(row.label() + ": " + item.name());
        box.setSelected(isTicked(box, row.ticked().getValue()));
        box.setOnAction(_ -> {
            row.changed().accept(item.id(), box.isSelected());
            // What could not be changed stays as it was.
            box.setSelected(isTicked(box, row.ticked().getValue()));
        });
        return box;
    }

    static Region day(Row.Day row) {
        ObjectProperty<InlineMessage> message = new SimpleObjectProperty<>(row, "message", InlineMessage.NONE);
        return row(row.path(), DayField.build(row, name(row.label()), message), InlineMessageView.build(message));
    }

    static Region words(Row.Words row) {
        TextField field = WordsField.build(row);
        Label name = style(name(row.label()), Style.FIELD_NAME);
        name.setLabelFor(field);
        return row(row.path(), name, field);
    }

    static Region link(Row.Link row) {
        Hyperlink link = style(new Hyperlink(row.label()), Style.LINK);
        link.setWrapText(true);
        link.setMinHeight(Region.USE_PREF_SIZE);
        link.setId(row.path());
        link.setOnAction(_ -> {
            link.setVisited(false);
            row.opened().accept(link);
        });
        return link;
    }

    static Region remark(Row.Remark row) {
        Label label = style(new Label(), Style.SECONDARY);
        label.textProperty().bind(row.text());
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    static Label name(String label) {
        Label name = new Label(label);
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        return name;
    }

    static Region row(String path, Region... parts) {
        VBox row = style(new VBox(2, parts), Style.ASSUMPTION_ROW);
        row.setId(path);
        return row;
    }
}
