package app.fulcrum.view.ingestion;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.model.usage.column.ColumnMapping;
import app.fulcrum.model.usage.column.ColumnRole;
import app.fulcrum.text.Messages;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.style.Theme;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;

/** Shows the first rows of a table that no format is known for, and asks what its columns mean. */
public final class ColumnsDialog {

    private static final Messages MESSAGES = Messages.of("ingestion");
    private static final double WIDTH = 860;
    private static final double HEIGHT = 680;
    /** Left of the window above and below. */
    private static final double ROOM = 40;

    private static final double AROUND = 16;
    private static final double GAP = 16;
    private static final int SAMPLES = 3;
    private static final double LONGEST_SAMPLE = 420;

    private final ColumnsForm form;
    private final ObjectProperty<ColumnMapping> mapping;
    private final Label reading = new Label();

    /** @param form what is asked */
    public ColumnsDialog(ColumnsForm form) {
        this.form = form;
        this.mapping = new SimpleObjectProperty<>(this, "mapping", form.start());
        reading.setId("columns-reading");
        reading.setWrapText(true);
        reading.setMinHeight(Region.USE_PREF_SIZE);
    }

    /** Shows it over its owner until it is answered: what the columns mean; absent when backed out of. */
    public Optional<ColumnMapping> ask(Window owner, Theme theme) {
        Dialog<ColumnMapping> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(MESSAGES.get("columns.title"));
        dialog.setResizable(true);
        DialogPane pane = dialog.getDialogPane();
        pane.setContent(content());
        ButtonType read = new ButtonType(MESSAGES.get("columns.read"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(MESSAGES.get("cancel"), ButtonData.CANCEL_CLOSE);
        pane.getButtonTypes().setAll(read, cancel);
        pane.getButtonTypes().forEach(type -> ButtonBar.setButtonUniformSize(pane.lookupButton(type), false));
        Node go = pane.lookupButton(read);
        mapping.subscribe(now -> {
            ColumnsForm.Reading what = form.reading().apply(now);
            reading.setText(what.sentence());
            reading.getStyleClass().clear();
            style(reading, what.isUsable() ? Style.STRONG : Style.CAUTION);
            go.setDisable(!what.isUsable());
        });
        dialog.setResultConverter(type -> type == read ? mapping.get() : null);
        theme.applyTo(pane.getScene());
        dialog.setWidth(WIDTH);
        dialog.setHeight(Math.min(HEIGHT, owner.getHeight() - ROOM));
        Optional<ColumnMapping> answer = dialog.showAndWait();
        theme.release(pane.getScene());
        return answer;
    }

    private Node content() {
        ScrollPane scroll = new ScrollPane(columns());
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox content = new VBox(
                10,
                wrapped(form.recognized()),
                scroll,
                new NotationPane(mapping).build(),
                reading,
                style(wrapped(MESSAGES.get("columns.note")), Style.SECONDARY));
        content.setPadding(new Insets(AROUND));
        content.setPrefWidth(WIDTH);
        return content;
    }

    private GridPane columns() {
        GridPane grid = new GridPane(GAP, 4);
        grid.setPadding(new Insets(8));
        ColumnConstraints growing = new ColumnConstraints();
        growing.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), growing, new ColumnConstraints());
        grid.addRow(0, heading("columns.column"), heading("columns.rows"), heading("columns.meaning"));
        List<String> names = form.table().columns();
        for (int line = 0; line < names.size(); line++) {
            grid.addRow(line + 1, new Label(names.get(line)), samples(names.get(line)), meaning(names.get(line)));
        }
        return grid;
    }

    private static Label heading(String key) {
        return style(new Label(MESSAGES.get(key)), Style.SECONDARY);
    }

    private Label samples(String column) {
        Label label = style(
                new Label(form.table().cells(column).stream()
                        .distinct()
                        .limit(SAMPLES)
                        .collect(Collectors.joining(" · "))),
                Style.SECONDARY);
        label.setMaxWidth(LONGEST_SAMPLE);
        return label;
    }

    private ComboBox<Optional<ColumnRole>> meaning(String column) {
        ComboBox<Optional<ColumnRole>> list = NotationPane.list(
                Stream.concat(
                                Stream.of(Optional.<ColumnRole>empty()),
                                Arrays.stream(ColumnRole.values()).map(Optional::of))
                        .toList(),
                role -> role.map(known -> MESSAGES.get("role." + known)).orElseGet(() -> MESSAGES.get("role.none")),
                role -> NotationPane.change(mapping, mapping.get().with(column, role)));
        list.setId("columns-meaning-" + form.table().columns().indexOf(column));
        list.setAccessibleText(MESSAGES.get("columns.meaning.of", column));
        mapping.subscribe(now -> list.setValue(now.columns().entrySet().stream()
                .filter(entry -> entry.getValue().equals(column))
                .map(entry -> entry.getKey())
                .findFirst()));
        return list;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
