package app.fulcrum.storage.workbook.cell;

import static app.fulcrum.storage.workbook.cell.Expression.ONE;
import static app.fulcrum.storage.workbook.cell.Expression.ZERO;
import static app.fulcrum.storage.workbook.cell.Expression.call;
import static app.fulcrum.storage.workbook.cell.Expression.compared;
import static app.fulcrum.storage.workbook.cell.Expression.product;

import app.fulcrum.model.formula.Claim;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Formula.Found;
import app.fulcrum.model.unit.Ties;
import java.util.List;

/** What formulas claim, as conditions; costs tie by the rules of {@link Ties}. */
record ClaimConditions(FormulaWriter writer) {

    Expression of(Claim claim) {
        return switch (claim) {
            case Claim.Cheaper(Formula one, Formula other) -> compared(atom(one), "<", least(other));
            case Claim.Same(Formula one, Formula other) ->
                call("AND", compared(atom(one), ">=", least(other)), compared(atom(other), ">=", least(one)));
            case Claim.Below(Formula one, Formula other) -> compared(atom(one), "<", atom(other));
            case Claim.Not(Claim denied) -> call("NOT", of(denied));
        };
    }

    private Expression atom(Formula formula) {
        return writer.atom(formula);
    }

    private Expression least(Formula formula) {
        return product(List.of(atom(formula), writer.tolerance(Tolerance.COSTS_TIE)));
    }

    /** Notes by 1 or 0 whether all holds that makes a number the one that was searched for. */
    void check(Found found) {
        List<Expression> conditions = found.claims().stream().map(this::of).toList();
        Expression all = conditions.size() == 1 ? conditions.getFirst() : call("AND", conditions);
        Expression formula = call("IF", all, ONE, ZERO);
        boolean isHeld = found.claims().stream().allMatch(Claim::holds);
        writer.translator().ledger().check(writer.helper("found", formula, isHeld ? 1 : 0));
    }
}
