package app.fulcrum.storage.workbook.sheet;

import static app.fulcrum.storage.workbook.sheet.Draft.MESSAGES;

import app.fulcrum.model.comparison.Headline;
import app.fulcrum.model.comparison.Headline.What;
import app.fulcrum.model.comparison.SideBySide;
import app.fulcrum.model.comparison.SideBySide.InputRow;
import app.fulcrum.model.comparison.SideBySide.ResultRow;
import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.difference.Value;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.AlternativeResult.Cost;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.cell.Expression;
import app.fulcrum.storage.workbook.cell.Tolerance;
import app.fulcrum.storage.workbook.page.CellLook;
import app.fulcrum.storage.workbook.page.Page;
import app.fulcrum.storage.workbook.page.PageEntry;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.comparison.ChoiceNames;
import app.fulcrum.text.comparison.ComparisonWords;
import app.fulcrum.text.comparison.NamesAcross;
import app.fulcrum.text.sensitivity.Quantities;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The base and its variants side by side: what they differ in, what each comes to, and how far that is from the base. */
public final class ComparisonSheet {

    private static final int KEPT = 2;
    private static final int LABEL = 52;
    private static final int UNIT = 16;
    private static final int VALUE = 24;
    private static final int CHANGE = 18;

    private final Draft draft;
    private final SideBySide columns;
    private final Page page;
    private final Map<Headline, List<Optional<Cell>>> results = new LinkedHashMap<>();
    private final List<Cell> checks = new ArrayList<>();

    public ComparisonSheet(Draft draft, SideBySide columns) {
        this.draft = draft;
        this.columns = columns;
        int variants = count() - 1;
        this.page = new Page(
                MESSAGES.get("sheet.comparison"),
                Stream.of(
                                Stream.of(LABEL, UNIT),
                                Stream.generate(() -> VALUE).limit(count()),
                                Stream.generate(() -> CHANGE).limit(2L * variants))
                        .flatMap(widths -> widths)
                        .toList());
    }

    private int count() {
        return columns.columns().size();
    }

    public Page page() {
        page.title(MESSAGES.get("comparison.title"));
        page.note(MESSAGES.get("comparison.note"));
        page.gap();
        page.keepNext(KEPT);
        heads();
        page.section(MESSAGES.get("comparison.inputs"));
        columns.differing().forEach(this::add);
        page.section(MESSAGES.get("comparison.results"));
        List<ResultRow> shown = columns.results().stream()
                .filter(row -> isShown(row.headline().what()))
                .toList();
        shown.stream().filter(ComparisonSheet::isBeforeSaving).forEach(this::add);
        saving();
        shown.stream().filter(row -> !isBeforeSaving(row)).forEach(this::add);
        shownHere().ifPresent(this::check);
        return page;
    }

    /** Whether the costs of the scenario that the workbook is of are still those held against each other. */
    public List<Cell> checks() {
        return checks;
    }

    private void heads() {
        List<PageEntry> heads = new ArrayList<>(List.of(
                PageEntry.words(MESSAGES.get("figure"), CellLook.HEADING),
                PageEntry.words(MESSAGES.get("unit"), CellLook.HEADING)));
        IntStream.range(0, count()).forEach(column -> heads.add(figureHead(name(column))));
        others().forEach(column -> {
            heads.add(figureHead(MESSAGES.get("comparison.change", name(column))));
            heads.add(figureHead(MESSAGES.get("comparison.share", name(column))));
        });
        page.row(heads);
    }

    private static PageEntry figureHead(String text) {
        return PageEntry.words(text, CellLook.FIGURE_HEADING);
    }

    private String name(int column) {
        return VisibleText.of(columns.columns().get(column).scenario().name());
    }

    private IntStream others() {
        return IntStream.range(0, count()).filter(column -> column != columns.baseline());
    }

    private ComparisonWords words() {
        return new ComparisonWords(NamesAcross.of(
                columns.columns().stream().map(Projection::scenario).toList()));
    }

