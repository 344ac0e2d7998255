package app.fulcrum.storage.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.outlook.AlternativeOutlook;
import app.fulcrum.model.outlook.AlternativeOutlook.Year;
import app.fulcrum.model.outlook.Outlook;
import app.fulcrum.model.outlook.OutlookMonth;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.storage.workbook.cell.CellNames;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomOutlooks;
import app.fulcrum.support.Seeded;
import app.fulcrum.text.AlternativeNames;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The months of a workbook are those of the program, as they are written and as its own formulas come to them. */
@Tag("law")
class OutlookSheetTest {

    private static final String SHEET = "Outlook";
    private static final int HEAD_MOST = 12;

    /** Of a sum of months, whose parts may cancel out, this much may be rounding. */
    private static final double ROUNDING = 1e-9;

    private static final Map<Input, Double> CHANGES = new EnumMap<>(Map.of(
            Input.GROWTH, 0.031,
            Input.DISCOUNT_RATE, 0.17,
            Input.VOLUME_CEILING, 2e7,
            Input.CLOSED_API_DRIFT, -0.23,
            Input.HOSTED_API_DRIFT, 0.08,
            Input.PAY_DRIFT, 0.05,
            Input.EXIT_COST, 12_345.0,
            Input.OVERLAP_MONTHS, 2.0));

    private int live;

    @Test
    void monthsAreThoseOfTheProgram() {
        Seeded.forMany(1, 200, random -> holdsFor(scenario(random)));
    }

    @Test
    void aMixHasItsMonthsToo() {
        Seeded.forMany(300, 100, random -> holdsFor(RandomOutlooks.withMix(random)));
    }

    /** Whatever is typed over what changes from month to month: what is bought by the token follows, and what does not says so. */
    @Test
    void aChangedTermLeadsToWhatTheProgramSaysOfIt() {
        Seeded.forMany(
                600, 150, random -> CHANGES.forEach((input, value) -> follows(scenario(random.split()), input, value)));
        assertThat(live).isPositive();
    }

    /** A scenario that states nothing over time can be tried all the same. */
    @Test
    void whatIsNotStatedStandsAmongTheInputs() {
        Scenario chat = Books.preset("chat");
        assertThat(chat.assumption(InputKey.shared(Input.GROWTH))).isEmpty();

        follows(chat, Input.GROWTH, 0.05);
        follows(chat, Input.VOLUME_CEILING, 1e8);

        assertThat(live).isEqualTo(4);
    }

    @Test
    void aValueThatNoLongerHoldsIsFoundOut() {
        Projection chat = Sheets.projection(Books.preset("chat"));
        Sheets sheets = Sheets.of(chat);
        assertThat(check(sheets, "Self-hosted: its months")).isEqualTo(1);

        sheets.change(InputKey.shared(Input.GROWTH), chat, 0.01);
        assertThat(check(sheets, "Self-hosted: its months")).isZero();
        assertThat(check(sheets, "Outlook: there is a row")).isEqualTo(1);

        sheets.change(InputKey.shared(Input.MONTHS), chat, 30);
        assertThat(check(sheets, "Outlook: there is a row")).isZero();
    }

    /** From the second month on, the formulas of a column are the same but for the row they stand in. */
    @Test
    void formulasAreTheSameDownAColumn() {
        Seeded.forMany(1, 40, random -> {
            Sheet sheet =
                    Sheets.of(Sheets.projection(scenario(random))).workbook().getSheet(SHEET);
            int first = head(sheet).getRowNum() + 2;
            int months = months(sheet);
            for (Cell head : head(sheet)) {
                for (int row = first + 1; row < first - 1 + months; row++) {
                    Cell before = sheet.getRow(row - 1).getCell(head.getColumnIndex());
                    Cell here = sheet.getRow(row).getCell(head.getColumnIndex());
                    if (here != null && here.getCellType() == CellType.FORMULA) {
                        assertThat(moved(before)).as(Sheets.place(here)).isEqualTo(here.getCellFormula());
                    }
                }
            }
        });
    }

