package app.fulcrum.view.chart;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.chart.ChartRows.Row;
import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.control.TextWidth;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.table.TableCopy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/** The chart's figures as a table, for those who want to read them exactly or cannot see the chart. */
public final class ChartTable {

    private static final Messages MESSAGES = Messages.of("window");

    private static final double REMARK_WIDTH = 230;
    private static final double OTHER_WIDTH = 126;
    private static final double WIDEST = 210;
    private static final double PADDING = 28;

    private ChartTable() {}

    /** @param shown whether the table can be seen; while it cannot, it costs nothing */
    public static Region build(ObservableValue<ChartModel> model, ObservableBooleanValue shown) {
        TableView<Row> table = style(new TableView<>(), Style.CHART_TABLE);
        table.setPlaceholder(new Label(MESSAGES.get("chart.table.empty")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableCopy.install(table, () -> copied(table));
        model.subscribe(now -> showIf(shown.get(), table, now));
        shown.subscribe(now -> showIf(now, table, model.getValue()));
        return table;
    }

    /** All of it, under its titles. */
    private static TextTable copied(TableView<Row> table) {
        return TextTable.of(
                table.getColumns().stream().map(TableColumn::getText).toList(),
                table.getItems(),
                row -> table.getColumns().stream()
                        .map(column -> String.valueOf(column.getCellData(row)))
                        .toList());
    }

    /** Every point of every line, to be pasted elsewhere. */
    public static TextTable points(ChartModel model) {
        return ChartRows.points(model);
    }

    private static void showIf(boolean shown, TableView<Row> table, ChartModel model) {
        if (shown) {
            show(table, model);
        }
    }

    private static void show(TableView<Row> table, ChartModel model) {
        table.setAccessibleText(model.description());
        List<String> titles = titles(model);
        if (!titles.equals(table.getColumns().stream().map(TableColumn::getText).toList())) {
            table.getColumns().setAll(columns(model, titles));
        }
        table.getItems().setAll(model.lines().isEmpty() ? List.of() : ChartRows.of(model));
    }

    private static List<String> titles(ChartModel model) {
        List<String> titles = new ArrayList<>();
        titles.add(MESSAGES.get("chart.table.volume"));
        model.lines().stream().map(ChartLine::name).forEach(titles::add);
        titles.add(MESSAGES.get("chart.table.cheapest"));
        titles.add(MESSAGES.get("chart.table.remark"));
        return titles;
    }

    private static List<TableColumn<Row, String>> columns(ChartModel model, List<String> titles) {
        int lines = model.lines().size();
        List<TableColumn<Row, String>> columns = new ArrayList<>();
        columns.add(column(titles.getFirst(), Row::volume, true));
        for (int i = 0; i < lines; i++) {
            int line = i;
            columns.add(column(titles.get(i + 1), row -> row.costs().get(line), true));
        }
        TableColumn<Row, String> cheapest = column(titles.get(lines + 1), Row::cheapest, false);
        model.lines().stream().mapToDouble(line -> width(line.name())).max().ifPresent(cheapest::setPrefWidth);
        columns.add(cheapest);
        TableColumn<Row, String> remark = column(titles.get(lines + 2), Row::remark, false);
        remark.setPrefWidth(REMARK_WIDTH);
        remark.setCellFactory(WrappingCell::new);
        columns.add(remark);
        return columns;
    }

    private static TableColumn<Row, String> column(String title, Function<Row, String> text, boolean number) {
        TableColumn<Row, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width(title));
        column.setSortable(false);
        column.setReorderable(false);
        if (number) {
            style(column, Style.NUMBER_COLUMN);
        }
        return column;
    }

    private static double width(String words) {
        return Math.clamp(TextWidth.of(words, Font.getDefault()) + PADDING, OTHER_WIDTH, WIDEST);
    }
}
