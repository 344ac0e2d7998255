package app.fulcrum.storage.workbook.sheet.outlook;

import static app.fulcrum.storage.workbook.sheet.Draft.MESSAGES;

import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.cell.Expression;
import app.fulcrum.storage.workbook.cell.Tolerance;
import app.fulcrum.storage.workbook.sheet.Draft;
import app.fulcrum.storage.workbook.sheet.SheetCheck;
import app.fulcrum.storage.workbook.sheet.outlook.MonthColumn.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * By the end of which month less has been paid with an alternative than with what is in use, the sale of hardware at the end
 * aside: by the rules of {@link app.fulcrum.model.outlook.Payback}.
 */
record PaybackColumns(Draft draft, MonthRows rows, OverTimeTerms terms, Side own, Side inUse) {

    /**
     * One of the two.
     *
     * @param unsold what is paid so far, the sale of hardware at the end aside
     */
    record Side(AlternativeMonths months, List<Cell> unsold, Optional<Cell> resale) {}

    /** What an alternative has paid so far, without what its hardware is sold for at the end. */
    static Side side(AlternativeMonths months, MonthRows rows, OverTimeTerms terms) {
        double usd = months.law().resaleUsd();
        if (usd == 0) {
            return new Side(months, months.paid(), Optional.empty());
        }
        Cell resale = Cell.value(months.title(), usd, Unit.USD);
        List<Cell> unsold = new ArrayList<>();
        for (int month = 1; month <= months.law().lasts(); month++) {
            Cell paid = months.paid().get(month - 1);
            Expression isLast = Expression.compared(Expression.of(rows.month(month)), "=", terms.of(Input.MONTHS));
            unsold.add(Cell.calculated(
                    months.title(),
                    Expression.sum(List.of(
                            Expression.of(paid),
                            Expression.call("IF", isLast, Expression.fixed(resale), Expression.ZERO))),
                    paid.number() + (month == months.law().lasts() ? usd : 0),
                    Unit.USD));
        }
        return new Side(months, unsold, Optional.of(resale));
    }

    /** The column of {@link #ahead}, among those of the sheet; absent for what is in use itself. */
    Optional<MonthColumn> among(List<MonthColumn> columns) {
        String head = head();
        return columns.stream()
                .filter(column -> column.kind() == Kind.AHEAD && column.head().equals(head))
                .findFirst();
    }

    private String head() {
        return MESSAGES.get("outlook." + Kind.AHEAD, own.months().title());
    }

    /** By 1 or 0, whether less has been paid by the end of each month. */
    MonthColumn ahead() {
        int months = Math.min(own.unsold().size(), inUse.unsold().size());
        List<Cell> marks = new ArrayList<>();
        for (int month = 0; month < months; month++) {
            marks.add(mark(own.unsold().get(month), inUse.unsold().get(month)));
        }
        return new MonthColumn(Kind.AHEAD, head(), marks);
    }

    /** {@code one<other-(1-COSTS_TIE)*MAX(ABS(one),ABS(other))}: {@link Ties#isSmaller}. */
    private Cell mark(Cell one, Cell other) {
        Expression size = Expression.call(
                "MAX", Expression.call("ABS", Expression.of(one)), Expression.call("ABS", Expression.of(other)));
        Expression share =
                Expression.minus(Expression.ONE, draft.check().translator().tolerance(Tolerance.COSTS_TIE));
        Expression least = Expression.minus(Expression.of(other), Expression.product(List.of(share, size)));
        return SheetCheck.of(
                own.months().title(),
                Expression.compared(Expression.of(one), "<", least),
                Ties.isSmaller(one.number(), other.number()));
    }
}