    /** The formula of a cell as it is in the next row. */
    private static String moved(Cell cell) {
        String own = String.valueOf(cell.getRowIndex() + 1);
        String before = String.valueOf(cell.getRowIndex());
        String next = String.valueOf(cell.getRowIndex() + 2);
        return cell.getCellFormula()
                .replaceAll("(?<![\\w$!])([A-Z]{1,2})" + own + "(?!\\d)", "$1" + next)
                .replaceAll("(?<![\\w$!])([A-Z]{1,2})" + before + "(?!\\d)", "$1" + own);
    }

    private static Scenario scenario(SplittableRandom random) {
        return RandomOutlooks.scenario(random);
    }

    private static void holdsFor(Scenario scenario) {
        Projection projection = Sheets.projection(scenario);
        Sheets sheets = Sheets.of(projection);
        assertThat(sheets.differences()).isEmpty();
        WorkbookLawTest.isPlain(sheets);
        Outlook outlook = Outlook.of(scenario, Books.bundled());
        AlternativeNames names = new AlternativeNames(scenario.alternatives());
        volumes(sheets, outlook);
        for (AlternativeOutlook one : outlook.byPlace()) {
            months(sheets, names, one);
            totals(sheets, names, outlook, one);
        }
    }

    private void follows(Scenario offered, Input input, double value) {
        InputKey key = InputKey.shared(input);
        Projection before = Sheets.projection(offered);
        Sheets sheets = Sheets.of(before);
        if (sheets.workbook().getName(new CellNames(before.resolution()).of(key)) == null) {
            return; // No formula asks for it: nothing here moves by it.
        }
        sheets.change(key, before, value);
        Outlook after = Outlook.of(offered.with(key, Assumption.of(value, "test")), Books.bundled());
        volumes(sheets, after);
        AlternativeNames names = new AlternativeNames(offered.alternatives());
        for (AlternativeOutlook one : after.byPlace()) {
            boolean isLive = isLive(sheets, names.title(one.id()));
            boolean holds = isSettled(sheets, names.title(one.id()))
                    && isSettled(sheets, names.title(after.incumbent()))
                    && cells(sheets, names.title(one.id()) + ": running cost").size() == one.lasts();
            if (holds) {
                months(sheets, names, one);
                totals(sheets, names, after, one);
                live += isLive ? 1 : 0;
            }
        }
    }

    private static boolean isLive(Sheets sheets, String title) {
        List<Cell> running = cells(sheets, title + ": running cost");
        return !running.isEmpty() && running.stream().noneMatch(cell -> cell.getCellType() == CellType.NUMERIC);
    }

    private static boolean isSettled(Sheets sheets, String title) {
        return isLive(sheets, title) || check(sheets, title + ": its months") == 1;
    }

    private static void volumes(Sheets sheets, Outlook outlook) {
        List<Cell> cells = cells(sheets, "Tokens per day");
        assertThat(cells).hasSize(outlook.terms().months());
        for (int month = 1; month <= cells.size(); month++) {
            assertThat(sheets.again(cells.get(month - 1)))
                    .isEqualTo(outlook.terms().tokensPerDay(month));
            assertThat(cells(sheets, "From")
                            .get(month - 1)
                            .getLocalDateTimeCellValue()
                            .toLocalDate())
                    .isEqualTo(outlook.terms().day(month));
        }
    }

    private static void months(Sheets sheets, AlternativeNames names, AlternativeOutlook one) {
        String title = names.title(one.id());
        each(sheets, title + ": paid in the month", one, OutlookMonth::cashUsd);
        each(sheets, title + ": running cost", one, OutlookMonth::runningUsd);
        each(sheets, title + ": cost, with", one, OutlookMonth::costUsd);
        List<Cell> paid = cells(sheets, title + ": paid so far");
        for (int month = 1; month <= paid.size(); month++) {
            is(sheets.again(paid.get(month - 1)), one.cashUsd(month), size(one));
        }
        if (one.months().stream().anyMatch(month -> month.gpus() > 0)) {
            each(sheets, title + ": GPUs", one, month -> month.gpus());
        }
    }

    private static void each(
            Sheets sheets, String head, AlternativeOutlook one, ToDoubleFunction<OutlookMonth> figure) {
        List<Cell> cells = cells(sheets, head);
        assertThat(cells).as(head).hasSize(one.lasts());
        for (int month = 0; month < cells.size(); month++) {
            is(sheets.again(cells.get(month)), figure.applyAsDouble(one.months().get(month)), size(one));
        }
    }

