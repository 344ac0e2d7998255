package app.fulcrum.storage.workbook.writer;

import app.fulcrum.storage.workbook.page.CellLook;
import app.fulcrum.storage.workbook.page.Page;
import app.fulcrum.storage.workbook.page.PageEntry;
import java.util.List;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Widths, panes and print of a sheet. */
final class SheetSetup {

    private static final int UNITS_PER_CHARACTER = 256;

    private SheetSetup() {}

    static void apply(XSSFSheet sheet, Page page) {
        for (int column = 0; column < page.widths().size(); column++) {
            sheet.setColumnWidth(column, page.widths().get(column) * UNITS_PER_CHARACTER);
        }
        page.head().ifPresent(head -> {
            sheet.createFreezePane(1, head + 1);
            sheet.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
        });
        sheet.setDisplayGridlines(page.head().isPresent());
        print(sheet);
        page.printed().ifPresent(rows -> {
            XSSFWorkbook workbook = sheet.getWorkbook();
            workbook.setPrintArea(
                    workbook.getSheetIndex(sheet), 0, page.widths().size() - 1, 0, rows - 1);
        });
        markChecks(sheet, page);
    }

    private static void print(XSSFSheet sheet) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("&P / &N");
    }

    /** What does not hold stands out, in words as well as by its ground. */
    private static void markChecks(XSSFSheet sheet, Page page) {
        CellRangeAddress[] checks = page.rows().stream()
                .flatMap(List::stream)
                .filter(entry -> entry instanceof PageEntry.Figure(var _, CellLook look) && look == CellLook.CHECK)
                .map(entry -> ((PageEntry.Figure) entry).cell().address())
                .map(at -> new CellRangeAddress(at.row(), at.row(), at.column(), at.column()))
                .toArray(CellRangeAddress[]::new);
        if (checks.length > 0) {
            var formatting = sheet.getSheetConditionalFormatting();
            ConditionalFormattingRule fails = formatting.createConditionalFormattingRule(ComparisonOperator.EQUAL, "0");
            fails.createPatternFormatting().setFillBackgroundColor(IndexedColors.ROSE.getIndex());
            fails.getPatternFormatting().setFillPattern(PatternFormatting.SOLID_FOREGROUND);
            formatting.addConditionalFormatting(checks, fails);
        }
    }
}
