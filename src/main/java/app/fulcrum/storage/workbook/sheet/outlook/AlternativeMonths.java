package app.fulcrum.storage.workbook.sheet.outlook;

import static app.fulcrum.storage.workbook.sheet.Draft.MESSAGES;

import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.explain.Explainer;
import app.fulcrum.model.formula.Explanation.Given;
import app.fulcrum.model.outlook.AlternativeOutlook;
import app.fulcrum.model.outlook.OutlookMonth;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.resolution.Resolved;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.cell.Expression;
import app.fulcrum.storage.workbook.sheet.Draft;
import app.fulcrum.storage.workbook.sheet.outlook.MonthColumn.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One alternative month by month. What it pays is live where that follows from its bill, and else a value: which GPUs run is
 * searched anew in every month. What is made of that, from a month's cash to what is paid so far, is live.
 */
final class AlternativeMonths {

    /** Less of a sum than this is what rounding leaves of it. */
    private static final double ROUNDING = 1e-11;

    private final Draft draft;
    private final AlternativeOutlook law;
    private final MonthRows rows;
    private final OverTimeTerms terms;
    private final Optional<AlternativeMonths> inUse;
    private final Optional<TokenMonths> live;
    private final Optional<Cell> setup;
    private final Optional<Cell> setupLine;
    private final List<Cell> running = new ArrayList<>();
    private final List<Cell> other = new ArrayList<>();
    private final List<Cell> cash = new ArrayList<>();
    private final List<Cell> hardware = new ArrayList<>();
    private final List<Cell> cost = new ArrayList<>();
    private final List<Cell> paid = new ArrayList<>();
    private final List<Cell> gpus = new ArrayList<>();

    /** @param inUse what is in use today, which pays nothing to begin; absent where this is that */
    AlternativeMonths(
            Draft draft,
            AlternativeOutlook law,
            MonthRows rows,
            OverTimeTerms terms,
            Optional<AlternativeMonths> inUse) {
        this.draft = draft;
        this.law = law;
        this.rows = rows;
        this.terms = terms;
        this.inUse = inUse;
        AlternativeResult result = draft.projection().of(law.id());
        this.live = TokenMonths.of(draft, result, law, terms);
        this.setup = given(InputKey.of(law.id(), Input.SETUP));
        Explainer explainer = draft.explainer();
        this.setupLine = explainer.line(law.id(), LineKind.SETUP).map(draft::cell);
        for (int month = 1; month <= law.lasts(); month++) {
            add(month, law.months().get(month - 1));
        }
    }

    private Optional<Cell> given(InputKey key) {
        Resolved resolved = draft.projection().resolution().of(key);
        return resolved.value().map(_ -> draft.cell(new Given(resolved)));
    }

    AlternativeOutlook law() {
        return law;
    }

    /** What its months are made of where they are live. */
    Optional<TokenMonths> live() {
        return live;
    }

    String title() {
        return draft.names().title(law.id());
    }

    private void add(int month, OutlookMonth there) {
        String title = title();
        Cell runs = live.map(
                        by -> Cell.calculated(title, by.running(rows, month), there.runningUsd(), Unit.USD_PER_MONTH))
                .orElseGet(() -> Cell.value(title, there.runningUsd(), Unit.USD_PER_MONTH));
        running.add(runs);
        addCash(month, runs, there.cashUsd());
        addCost(month, runs, there.costUsd());
        gpus.add(Cell.value(title, (double) there.gpus(), Unit.GPUS));
    }

