package app.fulcrum.storage.workbook.page;

import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.cell.CellPlace;
import app.fulcrum.storage.workbook.page.PageEntry.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A sheet of a workbook, filled from its first row down. */
public final class Page {

    private final String name;
    private final List<Integer> widths;
    private final List<List<PageEntry>> rows = new ArrayList<>();
    private OptionalInt head = OptionalInt.empty();
    private int kept = 1;
    private OptionalInt across = OptionalInt.empty();
    private OptionalInt printed = OptionalInt.empty();
    private Optional<Plot> plot = Optional.empty();

    /**
     * A chart of several lines over one column.
     *
     * @param at the row it begins in
     * @param across the cells of the horizontal axis, one below the other
     * @param lines what is drawn over them
     */
    public record Plot(int at, Words words, List<Cell> across, List<Line> lines) {

        /** What stands on it. */
        public record Words(String title, String across, String up) {}

        /**
         * A line.
         *
         * @param column where its points stand, in the rows of those across
         * @param rgb its color, as {@code 0xrrggbb}
         */
        public record Line(String name, int column, int rgb) {}

        public Plot {
            across = List.copyOf(across);
            lines = List.copyOf(lines);
        }
    }

    /** @param widths of its columns, in characters */
    public Page(String name, List<Integer> widths) {
        this.name = name;
        this.widths = List.copyOf(widths);
    }

    public String name() {
        return name;
    }

    public List<Integer> widths() {
        return widths;
    }

    public List<List<PageEntry>> rows() {
        return rows;
    }

    /** Adds a row; a figure that stands elsewhere already is referred to. */
    public void row(PageEntry... entries) {
        row(List.of(entries));
    }

    public void row(List<PageEntry> entries) {
        List<PageEntry> placed = new ArrayList<>();
        for (int column = 0; column < entries.size(); column++) {
            placed.add(placed(entries.get(column), column));
        }
        rows.add(placed);
    }

    private PageEntry placed(PageEntry entry, int column) {
        if (!(entry instanceof Figure(Cell cell, CellLook look))) {
            return entry;
        }
        Cell here = cell.isPlaced() ? cell.again() : cell;
        here.place(new CellPlace(name, rows.size(), column));
        return new Figure(here, look);
    }

    public void title(String title) {
        row(PageEntry.words(title, CellLook.TITLE));
    }

    public void note(String note) {
        row(PageEntry.words(note, CellLook.NOTE));
    }

    public void gap() {
        row();
    }

    public void section(String title) {
        gap();
        row(PageEntry.words(title, CellLook.SECTION));
    }

    /** Adds a row of heads; those beyond the first few are of numbers. */
    public void heads(List<String> words, List<String> figures) {
        row(Stream.concat(
                        words.stream().map(head -> PageEntry.words(head, CellLook.HEADING)),
                        figures.stream().map(head -> PageEntry.words(head, CellLook.FIGURE_HEADING)))
                .toList());
    }

    /** The next row, which stays in sight and is printed on every page, is that of the heads. */
    public void keepNext() {
        head = OptionalInt.of(rows.size());
    }

    /** The same, and of its columns the first few. */
    public void keepNext(int columns) {
        keepNext();
        kept = columns;
    }

    /** How many columns stay in sight beside what is read, where a row of heads does. */
    public int kept() {
        return kept;
    }

    /** The columns from here on are for the screen. */
    public void printColumns(int columns) {
        across = OptionalInt.of(columns);
    }

    /** How many columns are printed. */
    public int printedColumns() {
        return across.orElse(widths.size());
    }

    /** The row of the heads that stays in sight; absent where none does. */
    public OptionalInt head() {
        return head;
    }

    /** What follows is for the screen. */
    public void endOfPrint() {
        printed = OptionalInt.of(rows.size());
    }

    /** How many rows are printed; absent where all are. */
    public OptionalInt printed() {
        return printed;
    }

    public void draw(Plot drawn) {
        plot = Optional.of(drawn);
    }

    public Optional<Plot> plot() {
        return plot;
    }
}
