package app.fulcrum.storage.workbook.sheet;

import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.cell.Expression;
import app.fulcrum.storage.workbook.cell.Tolerance;
import app.fulcrum.storage.workbook.cell.Translator;
import java.util.List;

/** Makes cells that are 1 where something holds and 0 where not; what differs by rounding alone holds. */
public record SheetCheck(Translator translator) {

    /** That a figure is no more than another. */
    Cell isWithin(String label, Cell one, Cell most) {
        return of(label, within(Expression.of(one), Expression.of(most)), Ties.leastOf(one.number()) <= most.number());
    }

    /** That two figures are the same. */
    public Cell isSame(String label, Expression one, Expression other, boolean isSame) {
        return of(label, Expression.call("AND", within(one, other), within(other, one)), isSame);
    }

    private Expression within(Expression one, Expression most) {
        Expression least = Expression.product(List.of(one, translator.tolerance(Tolerance.COSTS_TIE)));
        return Expression.compared(least, "<=", most);
    }

    public static Cell of(String label, Expression condition, boolean holds) {
        return Cell.calculated(
                label, Expression.call("IF", condition, Expression.ONE, Expression.ZERO), holds ? 1 : 0, Unit.COUNT);
    }
}
