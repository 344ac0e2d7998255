package app.fulcrum.view.outlook;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.table.TableCopy;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The years as a table, which can be copied. */
final class YearTable {

    private static final Messages MESSAGES = Messages.of("overtime");
    private static final double FIRST = 190;
    private static final double OTHER = 126;

    private final TableView<List<String>> table = style(new TableView<>(), Style.CHART_TABLE);
    private List<List<String>> shown = List.of();

    YearTable() {
        table.setAccessibleText(MESSAGES.get("table"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableCopy.install(table, () -> TextTable.of(shown));
    }

    TableView<List<String>> node() {
        return table;
    }

    /** @param lines of cells, the first the titles */
    void show(List<List<String>> lines) {
        if (!lines.equals(shown)) {
            List<String> titles = lines.getFirst();
            if (shown.isEmpty() || !titles.equals(shown.getFirst())) {
                table.getColumns().setAll(columns(titles));
            }
            shown = lines;
            table.getItems().setAll(lines.subList(1, lines.size()));
        }
    }

    private static List<TableColumn<List<String>, String>> columns(List<String> titles) {
        List<TableColumn<List<String>, String>> columns = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            int place = i;
            TableColumn<List<String>, String> column = new TableColumn<>(titles.get(i));
            column.setCellValueFactory(
                    cell -> new ReadOnlyStringWrapper(cell.getValue().get(place)));
            column.setPrefWidth(place == 0 ? FIRST : OTHER);
            column.setSortable(false);
            column.setReorderable(false);
            if (place > 0) {
                style(column, Style.NUMBER_COLUMN);
            }
            columns.add(column);
        }
        return columns;
    }
}
