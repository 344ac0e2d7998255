package app.fulcrum.storage.workbook.sheet.outlook;

import app.fulcrum.model.formula.Constant;
import app.fulcrum.model.formula.Explanation.Fixed;
import app.fulcrum.model.formula.Explanation.Given;
import app.fulcrum.model.outlook.OutlookTerms;
import app.fulcrum.model.resolution.Resolved;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.cell.CellNames;
import app.fulcrum.storage.workbook.cell.Expression;
import app.fulcrum.storage.workbook.sheet.Draft;
import app.fulcrum.text.InputNames;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What changes from month to month, as cells: what the scenario states, and what counts where it states nothing, so that this can
 * be tried too.
 */
final class OverTimeTerms {

    private static final Map<Way.Kind, Input> DRIFTS = new EnumMap<>(Way.Kind.class);

    static {
        DRIFTS.put(Way.Kind.CLOSED_API, Input.CLOSED_API_DRIFT);
        DRIFTS.put(Way.Kind.HOSTED_OPEN_API, Input.HOSTED_API_DRIFT);
        DRIFTS.put(Way.Kind.SELF_HOSTED, Input.GPU_DRIFT);
    }

    private final Draft draft;
    private final OutlookTerms terms;
    private final Map<Input, Cell> known = new EnumMap<>(Input.class);
    private final List<Cell> assumed = new ArrayList<>();

    OverTimeTerms(Draft draft, OutlookTerms terms) {
        this.draft = draft;
        this.terms = terms;
    }

    OutlookTerms law() {
        return terms;
    }

    /** What counts though nothing is stated, as far as a formula has asked for it. */
    List<Cell> assumed() {
        return List.copyOf(assumed);
    }

    /** The input by which the prices of a kind of alternative move; absent for a mix. */
    static Optional<Input> driftOf(Way.Kind kind) {
        return Optional.ofNullable(DRIFTS.get(kind));
    }

    /** The cell of an input of all alternatives. */
    Cell cell(Input input) {
        return known.computeIfAbsent(input, this::made);
    }

    Expression of(Input input) {
        return Expression.fixed(cell(input));
    }

    private Cell made(Input input) {
        Resolved resolved = draft.projection().resolution().of(InputKey.shared(input));
        if (resolved.value().isPresent()) {
            return draft.cell(new Given(resolved));
        }
        if (input == Input.DISCOUNT_RATE) {
            return cell(Input.COST_OF_CAPITAL);
        }
        Cell cell = Cell.named(
                new CellNames(draft.projection().resolution()).of(InputKey.shared(input)),
                InputNames.name(input),
                unstated(input),
                input.unit());
        assumed.add(cell);
        return cell;
    }

    private double unstated(Input input) {
        return switch (input) {
            case MONTHS -> terms.months();
            case VOLUME_CEILING -> terms.ceiling();
            default -> 0;
        };
    }

    /** {@code MAX(1,INT(MIN(ceiling,T*POWER(1+g,m-1))+HALF))}: {@link OutlookTerms#tokensPerDay}. */
    Expression volume(Cell month) {
        Expression grown = Expression.product(
                List.of(Expression.fixed(draft.cell(draft.explainer().volume())), power(Input.GROWTH, before(month))));
        Expression rounded = Expression.sum(List.of(
                Expression.call("MIN", of(Input.VOLUME_CEILING), grown), Expression.fixed(fixed(Constant.HALF))));
        return Expression.call("MAX", Expression.ONE, Expression.call("INT", rounded));
    }

    /** {@code POWER(1+drift,(m-1)/12)}: how far prices or pay have moved by a month. */
    Expression level(Input drift, Cell month) {
        return power(drift, years(before(month)));
    }

    double level(Input drift, int month) {
        return StrictMath.pow(1 + cell(drift).number(), (month - 1) / Constant.MONTHS_IN_A_YEAR.value());
    }

    /** {@code 1/POWER(1+r,m/12)}: {@link OutlookTerms#presentValue}. */
    Expression presentValue(Cell month) {
        return Expression.over(Expression.ONE, power(Input.DISCOUNT_RATE, years(Expression.of(month))));
    }

    /** The months before a month. */
    static Expression before(Cell month) {
        return Expression.minus(Expression.of(month), Expression.ONE);
    }

    private Expression power(Input share, Expression exponent) {
        return Expression.call("POWER", Expression.sum(List.of(Expression.ONE, of(share))), exponent);
    }

    private Expression years(Expression months) {
        return Expression.over(months, Expression.fixed(fixed(Constant.MONTHS_IN_A_YEAR)));
    }

    private Cell fixed(Constant constant) {
        return draft.cell(new Fixed(constant));
    }
}
