package app.fulcrum.storage.workbook.cell;

/**
 * Where a cell stands.
 *
 * @param row from 0
 * @param column from 0
 */
public record CellPlace(String sheet, int row, int column) {

    private static final int LETTERS = 26;

    /** {@code B7}, or {@code Bills!B7} seen from another sheet. */
    String seenFrom(String other) {
        return sheet.equals(other) ? local() : sheet + "!" + local();
    }

    /** {@code $B$7}, or {@code Bills!$B$7} seen from another sheet: the same place from wherever a formula is copied to. */
    String fixedFrom(String other) {
        String fixed = "$" + letters(column) + "$" + (row + 1);
        return sheet.equals(other) ? fixed : sheet + "!" + fixed;
    }

    String local() {
        return letters(column) + (row + 1);
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }

    /** Whether another cell is the next one down or to the right. */
    boolean isBefore(CellPlace next) {
        boolean down = next.row == row + 1 && next.column == column;
        boolean right = next.row == row && next.column == column + 1;
        return sheet.equals(next.sheet) && (down || right);
    }

    /** Whether another cell stands in the same row or column of the same sheet. */
    boolean isInLineWith(CellPlace other) {
        return sheet.equals(other.sheet) && (row == other.row || column == other.column);
    }
}
