package app.fulcrum.view.ingestion;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.ingestion.OfferForm.ListedRow;
import app.fulcrum.view.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A table of the offers of a price list, to tick those that a price book is to have, and to save it. */
final class OfferReview {

    private static final Messages MESSAGES = Messages.of("ingestion");
    private static final double ROW_HEIGHT = 28;
    private static final double LEAST_HEIGHT = 172;
    private static final double HEIGHT = 300;
    private static final double CHECK_WIDTH = 40;

    private final OfferForm form;
    private final List<Line> lines = new ArrayList<>();
    private final TableView<Line> table = style(new TableView<>(), Style.OFFER_TABLE);
    private final Button save = new Button();
    private final Label said = Texts.wrapped("", Style.STRONG);

    /** A row, and whether it is ticked. */
    private record Line(ListedRow row, BooleanProperty ticked) {}

    OfferReview(OfferForm form) {
        this.form = form;
        for (ListedRow row : form.rows()) {
            Line line = new Line(row, new SimpleBooleanProperty(row.isTicked()));
            line.ticked().subscribe((_, _) -> follow());
            lines.add(line);
        }
    }

    Region build() {
        table.setId("import-offers");
        table.setAccessibleText(form.title());
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setMinHeight(LEAST_HEIGHT);
        table.setPrefHeight(HEIGHT);
        table.setPlaceholder(style(new Label(MESSAGES.get("offers.none")), Style.SECONDARY));
        table.getColumns().add(checks());
        table.getColumns().add(column("name", 190, ListedRow::name));
        table.getColumns().add(column("seller", 130, ListedRow::seller));
        table.getColumns().add(figures("input", 125, ListedRow::input));
        table.getColumns().add(figures("output", 130, ListedRow::output));
        table.getColumns().add(figures("change", 75, ListedRow::change));
        table.getColumns().add(column("remark", 380, ListedRow::remark));
        table.getItems().setAll(lines);
        table.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.SPACE) {
                toggle(table.getSelectionModel().getSelectedItem());
                key.consume();
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox box = new VBox(6, style(new Label(form.title()), Style.SECTION_TITLE), table);
        if (!form.same().isEmpty()) {
            box.getChildren().add(folded());
        }
        box.getChildren().addAll(buttons(), said);
        said.setId("import-offers-said");
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        follow();
        return box;
    }

    private static void toggle(@Nullable Line line) {
        if (line != null && line.row().isFree()) {
            line.ticked().set(!line.ticked().get());
        }
    }

    /** What is the same needs no look; it is shown below the rest on demand. */
    private ToggleButton folded() {
        ToggleButton folded = new ToggleButton(form.sameTitle());
        folded.setId("import-offers-same");
        Texts.chevron(folded);
        List<Line> same = form.same().stream()
                .map(row -> new Line(row, new SimpleBooleanProperty()))
                .toList();
        folded.selectedProperty().subscribe((_, shown) -> {
            if (shown) {
                table.getItems().addAll(same);
                table.scrollTo(lines.size());
            } else {
                table.getItems().removeAll(same);
            }
        });
        return folded;
    }

    private HBox buttons() {
        Button all = new Button(MESSAGES.get("offers.all"));
        all.setOnAction(_ -> tick(true));
        Button none = new Button(MESSAGES.get("offers.nothing"));
        none.setOnAction(_ -> tick(false));
        save.setId("import-offers-save");
        save.setOnAction(_ -> form.saving().save(ticked(), said::setText));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        boolean isNothing = lines.stream().noneMatch(line -> line.row().isFree());
        all.setDisable(isNothing);
        none.setDisable(isNothing);
        HBox buttons = new HBox(8, all, none, between, save);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private void tick(boolean ticked) {
        lines.stream()
                .filter(line -> line.row().isFree())
                .forEach(line -> line.ticked().set(ticked));
    }

    private void follow() {
        int count = ticked().size();
        save.setText(count == 1 ? MESSAGES.get("offers.save.one") : MESSAGES.get("offers.save", count));
        save.setDisable(count == 0);
    }

    private Set<String> ticked() {
        Set<String> offers = new TreeSet<>();
        lines.stream()
                .filter(line -> line.row().isFree() && line.ticked().get())
                .forEach(line -> offers.add(line.row().offer()));
        return offers;
    }

    private TableColumn<Line, Line> checks() {
        TableColumn<Line, Line> column = new TableColumn<>();
        column.setMinWidth(CHECK_WIDTH);
        column.setMaxWidth(CHECK_WIDTH);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
        column.setCellFactory(_ -> new CheckCell());
        return column;
    }

    private static TableColumn<Line, String> figures(String name, double width, Function<ListedRow, String> text) {
        return style(column(name, width, text), Style.NUMBER_COLUMN);
    }

    private static TableColumn<Line, String> column(String name, double width, Function<ListedRow, String> text) {
        TableColumn<Line, String> column = new TableColumn<>(MESSAGES.get("offers.column." + name));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(
                cell -> new SimpleStringProperty(text.apply(cell.getValue().row())));
        column.setCellFactory(_ -> new TextCell(name.equals("change") || name.equals("remark")));
        return column;
    }

    /** A text that is shown in full on hover where it is cut off, and stands out where it may be a mistake. */
    private static final class TextCell extends TableCell<Line, String> {

        private static final PseudoClass CAUTION = PseudoClass.getPseudoClass("caution");

        private final boolean isWarning;

        /** @param isWarning whether it is here that a row which may be a mistake stands out */
        TextCell(boolean isWarning) {
            this.isWarning = isWarning;
            Texts.oneLine(this);
        }

        @Override
        protected void updateItem(@Nullable String text, boolean isEmpty) {
            super.updateItem(text, isEmpty);
            setText(isEmpty ? "" : text);
            Line line = isEmpty || getTableRow() == null ? null : getTableRow().getItem();
            pseudoClassStateChanged(
                    CAUTION, isWarning && line != null && line.row().isFar());
        }
    }

    /** A box to tick where there is anything to choose. */
    private static final class CheckCell extends TableCell<Line, Line> {

        private final CheckBox box = new CheckBox();
        private @Nullable BooleanProperty bound;

        CheckCell() {
            setAlignment(Pos.CENTER);
            box.setFocusTraversable(false);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean isEmpty) {
            super.updateItem(line, isEmpty);
            if (bound != null) {
                box.selectedProperty().unbindBidirectional(bound);
                bound = null;
            }
            setGraphic(null);
            if (line != null && !isEmpty && line.row().isFree()) {
                setGraphic(box);
                box.setAccessibleText(line.row().name());
                bound = line.ticked();
                box.selectedProperty().bindBidirectional(bound);
            }
        }
    }
}
