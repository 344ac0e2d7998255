package app.fulcrum.storage.workbook.writer;

/** Texts as cells can hold them. */
final class CellText {

    /** Most characters of a cell. */
    private static final int LONGEST = 32_767;

    private static final String CUT = "…";

    private CellText() {}

    static String of(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - CUT.length()) + CUT;
    }
}
