package app.fulcrum.storage.workbook.sheet.outlook;

import static app.fulcrum.storage.workbook.sheet.Draft.MESSAGES;

import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.outlook.AlternativeOutlook;
import app.fulcrum.model.outlook.OutlookMonth;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.cell.Expression;
import app.fulcrum.storage.workbook.sheet.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an alternative that is bought by the token pays in a month: {@code max(minimum, L·(u·V+s)) + P·people + fees}, where V is
 * the volume of the month, L how far prices have moved and P how far pay has; all else is taken from its bill.
 *
 * @param used u, what a token a day costs in a month
 * @param held s, what is held in a cache; absent where nothing is
 * @param people absent without any
 * @param fees absent without any
 * @param minimum absent without one
 */
record TokenMonths(
        Input drift,
        Cell used,
        Optional<Cell> held,
        Optional<Cell> people,
        Optional<Cell> fees,
        Optional<Cell> minimum) {

    private static final List<LineKind> BY_VOLUME = List.of(
            LineKind.INPUT_TOKENS,
            LineKind.CACHE_READS,
            LineKind.CACHE_WRITES,
            LineKind.OUTPUT_TOKENS,
            LineKind.REASONING_TOKENS,
            LineKind.REQUEST_FEES);

    /** Beyond the rounding of doubles, and far below what any price changes. */
    private static final double SAME = 1e-11;

    /** Absent where a month is more than that: units bought by the month, prices announced for a later day, limits, own GPUs. */
    static Optional<TokenMonths> of(
            Draft draft, AlternativeResult result, AlternativeOutlook months, OverTimeTerms terms) {
        boolean isByToken = result.alternative().kind().isApi()
                && result.cost().isPresent()
                && draft.explainer().slope(result.id()).isPresent();
        return isByToken
                ? Optional.of(made(draft, result)).filter(made -> made.isThatOf(months, terms))
                : Optional.empty();
    }

    private static TokenMonths made(Draft draft, AlternativeResult result) {
        List<Cell> lines = BY_VOLUME.stream()
                .flatMap(kind -> line(draft, result, kind).stream())
                .toList();
        Cell volume = draft.cell(draft.explainer().volume());
        Expression sum = Expression.sum(lines.stream().map(Expression::of).toList());
        double usd = lines.stream().mapToDouble(Cell::number).sum();
        InputKey minimum = InputKey.of(result.id(), Input.MINIMUM_SPEND);
        return new TokenMonths(
                OverTimeTerms.driftOf(result.alternative().kind()).orElseThrow(),
                Cell.calculated(
                        MESSAGES.get("outlook.used", draft.names().title(result.id())),
                        Expression.over(sum, Expression.of(volume)),
                        usd / volume.number(),
                        Unit.USD_PER_MONTH_AND_DAILY_TOKEN),
                line(draft, result, LineKind.CACHE_STORAGE),
                line(draft, result, LineKind.PEOPLE),
                line(draft, result, LineKind.FEES),
                draft.projection().resolution().of(minimum).value().isPresent()
                        ? Optional.of(draft.cell(draft.explainer().input(minimum)))
                        : Optional.empty());
    }

    private static Optional<Cell> line(Draft draft, AlternativeResult result, LineKind kind) {
        return draft.explainer().line(result.id(), kind).map(draft::cell);
    }

    private boolean isThatOf(AlternativeOutlook months, OverTimeTerms terms) {
        for (int month = 1; month <= months.lasts(); month++) {
            OutlookMonth there = months.months().get(month - 1);
            double own =
                    usd((double) there.tokensPerDay(), terms.level(drift, month), terms.level(Input.PAY_DRIFT, month));
            if (Math.abs(own - there.runningUsd()) > SAME * there.runningUsd()) {
                return false;
            }
        }
        return months.end().isEmpty();
    }

    private double usd(double volume, double prices, double pay) {
        double metered = prices * (used.number() * volume + number(held));
        double least = minimum.isPresent() ? Math.max(number(minimum), metered) : metered;
        return least + pay * number(people) + number(fees);
    }

    private static double number(Optional<Cell> cell) {
        return cell.map(Cell::number).orElse(0.0);
    }

    /** What is paid in a month, counted from 1. */
    Expression running(MonthRows rows, int month) {
        Expression byVolume = Expression.product(List.of(Expression.fixed(used), Expression.of(rows.volume(month))));
        Expression metered = Expression.product(List.of(
                Expression.of(rows.level(drift, month)),
                held.map(cell -> sum(byVolume, cell)).orElse(byVolume)));
        Expression least = minimum.map(cell -> Expression.call("MAX", Expression.fixed(cell), metered))
                .orElse(metered);
        List<Expression> terms = new ArrayList<>(List.of(least));
        people.ifPresent(cell -> terms.add(Expression.product(
                List.of(Expression.of(rows.level(Input.PAY_DRIFT, month)), Expression.fixed(cell)))));
        fees.ifPresent(cell -> terms.add(Expression.fixed(cell)));
        return Expression.sum(terms);
    }

    private static Expression sum(Expression one, Cell other) {
        return Expression.sum(List.of(one, Expression.fixed(other)));
    }
}
