package app.fulcrum.storage.workbook.writer;

import app.fulcrum.session.handover.Enclosure;
import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.cell.CellPlace;
import app.fulcrum.storage.workbook.cell.Expression;
import app.fulcrum.storage.workbook.page.CellLook;
import app.fulcrum.storage.workbook.page.Page;
import app.fulcrum.storage.workbook.page.PageEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes pages as a workbook. Formulas are written with the value they came to. */
public final class BookWriter {

    private final XSSFWorkbook workbook;
    private final Styles styles;

    private BookWriter(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.styles = new Styles(workbook);
        // They are made from trees that are checked, and reading each of them again takes most of the time.
        workbook.setCellFormulaValidation(false);
    }

    /** The bytes of a workbook with some sheets: the same whenever all that is given is the same. */
    public static byte[] write(List<Page> pages, BookProperties properties, List<Enclosure> enclosures) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new BookWriter(workbook).add(pages);
            set(properties, workbook.getProperties());
            CarriedParts.add(enclosures, workbook);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return SteadyZip.of(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException("nothing is read or written but memory", impossible);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException("days and names of parts are well formed", impossible);
        }
    }

    private static void set(BookProperties properties, POIXMLProperties all) throws InvalidFormatException {
        String day = properties.day() + "T00:00:00Z";
        POIXMLProperties.CoreProperties core = all.getCoreProperties();
        core.setTitle(properties.title());
        core.setCreator(properties.author());
        core.setCreated(day);
        core.setModified(day);
        all.getExtendedProperties().setApplication("Fulcrum");
    }

    private void add(List<Page> pages) {
        List<XSSFSheet> sheets =
                pages.stream().map(page -> workbook.createSheet(page.name())).toList();
        for (int i = 0; i < sheets.size(); i++) {
            fill(sheets.get(i), pages.get(i));
            SheetSetup.apply(sheets.get(i), pages.get(i));
        }
        for (int i = 0; i < sheets.size(); i++) {
            XSSFSheet sheet = sheets.get(i);
            pages.get(i).plot().ifPresent(plot -> new LineChart(plot, workbook).drawOn(sheet));
        }
    }

    private void fill(XSSFSheet sheet, Page page) {
        for (int row = 0; row < page.rows().size(); row++) {
            List<PageEntry> entries = page.rows().get(row);
            XSSFRow written = sheet.createRow(row);
            RowHeight.of(entries, page.widths()).ifPresent(points -> written.setHeightInPoints((float) points));
            for (int column = 0; column < entries.size(); column++) {
                switch (entries.get(column)) {
                    case PageEntry.Nothing _ -> {}
                    case PageEntry.Words(String text, CellLook look) -> write(text, look, written.createCell(column));
                    case PageEntry.Figure(Cell cell, CellLook look) -> write(cell, look, written.createCell(column));
                }
            }
        }
    }

    private void write(String text, CellLook look, XSSFCell cell) {
        cell.setCellStyle(styles.ofText(look, cell.getColumnIndex() == 0));
        cell.setCellValue(CellText.of(text));
    }

    private void write(Cell figure, CellLook look, XSSFCell cell) {
        switch (figure.content()) {
            case Cell.Value(double number) -> number(number, figure, look, cell);
            case Cell.Calculated(Expression formula, double number) -> {
                cell.setCellFormula(formula.on(figure.address().sheet()));
                number(number, figure, look, cell);
            }
            case Cell.Worded(Expression formula, String text) -> {
                cell.setCellFormula(formula.on(figure.address().sheet()));
                cell.setCellStyle(styles.ofText(look, false));
                cell.setCellValue(CellText.of(text));
            }
        }
        figure.name().ifPresent(name -> name(name, figure.address()));
    }

    private void number(double number, Cell figure, CellLook look, XSSFCell cell) {
        cell.setCellStyle(styles.ofNumber(look, NumberFormats.of(figure.unit(), look, number)));
        cell.setCellValue(number);
    }

    private void name(String name, CellPlace address) {
        Name defined = workbook.createName();
        defined.setNameName(name);
        defined.setRefersToFormula(
                new CellReference(address.sheet(), address.row(), address.column(), true, true).formatAsString());
    }
}