    /** {@code running + set-up and exit in the first month + what is in use, as long as it goes on + all other payments}. */
    private void addCash(int month, Cell runs, double usd) {
        List<Expression> parts = new ArrayList<>(List.of(Expression.of(runs)));
        double sum = runs.number();
        if (inUse.isPresent()) {
            List<Expression> begun = new ArrayList<>();
            setup.ifPresent(cell -> begun.add(Expression.fixed(cell)));
            begun.add(terms.of(Input.EXIT_COST));
            parts.add(inMonths("=", Expression.ONE, month, Expression.sum(begun)));
            sum += month == 1
                    ? setup.map(Cell::number).orElse(0.0)
                            + terms.cell(Input.EXIT_COST).number()
                    : 0;
            List<Cell> beside = inUse.get().running;
            if (month <= beside.size()) {
                Cell stays = beside.get(month - 1);
                parts.add(inMonths("<=", terms.of(Input.OVERLAP_MONTHS), month, Expression.of(stays)));
                sum += month <= terms.law().overlapMonths() ? stays.number() : 0;
            }
        }
        double more = rest(usd, sum);
        Cell beyond = Cell.value(title(), more, Unit.USD);
        other.add(beyond);
        if (isInUse(Kind.OTHER)) {
            parts.add(Expression.of(beyond));
        }
        Cell own = Cell.calculated(title(), Expression.sum(parts), sum + more, Unit.USD);
        cash.add(own);
        paid.add(
                paid.isEmpty()
                        ? Cell.calculated(title(), Expression.of(own), own.number(), Unit.USD)
                        : Cell.calculated(
                                title(),
                                Expression.sum(List.of(Expression.of(paid.getLast()), Expression.of(own))),
                                paid.getLast().number() + own.number(),
                                Unit.USD));
    }

    private Expression inMonths(String sign, Expression months, int month, Expression usd) {
        Expression isThen = Expression.compared(Expression.of(rows.month(month)), sign, months);
        return Expression.call("IF", isThen, usd, Expression.ZERO);
    }

    /** {@code running + set-up · the part of the month that it is spread over + what owned hardware costs}. */
    private void addCost(int month, Cell runs, double usd) {
        List<Expression> parts = new ArrayList<>(List.of(Expression.of(runs)));
        double sum = runs.number();
        if (setupLine.isPresent()) {
            Cell months = terms.cell(Input.SETUP_MONTHS);
            Expression left = Expression.minus(Expression.fixed(months), OverTimeTerms.before(rows.month(month)));
            Expression part = Expression.call("MAX", Expression.ZERO, Expression.call("MIN", Expression.ONE, left));
            parts.add(Expression.product(List.of(Expression.fixed(setupLine.get()), part)));
            sum += setupLine.get().number() * Math.clamp(months.number() - (month - 1), 0, 1);
        }
        double more = rest(usd, sum);
        Cell beyond = Cell.value(title(), more, Unit.USD_PER_MONTH);
        hardware.add(beyond);
        if (isInUse(Kind.HARDWARE)) {
            parts.add(Expression.of(beyond));
        }
        cost.add(Cell.calculated(title(), Expression.sum(parts), sum + more, Unit.USD_PER_MONTH));
    }

    /** What is missing in a sum; nothing where it is rounding alone. Where all of it cancels out, nothing is left of it. */
    private static double rest(double usd, double sum) {
        double missing = usd - sum;
        double rounding = ROUNDING * Math.max(Math.abs(usd), Math.abs(sum));
        return Math.abs(missing) <= rounding ? 0 : Math.abs(usd) <= ROUNDING * Math.abs(sum) ? -sum : missing;
    }

    /** Whether a column of values is needed: what is bought by the token pays nothing beside its bills. */
    private boolean isInUse(Kind kind) {
        return switch (kind) {
            case OTHER, HARDWARE -> live.isEmpty();
            case GPUS -> law.months().stream().anyMatch(month -> month.gpus() > 0);
            default -> true;
        };
    }

    List<Cell> cash() {
        return cash;
    }

    List<Cell> paid() {
        return paid;
    }

    /** Its columns, each kind at most once. */
    List<MonthColumn> columns() {
        return Stream.of(
                        column(Kind.PAID, cash),
                        column(Kind.PAID_SO_FAR, paid),
                        column(Kind.RUNNING, running),
                        column(Kind.COST, cost),
                        column(Kind.GPUS, gpus),
                        column(Kind.OTHER, other),
                        column(Kind.HARDWARE, hardware))
                .filter(column -> isInUse(column.kind()) && !column.cells().isEmpty())
                .toList();
    }

    private MonthColumn column(Kind kind, List<Cell> cells) {
        return new MonthColumn(kind, MESSAGES.get("outlook." + kind, title()), cells);
    }
}