    private static double size(AlternativeOutlook one) {
        return one.months().stream()
                .mapToDouble(month -> Math.abs(month.cashUsd()) + month.runningUsd())
                .sum();
    }

    private static void is(double here, double program, double size) {
        assertThat(Math.abs(here - program))
                .as("%s instead of %s", here, program)
                .isLessThanOrEqualTo(ROUNDING * size);
    }

    private static void totals(Sheets sheets, AlternativeNames names, Outlook outlook, AlternativeOutlook one) {
        String title = names.title(one.id());
        String paid = title + ": paid in the month";
        if (one.lasts() == 0) {
            return;
        }
        one.totalUsd().ifPresent(usd -> is(total(sheets, "All months", paid).orElseThrow(), usd, size(one)));
        one.presentValueUsd(outlook.terms())
                .ifPresent(usd -> is(total(sheets, "All months, later", paid).orElseThrow(), usd, size(one)));
        List<Year> years = one.years();
        for (int year = 0; year < years.size(); year++) {
            String label = "Year " + (year + 1) + ",";
            is(total(sheets, label, paid).orElseThrow(), years.get(year).cashUsd(), size(one));
            is(
                    total(sheets, label, title + ": cost, with").orElseThrow(),
                    years.get(year).costUsd(),
                    size(one));
        }
        var payback = outlook.payback(one.id());
        AlternativeOutlook inUse = outlook.of(outlook.incumbent());
        if (one != inUse && payback.months() > 0) {
            double size = size(one) + size(inUse);
            is(total(sheets, "Saved against", paid).orElseThrow(), payback.savedUsd(), size);
            is(total(sheets, "Saved, later", paid).orElseThrow(), payback.savedPresentValueUsd(), size);
            assertThat(total(sheets, "Month in which", paid))
                    .contains((double) payback.paidBackIn().orElse(0));
        }
    }

    private static Row head(Sheet sheet) {
        for (int row = 0; row < HEAD_MOST; row++) {
            Row here = sheet.getRow(row);
            if (here != null
                    && here.getCell(0) != null
                    && here.getCell(0).getStringCellValue().equals("Month")) {
                return here;
            }
        }
        throw new AssertionError("no head");
    }

    private static int months(Sheet sheet) {
        int count = 0;
        for (int row = head(sheet).getRowNum() + 1; number(sheet.getRow(row)); row++) {
            count++;
        }
        return count;
    }

    private static boolean number(Row row) {
        return row != null && row.getCell(0) != null && row.getCell(0).getCellType() != CellType.STRING;
    }

    /** The cells of the months in the column whose head begins with some words; none where there is no such column. */
    private static List<Cell> cells(Sheets sheets, String head) {
        Sheet sheet = sheets.workbook().getSheet(SHEET);
        List<Cell> cells = new ArrayList<>();
        column(sheet, head).ifPresent(column -> {
            for (int month = 1; month <= months(sheet); month++) {
                Cell cell = sheet.getRow(head(sheet).getRowNum() + month).getCell(column);
                if (cell != null) {
                    cells.add(cell);
                }
            }
        });
        return cells;
    }

    private static Optional<Integer> column(Sheet sheet, String words) {
        for (Cell cell : head(sheet)) {
            if (cell.getStringCellValue().startsWith(words)) {
                return Optional.of(cell.getColumnIndex());
            }
        }
        return Optional.empty();
    }

    private static Optional<Double> total(Sheets sheets, String label, String head) {
        Sheet sheet = sheets.workbook().getSheet(SHEET);
        int column = column(sheet, head).orElseThrow(() -> new AssertionError(head));
        for (int row = head(sheet).getRowNum() + months(sheet) + 1; row <= sheet.getLastRowNum(); row++) {
            Row here = sheet.getRow(row);
            if (here != null
                    && here.getCell(0) != null
                    && here.getCell(0).getStringCellValue().startsWith(label)
                    && here.getCell(column) != null) {
                return Optional.of(sheets.again(here.getCell(column)));
            }
        }
        return Optional.empty();
    }

    private static double check(Sheets sheets, String name) {
        for (Row row : sheets.workbook().getSheet("Checks")) {
            if (row.getCell(0) != null && row.getCell(0).getStringCellValue().startsWith(name)) {
                return sheets.again(row.getCell(1));
            }
        }
        throw new AssertionError(name);
    }
}
