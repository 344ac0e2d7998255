package app.fulcrum.view.market;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.model.market.OfferField;
import app.fulcrum.model.market.OfferOrder;
import app.fulcrum.text.Messages;
import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.table.TableCopy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/** The offers, a row each. Rows come in their order; a click on a column asks for another. */
final class OfferTable {

    private static final Messages MESSAGES = Messages.of("market");
    private static final double ROW_HEIGHT = 28;
    private static final int ROWS_ABOVE = 3;

    private final MarketState state;
    private final MarketActions actions;
    private final TableView<MarketRow> table = style(new TableView<>(), Style.OFFER_TABLE);
    private boolean busy;
    private String revealed = "";

    private OfferTable(MarketState state, MarketActions actions) {
        this.state = state;
        this.actions = actions;
    }

    /**
     * Builds the table.
     *
     * @param use takes the offer looked at into the scenario
     * @param nothing what is shown instead of rows where there are none
     */
    static TableView<MarketRow> build(MarketState state, MarketActions actions, Runnable use, Node nothing) {
        OfferTable built = new OfferTable(state, actions);
        built.arrange(nothing);
        built.follow();
        built.listen(use);
        return built.table;
    }

    /** A heading with too little room says all of it on hover. */
    private void showHeadingsInFull() {
        table.lookupAll(".column-header .label").stream().map(Label.class::cast).forEach(Texts::oneLine);
    }

    private void arrange(Node nothing) {
        table.setAccessibleText(MESSAGES.get("table"));
        table.setPlaceholder(nothing);
        // The headings belong to the skin, which makes them after itself.
        table.skinProperty().subscribe(skin -> {
            if (skin != null) {
                Platform.runLater(this::showHeadingsInFull);
            }
        });
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(_ -> new OfferLine());
        Stream.of(OfferColumn.values()).forEach(column -> table.getColumns().add(column.build()));
        table.setSortPolicy(_ -> {
            sorted();
            return true;
        });
    }

    /** Whichever of state and table is changed, the other follows. */
    private void follow() {
        state.rowsProperty().subscribe(rows -> {
            busy = true;
            table.getItems().setAll(rows);
            busy = false;
            select(state.detailProperty().get());
        });
        state.detailProperty().subscribe(this::select);
        state.orderProperty().subscribe(this::showOrder);
        table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    }

    private void listen(Runnable use) {
        table.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                use.run();
                key.consume();
            }
        });
        TableCopy.install(
                table, () -> sheet(table.getSelectionModel().getSelectedItems()), () -> sheet(table.getItems()));
        table.setOnMouseClicked(click -> {
            boolean onRow = click.getPickResult().getIntersectedNode() != null
                    && isInRow(click.getPickResult().getIntersectedNode());
            if (onRow && click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                use.run();
            }
        });
    }

    private TextTable sheet(List<MarketRow> rows) {
        return actions.sheet(rows.stream().map(MarketRow::key).toList());
    }

    private static boolean isInRow(@Nullable Node node) {
        return node != null && (node instanceof TableRow<?> row ? !row.isEmpty() : isInRow(node.getParent()));
    }

    private void select(Optional<MarketDetail> detail) {
        busy = true;
        String key = detail.map(now -> now.row().key()).orElse("");
        List<MarketRow> rows = table.getItems();
        int place = 0;
        while (place < rows.size() && !rows.get(place).key().equals(key)) {
            place++;
        }
        if (place < rows.size() && !table.getSelectionModel().isSelected(place)) {
            table.getSelectionModel().clearAndSelect(place);
            table.getFocusModel().focus(place);
            reveal(place, key);
        } else if (place == rows.size()) {
            table.getSelectionModel().clearSelection();
        }
        busy = false;
    }

    /** What comes to be looked at without a click is brought into view; afterwards the user scrolls. */
    private void reveal(int place, String key) {
        if (!key.equals(revealed)) {
            revealed = key;
            table.scrollTo(Math.max(0, place - ROWS_ABOVE));
        }
    }

    private void chosen(@Nullable MarketRow row) {
        if (!busy && row != null) {
            revealed = row.key();
            actions.chosen(row.key());
        }
    }

    private void showOrder(OfferOrder order) {
        busy = true;
        List<TableColumn<MarketRow, ?>> by = table.getColumns().stream()
                .filter(column -> order.field()
                        .filter(field -> column.getUserData() == field)
                        .isPresent())
                .toList();
        by.forEach(column -> column.setSortType(order.isDescending() ? SortType.DESCENDING : SortType.ASCENDING));
        table.getSortOrder().setAll(by);
        busy = false;
    }

    /** By the column clicked last; clicked for the third time it no longer counts. */
    private void sorted() {
        if (busy) {
            return;
        }
        List<TableColumn<MarketRow, ?>> by = table.getSortOrder();
        actions.ordered(
                by.isEmpty()
                        ? OfferOrder.BY_RANK
                        : OfferOrder.by(
                                (OfferField) by.getLast().getUserData(),
                                by.getLast().getSortType() == SortType.DESCENDING));
    }

    /** A row that is marked where the scenario buys the offer, and faint where the offer is of no use. */
    private static final class OfferLine extends TableRow<MarketRow> {

        private static final PseudoClass USED = PseudoClass.getPseudoClass("used");
        private static final PseudoClass FAINT = PseudoClass.getPseudoClass("faint");

        @Override
        protected void updateItem(@Nullable MarketRow row, boolean empty) {
            super.updateItem(row, empty);
            MarketRow shown = empty ? null : row;
            pseudoClassStateChanged(USED, shown != null && !shown.usedBy().isEmpty());
            pseudoClassStateChanged(FAINT, shown != null && !shown.isUsable());
        }
    }
}
