package app.fulcrum.model.usage.column;

import java.util.List;

/**
 * The beginning of a table that no format is known for.
 *
 * @param columns their names in small letters, in the order of the file, each once
 * @param rows the first of them: a cell for each column, empty where there is none
 */
public record UsageTable(List<String> columns, List<List<String>> rows) {

    public UsageTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** What stands in a column, empty cells left out. */
    public List<String> cells(String column) {
        int place = columns.indexOf(column);
        return place < 0
                ? List.of()
                : rows.stream()
                        .map(row -> row.get(place))
                        .filter(cell -> !cell.isEmpty())
                        .toList();
    }
}
