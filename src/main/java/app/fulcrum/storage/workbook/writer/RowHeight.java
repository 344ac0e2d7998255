package app.fulcrum.storage.workbook.writer;

import app.fulcrum.storage.workbook.page.CellLook;
import app.fulcrum.storage.workbook.page.PageEntry;
import java.util.List;
import java.util.OptionalDouble;

/** How high rows are: not every spreadsheet program makes room for lines that are broken. */
final class RowHeight {

    private static final double LINE = 15;
    private static final double TITLE = 24;
    private static final double SECTION = 20;

    /** Characters of a column whose width is not set. */
    private static final int USUAL = 8;

    /** The highest row a spreadsheet program draws. */
    private static final double MOST = 409;

    private RowHeight() {}

    /**
     * In points; absent where the usual height does.
     *
     * @param widths of the columns, in characters
     */
    static OptionalDouble of(List<PageEntry> entries, List<Integer> widths) {
        double height = 0;
        for (int column = 0; column < entries.size(); column++) {
            if (entries.get(column) instanceof PageEntry.Words(String text, CellLook look)) {
                height = Math.max(height, of(text, look, column < widths.size() ? widths.get(column) : USUAL));
            }
        }
        return height > LINE ? OptionalDouble.of(Math.min(MOST, height)) : OptionalDouble.empty();
    }

    private static double of(String text, CellLook look, int width) {
        return switch (look) {
            case TITLE -> TITLE;
            case SECTION -> SECTION;
            case WRAPPED, HEADING, FIGURE_HEADING -> LINE * Math.ceilDiv(text.length(), width);
            default -> LINE;
        };
    }
}