    /** Figures, and who is named; what is told in words of its own stands on the sheets of that scenario. */
    private static boolean isShown(What what) {
        return switch (what) {
            case PARTICIPATION, LICENSE, CONFIDENCE -> false;
            default -> true;
        };
    }

    private static boolean isBeforeSaving(ResultRow row) {
        return row.headline().what().compareTo(What.COST) <= 0;
    }

    /** A range takes three rows, so that what is held against each other is always one number. */
    private void add(InputRow row) {
        String name = words().name(row.subject());
        Unit unit = row.subject() instanceof EditSubject.OfInput(var key)
                ? key.input().unit()
                : Unit.COUNT;
        List<Optional<Value>> values =
                row.cells().stream().map(SideBySide.Cell::value).toList();
        if (values.stream().flatMap(Optional::stream).noneMatch(Value.Amount.class::isInstance)) {
            words(
                    name,
                    values.stream()
                            .map(value -> value.map(known -> text(row.subject(), known)))
                            .toList());
            return;
        }
        numbers(name, unit, ranges(values, Range::base));
        boolean isRange = ranges(values, range -> range.high() - range.low()).stream()
                .flatMap(Optional::stream)
                .anyMatch(width -> width > 0);
        if (isRange) {
            numbers(MESSAGES.get("comparison.low", name), unit, ranges(values, Range::low));
            numbers(MESSAGES.get("comparison.high", name), unit, ranges(values, Range::high));
        }
    }

    private static List<Optional<Double>> ranges(List<Optional<Value>> values, Function<Range, Double> number) {
        return values.stream()
                .map(value -> value.filter(Value.Amount.class::isInstance)
                        .map(known -> number.apply(((Value.Amount) known).range())))
                .toList();
    }

    private String text(EditSubject subject, Value value) {
        return switch (value) {
            case Value.Id(String id) ->
                new ChoiceNames(draft.projection().resolution().book()).name(subject, id);
            case Value.YesNo(boolean yes) -> MESSAGES.get(yes ? "yes" : "no");
            default -> VisibleText.of(value.text());
        };
    }

    private void add(ResultRow row) {
        Headline headline = row.headline();
        String name = words().name(headline);
        if (headline.what() == What.RECOMMENDED || headline.what() == What.CHEAPEST) {
            words(
                    name,
                    IntStream.range(0, count())
                            .mapToObj(column -> row.values()
                                    .get(column)
                                    .map(value -> names(column).title(new AlternativeId(value.text()))))
                            .toList());
        } else {
            results.put(headline, numbers(name, headline.what().unit(), ranges(row.values(), Range::base)));
        }
    }

    private AlternativeNames names(int column) {
        return new AlternativeNames(columns.columns().get(column).scenario().alternatives());
    }

    private void words(String name, List<Optional<String>> texts) {
        List<PageEntry> entries = new ArrayList<>(List.of(PageEntry.text(name), PageEntry.NOTHING));
        texts.forEach(text -> entries.add(PageEntry.words(text.orElse(""), CellLook.WRAPPED)));
        page.row(entries);
    }

    /** Adds a row of numbers and how far each is from the base. */
    private List<Optional<Cell>> numbers(String name, Unit unit, List<Optional<Double>> numbers) {
        List<Optional<Cell>> cells = numbers.stream()
                .map(number -> number.map(known -> Cell.value(name, known, unit)))
                .toList();
        row(name, unit, cells);
        return cells;
    }

    private void row(String name, Unit unit, List<Optional<Cell>> cells) {
        List<PageEntry> entries = new ArrayList<>(List.of(PageEntry.text(name), PageEntry.text(Quantities.unit(unit))));
        cells.forEach(cell -> entries.add(shown(cell)));
        Optional<Cell> base = cells.get(columns.baseline());
        others().forEach(column -> {
            Optional<Cell> change = base.flatMap(from -> cells.get(column).map(to -> change(name, from, to)));
            entries.add(shown(change));
            entries.add(shown(
                    base.filter(from -> from.number() != 0).flatMap(from -> change.map(by -> share(name, from, by))),
                    CellLook.RELATIVE_CHANGE));
        });
        page.row(entries);
    }

