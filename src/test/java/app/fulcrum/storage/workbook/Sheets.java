package app.fulcrum.storage.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.comparison.SideBySide;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.handover.ExportDetails;
import app.fulcrum.session.handover.Handout;
import app.fulcrum.storage.workbook.cell.CellNames;
import app.fulcrum.support.Books;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of a scenario, read again. */
final class Sheets {

    /** For as many alternatives as a scenario may have. */
    static final List<Integer> COLORS = List.of(0x0072b2, 0x007a5a, 0xb84a00, 0x8250df, 0x444444, 0x999999);

    private static final double SAME = 1e-9;

    /** A few times what is lost of a number that is cut to 15 digits. */
    private static final double LAST_DIGIT = 1e-14;

    private static final Pattern REFERENCE = Pattern.compile("(?:(\\w+)!)?\\$?\\b([A-Z]{1,2})\\$?(\\d+)\\b");

    private final XSSFWorkbook workbook;
    private final FormulaEvaluator evaluator;

    Sheets(byte[] xlsx) {
        try {
            this.workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        this.evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    }

    static Projection projection(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY);
    }

    static byte[] xlsx(Projection projection) {
        return xlsx(projection, Optional.empty());
    }

    static byte[] xlsx(Projection projection, Optional<SideBySide> comparison) {
        return ScenarioWorkbook.xlsx(new WorkbookRequest(
                projection, comparison, new Handout("", List.of(), ExportDetails.NONE, "1.2.3"), COLORS));
    }

    static Sheets of(Projection projection) {
        return new Sheets(xlsx(projection));
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    /** What every cell with a formula differs in when it is worked out again: nothing, if all is well. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        eachFormula(cell -> difference(cell, evaluator.evaluate(cell)).ifPresent(differences::add));
        return differences;
    }

    private Optional<String> difference(Cell cell, CellValue again) {
        boolean isSame = cell.getCachedFormulaResultType() == again.getCellType()
                && (again.getCellType() == CellType.NUMERIC
                        ? isSame(cell, cell.getNumericCellValue(), again.getNumberValue())
                        : again.getCellType() == CellType.STRING
                                && cell.getStringCellValue().equals(again.getStringValue()));
        return isSame
                ? Optional.empty()
                : Optional.of(place(cell) + " =" + cell.getCellFormula() + " is written as " + cell + " and comes to "
                        + again.formatAsString());
    }

    static String place(Cell cell) {
        return cell.getSheet().getSheetName() + "!" + cell.getAddress();
    }

    static boolean isSame(double one, double other) {
        return Math.abs(one - other) <= SAME * Math.max(Math.abs(one), Math.abs(other));
    }

    /**
     * The same for what a cell comes to. Where a formula takes one number from another that is nearly as large, what is left has
     * the rounding of both; and the evaluator of these tests multiplies and divides 15 digits of a number, not all that it has.
     */
    boolean isSame(Cell cell, double one, double other) {
        return isSame(one, other)
                || cell.getCellFormula().contains("-")
                        && Math.abs(one - other) <= LAST_DIGIT * largestOperand(cell.getCellFormula(), cell.getSheet());
    }

    private double largestOperand(String formula, Sheet own) {
        return REFERENCE
                .matcher(formula)
                .results()
                .map(found -> found.group(1) == null
                        ? own.getRow(row(found)).getCell(column(found))
                        : workbook.getSheet(found.group(1)).getRow(row(found)).getCell(column(found)))
                .filter(cell -> cell != null && cell.getCellType() != CellType.STRING)
                .mapToDouble(cell -> Math.abs(again(cell)))
                .max()
                .orElse(0);
    }

    private static int row(MatchResult reference) {
        return Integer.parseInt(reference.group(3)) - 1;
    }

    private static int column(MatchResult reference) {
        return CellReference.convertColStringToIndex(reference.group(2));
    }

    void eachFormula(Consumer<Cell> taken) {
        eachCell(cell -> {
            if (cell.getCellType() == CellType.FORMULA) {
                taken.accept(cell);
            }
        });
    }

    void eachCell(Consumer<Cell> taken) {
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(taken)));
    }

    /** Writes another number into an input and works all out again. */
    void change(InputKey key, Projection projection, double value) {
        String name = new CellNames(projection.resolution()).of(key);
        Name defined = workbook.getName(name);
        assertThat(defined).as(name).isNotNull();
        CellReference at = new CellReference(defined.getRefersToFormula());
        Cell cell = workbook.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
        cell.setCellValue(value);
        evaluator.clearAllCachedResultValues();
    }

    /** The cell in the row and the column that begin with some words. */
    Optional<Cell> at(String sheetName, String label, String head) {
        Sheet sheet = workbook.getSheet(sheetName);
        int column = -1;
        for (Row row : sheet) {
            Optional<Cell> headed = StreamSupport.stream(row.spliterator(), false)
                    .filter(cell -> column(cell).equals(head))
                    .findFirst();
            if (column < 0 && headed.isPresent()) {
                column = headed.get().getColumnIndex();
            } else if (column >= 0
                    && row.getCell(0) != null
                    && column(row.getCell(0)).equals(label)) {
                return Optional.ofNullable(row.getCell(column));
            }
        }
        return Optional.empty();
    }

    private static String column(Cell cell) {
        return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }

    /** Whether all numbers that were searched for or tried are still the ones. */
    boolean isStillSettled() {
        List<Double> checks = new ArrayList<>();
        workbook.getSheet("Checks").forEach(row -> {
            if (row.getCell(0) != null && column(row.getCell(0)).contains(" is still ") && row.getCell(1) != null) {
                checks.add(again(row.getCell(1)));
            }
        });
        return checks.stream().allMatch(check -> check == 1);
    }

    /** What a cell comes to when it is worked out again. */
    double again(Cell cell) {
        return evaluator.evaluate(cell).getNumberValue();
    }
}
