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

    /** Characters across a page that can still be read. */
    private static final int READABLE = 170;

    private SheetSetup() {}

    static void apply(XSSFSheet sheet, Page page) {
        for (int column = 0; column < page.widths().size(); column++) {
            sheet.setColumnWidth(column, page.widths().get(column) * UNITS_PER_CHARACTER);
        }
        page.head().ifPresent(head -> {
            sheet.createFreezePane(page.kept(), head + 1);
            sheet.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
            if (pagesAcross(page) > 1) {
                sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, page.kept() - 1));
            }
        });
        sheet.setDisplayGridlines(page.head().isPresent());
        print(sheet, pagesAcross(page));
        page.printed().ifPresent(rows -> {
            XSSFWorkbook workbook = sheet.getWorkbook();
            workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, page.printedColumns() - 1, 0, rows - 1);
        });
        markChecks(sheet, page);
    }

    /** What would be too small to read on one page is spread over several, each of which begins with the columns that are kept. */
    private static int pagesAcross(Page page) {
        int all = page.widths().stream()
                .limit(page.printedColumns())
                .mapToInt(Integer::intValue)
                .sum();
        int kept = page.widths().stream()
                .limit(page.kept())
                .mapToInt(Integer::intValue)
                .sum();
        return page.kept() == 1 ? 1 : Math.max(1, Math.ceilDiv(all - kept, READABLE - kept));
    }

    private static void print(XSSFSheet sheet, int pagesAcross) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) pagesAcross);
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