    private static PageEntry shown(Optional<Cell> cell) {
        return shown(cell, CellLook.CALCULATED);
    }

    private static PageEntry shown(Optional<Cell> cell, CellLook look) {
        return cell.<PageEntry>map(known -> PageEntry.figure(known, look)).orElse(PageEntry.NOTHING);
    }

    /** Nothing where the two tie: {@code IF(ABS(to-from)<=(1-COSTS_TIE)*MAX(ABS(from),ABS(to)),0,to-from)}. */
    private Cell change(String name, Cell from, Cell to) {
        Expression one = Expression.of(from);
        Expression other = Expression.of(to);
        Expression difference = Expression.minus(other, one);
        Expression share =
                Expression.minus(Expression.ONE, draft.check().translator().tolerance(Tolerance.COSTS_TIE));
        Expression size = Expression.call("MAX", Expression.call("ABS", one), Expression.call("ABS", other));
        Expression isTie =
                Expression.compared(Expression.call("ABS", difference), "<=", Expression.product(List.of(share, size)));
        boolean isSame = !Ties.isSmaller(from.number(), to.number()) && !Ties.isSmaller(to.number(), from.number());
        return Cell.calculated(
                name,
                Expression.call("IF", isTie, Expression.ZERO, difference),
                isSame ? 0 : to.number() - from.number(),
                to.unit());
    }

    private static Cell share(String name, Cell from, Cell change) {
        return Cell.calculated(
                name,
                Expression.over(Expression.of(change), Expression.call("ABS", Expression.of(from))),
                change.number() / Math.abs(from.number()),
                Unit.SHARE);
    }

    /** What the recommended one costs less than what is in use today: of the rows above. */
    private void saving() {
        List<Optional<Cell>> saved = IntStream.range(0, count())
                .mapToObj(column -> cost(
                                column,
                                Optional.of(columns.columns()
                                        .get(column)
                                        .scenario()
                                        .alternatives()
                                        .incumbent()
                                        .id()))
                        .flatMap(usual -> cost(
                                        column,
                                        columns.columns()
                                                .get(column)
                                                .decision()
                                                .verdict()
                                                .named())
                                .map(own -> Cell.calculated(
                                        MESSAGES.get("comparison.saving"),
                                        Expression.minus(Expression.of(usual), Expression.of(own)),
                                        usual.number() - own.number(),
                                        Unit.USD_PER_MONTH))))
                .toList();
        if (saved.stream().anyMatch(Optional::isPresent)) {
            row(MESSAGES.get("comparison.saving"), Unit.USD_PER_MONTH, saved);
        }
    }

    private Optional<Cell> cost(int column, Optional<AlternativeId> id) {
        return id.flatMap(known -> results.entrySet().stream()
                .filter(entry -> entry.getKey().what() == What.COST
                        && entry.getKey().of().equals(List.of(known)))
                .findFirst()
                .flatMap(entry -> entry.getValue().get(column)));
    }

    /** The column of the scenario that the workbook is of. */
    private OptionalInt shownHere() {
        return IntStream.range(0, count())
                .filter(column -> columns.columns()
                        .get(column)
                        .scenario()
                        .equals(draft.projection().scenario()))
                .findFirst();
    }

    private void check(int column) {
        for (AlternativeResult result : draft.priced()) {
            double usd = result.cost().map(Cost::usdPerMonth).map(Range::base).orElseThrow();
            cost(column, Optional.of(result.id()))
                    .ifPresent(held -> checks.add(draft.check()
                            .isSame(
                                    MESSAGES.get(
                                            "check.comparison", draft.names().title(result.id())),
                                    Expression.of(draft.cost(result.id())),
                                    Expression.of(held),
                                    Ties.areEqual(usd, held.number()))));
        }
    }
}
