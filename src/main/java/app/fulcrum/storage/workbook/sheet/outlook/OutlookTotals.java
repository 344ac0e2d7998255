package app.fulcrum.storage.workbook.sheet.outlook;

import static app.fulcrum.storage.workbook.sheet.Draft.MESSAGES;

import app.fulcrum.model.unit.Unit;
import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.cell.Expression;
import app.fulcrum.storage.workbook.page.CellLook;
import app.fulcrum.storage.workbook.page.Page;
import app.fulcrum.storage.workbook.page.PageEntry;
import app.fulcrum.storage.workbook.sheet.outlook.MonthColumn.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the months of an outlook come to: below each column its years, all of them, what that is worth now, and when it pays back. */
record OutlookTotals(Page page, List<MonthColumn> columns, MonthRows rows) {

    private static final int MONTHS_OF_YEAR = 12;

    void addTo(List<AlternativeMonths> all, AlternativeMonths inUse, List<PaybackColumns> paybacks) {
        page.gap();
        years();
        row(MESSAGES.get("outlook.all"), CellLook.TOTAL, column -> all(column).map(OutlookTotals::total));
        row(
                MESSAGES.get("outlook.npv"),
                CellLook.CALCULATED,
                column -> column.kind() == Kind.PAID ? all(column).map(this::presentValue) : Optional.empty());
        List<AlternativeMonths> others = all.stream()
                .filter(each -> each != inUse && common(each, inUse) > 0)
                .toList();
        if (!others.isEmpty()) {
            against(others, inUse);
            Map<MonthColumn, Cell> found = new LinkedHashMap<>();
            paybacks.forEach(payback -> paidBack(payback, found));
            row(
                    MESSAGES.get("outlook.paid-back"),
                    CellLook.MONTH_FOUND,
                    column -> Optional.ofNullable(found.get(column)));
        }
        resale(paybacks);
    }

    private void years() {
        for (int from = 0; from < rows.months().size(); from += MONTHS_OF_YEAR) {
            int first = from;
            row(
                    MESSAGES.get(
                            "outlook.year",
                            from / MONTHS_OF_YEAR + 1,
                            Math.min(MONTHS_OF_YEAR, rows.months().size() - from)),
                    CellLook.CALCULATED,
                    column -> column.kind().isAdding() && first < column.cells().size()
                            ? Optional.of(total(column.cells()
                                    .subList(
                                            first,
                                            Math.min(
                                                    first + MONTHS_OF_YEAR,
                                                    column.cells().size()))))
                            : Optional.empty());
        }
    }

    /** The cells of a column that adds up and lasts to the end. */
    private Optional<List<Cell>> all(MonthColumn column) {
        boolean isWhole = column.cells().size() == rows.months().size();
        return column.kind().isAdding() && isWhole ? Optional.of(column.cells()) : Optional.empty();
    }

    private static Cell total(List<Cell> cells) {
        return usd(Expression.call("SUM", Expression.range(cells)), sum(cells));
    }

    private static double sum(List<Cell> cells) {
        double sum = 0;
        for (Cell cell : cells) {
            sum += cell.number();
        }
        return sum;
    }

    private static Cell usd(Expression formula, double number) {
        return Cell.calculated(MESSAGES.get("outlook.all"), formula, number, Unit.USD);
    }

    private Cell presentValue(List<Cell> cash) {
        return usd(discounted(cash), worth(cash));
    }

    /** {@code SUMPRODUCT(cash,worth of a dollar)}. */
    private Expression discounted(List<Cell> cash) {
        List<Cell> worth = rows.presentValues().cells().subList(0, cash.size());
        return Expression.call("SUMPRODUCT", Expression.range(cash), Expression.range(worth));
    }

    private double worth(List<Cell> cash) {
        double sum = 0;
        for (int month = 0; month < cash.size(); month++) {
            sum += cash.get(month).number()
                    * rows.presentValues().cells().get(month).number();
        }
        return sum;
    }

    private static int common(AlternativeMonths one, AlternativeMonths other) {
        return Math.min(one.cash().size(), other.cash().size());
    }

    /** What is saved over the months in which both have a cost. */
    private void against(List<AlternativeMonths> others, AlternativeMonths inUse) {
        Map<MonthColumn, Cell> saved = new LinkedHashMap<>();
        Map<MonthColumn, Cell> savedNow = new LinkedHashMap<>();
        for (AlternativeMonths each : others) {
            int months = common(each, inUse);
            List<Cell> own = each.cash().subList(0, months);
            List<Cell> other = inUse.cash().subList(0, months);
            MonthColumn column = column(Kind.PAID, each.cash());
            saved.put(
                    column,
                    usd(
                            Expression.minus(
                                    Expression.call("SUM", Expression.range(other)),
                                    Expression.call("SUM", Expression.range(own))),
                            sum(other) - sum(own)));
            savedNow.put(column, usd(Expression.minus(discounted(other), discounted(own)), worth(other) - worth(own)));
        }
        row(
                MESSAGES.get("outlook.saved", inUse.title()),
                CellLook.CALCULATED,
                column -> Optional.ofNullable(saved.get(column)));
        row(
                MESSAGES.get("outlook.saved-now"),
                CellLook.CALCULATED,
                column -> Optional.ofNullable(savedNow.get(column)));
    }

    private MonthColumn column(Kind kind, List<Cell> cells) {
        return columns.stream()
                .filter(column -> column.kind() == kind && column.cells().equals(cells))
                .findFirst()
                .orElseThrow();
    }

    /** The first month that is marked; 0 where none is. */
    private void paidBack(PaybackColumns payback, Map<MonthColumn, Cell> found) {
        payback.among(columns).ifPresent(marks -> {
            Expression place =
                    Expression.call("MATCH", Expression.ONE, Expression.range(marks.cells()), Expression.ZERO);
            double first = marks.cells().stream().map(Cell::number).toList().indexOf(1.0) + 1;
            found.put(
                    column(Kind.PAID, payback.own().months().cash()),
                    Cell.calculated(
                            MESSAGES.get("outlook.month"),
                            Expression.call("IFERROR", place, Expression.ZERO),
                            first,
                            Unit.MONTHS));
        });
    }

    private void resale(List<PaybackColumns> paybacks) {
        Map<MonthColumn, Cell> sold = new LinkedHashMap<>();
        paybacks.forEach(payback -> payback.own()
                .resale()
                .ifPresent(cell ->
                        sold.put(column(Kind.PAID, payback.own().months().cash()), cell)));
        if (!sold.isEmpty()) {
            row(MESSAGES.get("outlook.resale"), CellLook.CALCULATED, column -> Optional.ofNullable(sold.get(column)));
        }
    }

    private void row(String label, CellLook look, Function<MonthColumn, Optional<Cell>> figure) {
        CellLook words = look == CellLook.TOTAL ? CellLook.TOTAL : CellLook.TEXT;
        List<PageEntry> entries =
                new ArrayList<>(List.of(PageEntry.words(label, words), PageEntry.NOTHING, PageEntry.NOTHING));
        columns.stream()
                .takeWhile(column -> !column.kind().isWorking())
                .forEach(column -> entries.add(figure.apply(column)
                        .<PageEntry>map(cell -> PageEntry.figure(cell, look))
                        .orElse(PageEntry.NOTHING)));
        page.row(entries);
    }
}
