package app.fulcrum.storage.workbook.writer;

import app.fulcrum.storage.workbook.page.CellLook;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of a workbook, each made once: inputs blue, what is calculated black, the user's own framed on a light ground. */
final class Styles {

    private static final int BLUE = 0x1F4E9E;
    private static final int GREY = 0x595959;
    private static final int HEAD_GROUND = 0xE7EAEE;
    private static final int TYPED_GROUND = 0xFFF7DC;
    private static final int RULE = 0x8A94A0;
    private static final short TITLE_POINTS = 16;
    private static final short SECTION_POINTS = 12;
    private static final int BYTE = 8;

    private final XSSFWorkbook workbook;
    private final SequencedMap<Key, XSSFCellStyle> known = new LinkedHashMap<>();

    private record Key(CellLook look, String format, boolean isText, boolean isFirst) {}

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /**
     * Of text, which stays text whatever it begins with.
     *
     * @param isFirst whether nothing stands before it in its row, that it keeps a distance from
     */
    XSSFCellStyle ofText(CellLook look, boolean isFirst) {
        return known.computeIfAbsent(new Key(look, "", true, isFirst), this::made);
    }

    /** Of a number. */
    XSSFCellStyle ofNumber(CellLook look, String format) {
        return known.computeIfAbsent(new Key(look, format, false, false), this::made);
    }

    private XSSFCellStyle made(Key key) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setFont(font(key.look()));
        dress(style, key.look());
        if (key.isText()) {
            style.setQuotePrefixed(true);
            if (!key.isFirst() && key.look() != CellLook.FIGURE_HEADING) {
                style.setAlignment(HorizontalAlignment.LEFT);
                style.setIndention((short) 1);
            }
        } else {
            style.setDataFormat(workbook.createDataFormat().getFormat(key.format()));
        }
        return style;
    }

    private static void dress(XSSFCellStyle style, CellLook look) {
        switch (look) {
            case HEADING, FIGURE_HEADING -> {
                ground(style, HEAD_GROUND);
                style.setBorderBottom(BorderStyle.THIN);
                style.setBottomBorderColor(color(RULE));
                style.setWrapText(true);
                style.setVerticalAlignment(VerticalAlignment.BOTTOM);
                style.setAlignment(look == CellLook.HEADING ? HorizontalAlignment.LEFT : HorizontalAlignment.RIGHT);
            }
            case TYPED -> {
                ground(style, TYPED_GROUND);
                frame(style);
            }
            case TOTAL -> {
                style.setBorderTop(BorderStyle.THIN);
                style.setTopBorderColor(color(RULE));
            }
            case CHECK -> {
                style.setAlignment(HorizontalAlignment.LEFT);
                style.setIndention((short) 1);
            }
            case WRAPPED -> style.setWrapText(true);
            case TITLE,
                    SECTION,
                    TEXT,
                    NOTE,
                    INPUT,
                    CALCULATED,
                    DATE,
                    CALCULATED_DATE,
                    MONTH_FOUND,
                    RELATIVE_CHANGE -> {}
        }
    }

    private static void ground(XSSFCellStyle style, int rgb) {
        style.setFillForegroundColor(color(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static void frame(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(color(RULE));
        style.setBottomBorderColor(color(RULE));
        style.setLeftBorderColor(color(RULE));
        style.setRightBorderColor(color(RULE));
    }

    private XSSFFont font(CellLook look) {
        XSSFFont font = workbook.createFont();
        switch (look) {
            case TITLE -> {
                font.setBold(true);
                font.setFontHeightInPoints(TITLE_POINTS);
            }
            case SECTION -> {
                font.setBold(true);
                font.setFontHeightInPoints(SECTION_POINTS);
            }
            case HEADING, FIGURE_HEADING, TOTAL, CHECK -> font.setBold(true);
            case INPUT, TYPED, DATE -> font.setColor(color(BLUE));
            case NOTE -> font.setColor(color(GREY));
            case TEXT, WRAPPED, CALCULATED, CALCULATED_DATE, MONTH_FOUND, RELATIVE_CHANGE -> {}
        }
        return font;
    }

    private static XSSFColor color(int rgb) {
        return new XSSFColor(new byte[] {(byte) (rgb >> (2 * BYTE)), (byte) (rgb >> BYTE), (byte) rgb});
    }
}
