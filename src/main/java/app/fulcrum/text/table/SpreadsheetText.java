package app.fulcrum.text.table;

import app.fulcrum.model.unit.VisibleText;

/** Text fit for a cell of a spreadsheet, which takes what begins with certain signs for a formula. */
public final class SpreadsheetText {

    /** What spreadsheets take for the start of a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    /** Makes a spreadsheet take what follows for text. */
    private static final String TEXT_MARK = "'";

    private SpreadsheetText() {}

    /** The text without hidden signs; what looks like a formula is marked as text. */
    public static String of(String text) {
        boolean looksLikeFormula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        String visible = VisibleText.of(text);
        boolean comesToLookLikeOne = !visible.isEmpty() && FORMULA_STARTS.indexOf(visible.charAt(0)) >= 0;
        return looksLikeFormula || comesToLookLikeOne ? TEXT_MARK + visible : visible;
    }

    /** Whether a text is marked as such, so that a table has to quote it, too. */
    public static boolean isMarked(String text) {
        return text.startsWith(TEXT_MARK);
    }
}
