package app.fulcrum.view.sensitivity;

import app.fulcrum.text.Messages;
import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.style.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Who is cheapest for every pair of values of two numbers.
 *
 * @param x what the number from left to right is called
 * @param y what the number from top to bottom is called
 * @param unit what the values at the left are counted in
 * @param isFine whether there are too many cells to say something in each
 * @param columns the values along the top
 * @param rows the values down the side
 * @param base the cell that holds the numbers as they are; absent where none does
 * @param cells row by row
 * @param borders between which of them the cheapest changes
 * @param legend the alternatives in order
 * @param summary all of it in a sentence
 */
public record GridPicture(
        String x,
        String y,
        String unit,
        boolean isFine,
        List<String> columns,
        List<String> rows,
        Place base,
        List<List<Cell>> cells,
        List<Border> borders,
        List<Entry> legend,
        String summary) {

    private static final Messages MESSAGES = Messages.of("matters");

    public GridPicture {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        cells = cells.stream().map(List::copyOf).toList();
        borders = List.copyOf(borders);
        legend = List.copyOf(legend);
    }

    /** A place among the cells, counted from 0. */
    public record Place(OptionalInt row, OptionalInt column) {

        boolean is(int wantedRow, int wantedColumn) {
            return row.equals(OptionalInt.of(wantedRow)) && column.equals(OptionalInt.of(wantedColumn));
        }
    }

    /**
     * One pair of values.
     *
     * @param look of the cheapest; absent where there is none
     * @param mark the letter of the cheapest
     * @param lead how far it leads, as printed
     * @param strength how far it leads, from 0 to 1
     * @param words all of it
     */
    public record Cell(Optional<Look> look, String mark, String lead, double strength, String words) {}

    /** A side between a cell and the one below it, or else the one to its right. */
    public record Border(int row, int column, boolean isBelow) {}

    /**
     * What a letter stands for.
     *
     * @param place among all alternatives, counted from 0
     */
    public record Entry(Look look, String mark, String name, int place) {}

    /** {@code 11 × 7}. */
    String size() {
        return MESSAGES.get("grid.size", columns.size(), rows.size());
    }

    /** The same for a spreadsheet, under the values along the top. */
    public TextTable sheet() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(line(unit.isEmpty() ? y + " / " + x : y + ", " + unit + " / " + x, columns));
        for (int row = 0; row < rows.size(); row++) {
            lines.add(line(
                    rows.get(row),
                    cells.get(row).stream()
                            .map(cell -> (cell.mark() + " " + cell.lead()).strip())
                            .toList()));
        }
        return TextTable.of(lines);
    }

    private static List<String> line(String first, List<String> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }
}
