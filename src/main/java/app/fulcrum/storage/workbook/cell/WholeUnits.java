package app.fulcrum.storage.workbook.cell;

import static app.fulcrum.storage.workbook.cell.Expression.ONE;
import static app.fulcrum.storage.workbook.cell.Expression.ZERO;
import static app.fulcrum.storage.workbook.cell.Expression.call;
import static app.fulcrum.storage.workbook.cell.Expression.compared;
import static app.fulcrum.storage.workbook.cell.Expression.minus;
import static app.fulcrum.storage.workbook.cell.Expression.over;
import static app.fulcrum.storage.workbook.cell.Expression.product;
import static app.fulcrum.storage.workbook.cell.Expression.sum;

import app.fulcrum.model.formula.Formula.Ceiling;
import app.fulcrum.model.unit.WholeNumbers;
import java.util.List;

/** Whole units, by the rules of {@link WholeNumbers}. */
record WholeUnits(FormulaWriter writer) {

    /** {@code INT(x)+IF(INT(x)+1-x<=x*LAST_PLACE,1,0)}. */
    Expression floor(Expression atom) {
        Expression below = call("INT", atom);
        Expression isNext = compared(minus(sum(List.of(below, ONE)), atom), "<=", lastPlace(atom));
        return sum(List.of(below, call("IF", isNext, ONE, ZERO)));
    }

    /** {@code INT(x)+IF(x-INT(x)<=x*LAST_PLACE,0,1)}. */
    private Expression ceil(Expression atom) {
        Expression below = call("INT", atom);
        return sum(List.of(below, call("IF", compared(minus(atom, below), "<=", lastPlace(atom)), ZERO, ONE)));
    }

    private Expression lastPlace(Expression atom) {
        return product(List.of(atom, writer.tolerance(Tolerance.LAST_PLACE)));
    }

    /** The units by division; one fewer where they do, one more where these do not. */
    Expression ceiling(Ceiling formula) {
        double demand = formula.demand().evaluate();
        double size = formula.unit().evaluate();
        Expression needed = writer.atom(formula.demand());
        Expression each = writer.atom(formula.unit());
        Expression quotient = cell("units.quotient", over(needed, each), demand / size);
        double units = (double) WholeNumbers.ceil(demand / size);
        Expression whole = cell("units.whole", ceil(quotient), units);
        Expression fewer = minus(whole, ONE);
        Expression inFewer = held("units.fewer", product(List.of(fewer, each)), (units - 1) * size);
        Expression inWhole = held("units.held", product(List.of(whole, each)), units * size);
        Expression isFewer = call("AND", compared(whole, ">", ONE), compared(inFewer, ">=", needed));
        return call("IF", isFewer, fewer, call("IF", compared(inWhole, "<", needed), sum(List.of(whole, ONE)), whole));
    }

    private Expression held(String what, Expression product, double value) {
        return cell(what, floor(cell(what, product, value)), (double) WholeNumbers.floor(value));
    }

    private Expression cell(String what, Expression expression, double value) {
        return Expression.of(writer.helper(what, expression, value));
    }
}
