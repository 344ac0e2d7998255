package app.fulcrum.storage.workbook.cell;

import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Formula.Ceiling;
import app.fulcrum.model.formula.Formula.Choice;
import app.fulcrum.model.formula.Formula.Conditional;
import app.fulcrum.model.formula.Formula.Difference;
import app.fulcrum.model.formula.Formula.Exactly;
import app.fulcrum.model.formula.Formula.Floor;
import app.fulcrum.model.formula.Formula.Found;
import app.fulcrum.model.formula.Formula.Largest;
import app.fulcrum.model.formula.Formula.Logarithm;
import app.fulcrum.model.formula.Formula.Lookup;
import app.fulcrum.model.formula.Formula.MeanExcess;
import app.fulcrum.model.formula.Formula.Power;
import app.fulcrum.model.formula.Formula.Product;
import app.fulcrum.model.formula.Formula.Quotient;
import app.fulcrum.model.formula.Formula.Smallest;
import app.fulcrum.model.formula.Formula.Sum;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.ExplanationSentences;
import app.fulcrum.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Writes the formula of one figure. What would make it longer than a reader follows goes into cells of its own.
 *
 * @param figure whose formula it is
 */
record FormulaWriter(Translator translator, Computed figure) {

    /** Most characters of a formula. */
    static final int LONGEST = 120;

    private static final Messages MESSAGES = Messages.of("workbook");

    Expression of(Formula formula) {
        return switch (formula) {
            case Explanation explanation -> Expression.of(translator.cell(explanation));
            case Exactly(int number) -> new Expression.Whole(number);
            case Sum(List<Formula> terms) -> several(terms, Sum::new, Expression.ZERO, Expression::sum);
            case Product(List<Formula> factors) -> several(factors, Product::new, Expression.ONE, Expression::product);
            case Largest(List<Formula> values) -> listed(values, Largest::new, "MAX");
            case Smallest(List<Formula> values) -> listed(values, Smallest::new, "MIN");
            case Difference(Formula from, Formula taken) ->
                composed(List.of(from, taken), two -> Expression.minus(two.getFirst(), two.getLast()));
            case Quotient(Formula dividend, Formula divisor) ->
                composed(List.of(dividend, divisor), two -> Expression.over(two.getFirst(), two.getLast()));
            case Power(Formula base, Formula exponent) ->
                composed(List.of(base, exponent), two -> Expression.call("POWER", two));
            case Logarithm(Formula number, Formula base) ->
                composed(
                        List.of(number, base),
                        two -> Expression.over(
                                Expression.call("LN", two.getFirst()), Expression.call("LN", two.getLast())));
            case Floor(Formula number) -> new WholeUnits(this).floor(atom(number));
            case Ceiling ceiling -> new WholeUnits(this).ceiling(ceiling);
            case MeanExcess excess -> new CellBlocks(this).meanExcess(excess);
            case Choice choice -> new CellBlocks(this).choice(choice);
            case Lookup lookup -> new CellBlocks(this).lookup(lookup);
            case Conditional(var claim, Formula then, Formula otherwise) ->
                composed(
                        List.of(then, otherwise),
                        two -> Expression.call(
                                "IF", new ClaimConditions(this).of(claim), two.getFirst(), two.getLast()));
            case Found found -> {
                new ClaimConditions(this).check(found);
                yield of(found.number());
            }
        };
    }

    private Expression several(
            List<Formula> operands, Kind kind, Expression none, Function<List<Expression>, Expression> joining) {
        return switch (operands.size()) {
            case 0 -> none;
            case 1 -> of(operands.getFirst());
            default -> grouped(operands, kind, (_, parts) -> joining.apply(parts));
        };
    }

    private Expression listed(List<Formula> operands, Kind kind, String function) {
        return operands.size() == 1
                ? of(operands.getFirst())
                : grouped(operands, kind, (of, parts) -> Expression.call(function, winning(kind.of(of), of, parts)));
    }

    /** A formula of several others. */
    private interface Kind {
        Formula of(List<Formula> operands);
    }

    /** How the formula of several others is written. */
    private interface Shape {
        Expression of(List<Formula> operands, List<Expression> parts);
    }

    /** Of too many, each half has a cell of its own. */
    private Expression grouped(List<Formula> operands, Kind kind, Shape shape) {
        Expression composed = composed(operands, parts -> shape.of(operands, parts));
        if (composed.length() <= LONGEST) {
            return composed;
        }
        int half = operands.size() / 2;
        List<Formula> halves =
                List.of(kind.of(operands.subList(0, half)), kind.of(operands.subList(half, operands.size())));
        return shape.of(halves, halves.stream().map(this::atom).toList());
    }

    /** The logarithm of nothing is an error in a spreadsheet: where it loses against any number, that counts instead. */
    private static List<Expression> winning(Formula whole, List<Formula> operands, List<Expression> parts) {
        double loser = whole instanceof Largest ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        boolean isError = !Double.isFinite(whole.evaluate());
        List<Expression> numbers = new ArrayList<>();
        List<Expression> winning = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (operands.get(i).evaluate() != loser) {
                numbers.add(parts.get(i));
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            boolean isLost = !isError && operands.get(i).evaluate() == loser;
            winning.add(isLost ? Expression.call("IFERROR", parts.get(i), numbers.getFirst()) : parts.get(i));
        }
        return winning;
    }

    /** A formula of parts, which are cells of their own where it gets too long otherwise. */
    private Expression composed(List<Formula> operands, Function<List<Expression>, Expression> shape) {
        Expression whole = shape.apply(operands.stream().map(this::of).toList());
        return whole.length() <= LONGEST
                ? whole
                : shape.apply(operands.stream().map(this::atom).toList());
    }

    /** A formula as a number or a reference. */
    Expression atom(Formula formula) {
        Expression expression = of(formula);
        // What is no number, and counts for nothing in the end, has no cell of its own.
        boolean isShort = expression instanceof Expression.Reference || expression instanceof Expression.Whole;
        return isShort || !Double.isFinite(formula.evaluate())
                ? expression
                : Expression.of(helper("part", expression, formula.evaluate()));
    }

    /** A part of the figure in a cell of its own. */
    Cell helper(String what, Expression expression, double value) {
        return translator.ledger().calculated(figure.subject(), part(what, expression, value));
    }

    /** @param what a key of the words for what kind of part it is */
    Cell part(String what, Expression expression, double value) {
        return Cell.calculated(
                () -> MESSAGES.get(what, ExplanationSentences.name(figure)), expression, value, Unit.COUNT);
    }

    /** Each in a cell of its own, one after the other. */
    List<Cell> block(String what, List<Formula> formulas) {
        List<Cell> cells = new ArrayList<>();
        for (Formula formula : formulas) {
            cells.add(part(what, atom(formula), formula.evaluate()));
        }
        return block(cells);
    }

    List<Cell> block(List<Cell> cells) {
        return translator.ledger().block(cells);
    }

    Expression tolerance(Tolerance tolerance) {
        return translator.tolerance(tolerance);
    }
}
