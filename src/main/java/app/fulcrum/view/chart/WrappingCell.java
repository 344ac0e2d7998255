package app.fulcrum.view.chart;

import app.fulcrum.view.chart.ChartRows.Row;
import app.fulcrum.view.chart.layout.TextRole;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A cell that grows in height instead of cutting its text off. */
final class WrappingCell extends TableCell<Row, String> {

    private static final double INSETS = 16;

    private final Text text = new Text();

    WrappingCell(TableColumn<Row, String> column) {
        text.getStyleClass().add(BlockNode.cssClass(TextRole.CALLOUT_FACTS));
        text.wrappingWidthProperty().bind(column.widthProperty().subtract(INSETS));
        setGraphic(text);
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        text.setText(empty || item == null ? "" : item);
    }
}
