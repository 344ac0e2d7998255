package app.fulcrum.storage.workbook.sheet;

import static app.fulcrum.storage.workbook.sheet.Draft.MESSAGES;

import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Tried;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.model.unit.VolumeRange;
import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.cell.CellPlace;
import app.fulcrum.storage.workbook.cell.Expression;
import app.fulcrum.storage.workbook.cell.Tolerance;
import app.fulcrum.storage.workbook.page.CellLook;
import app.fulcrum.storage.workbook.page.Page;
import app.fulcrum.storage.workbook.page.Page.Plot;
import app.fulcrum.storage.workbook.page.PageEntry;
import app.fulcrum.text.number.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the alternatives cost at other volumes, and which is the cheapest there. */
public final class VolumesSheet {

    /** Volumes from the least to the most that is looked at, evenly spread over orders of magnitude: four to each. */
    private static final int POINTS = 25;

    /** Most cells behind the cost at one volume, beside those that all volumes share. */
    private static final int MOST_CELLS = 250;

    /** Volumes are round, to this many digits. */
    private static final MathContext ROUND = new MathContext(3);

    private final Draft draft;
    private final List<Integer> places;
    private final Page page;
    private final List<Integer> values;
    private final List<Cell> across = new ArrayList<>();
    private int heads;
    private Optional<Cell> cheapestNow = Optional.empty();

    public VolumesSheet(Draft draft) {
        this.draft = draft;
        this.places = IntStream.range(0, draft.projection().results().size())
                .filter(draft.projection().contest()::has)
                .boxed()
                .toList();
        this.values = places.stream().filter(this::isLong).toList();
        List<Integer> figures = places.stream().map(_ -> 20).toList();
        this.page = new Page(
                MESSAGES.get("sheet.volumes"),
                Stream.of(Stream.of(30), figures.stream(), Stream.of(30), figures.stream())
                        .flatMap(columns -> columns)
                        .toList());
    }

    public Page page() {
        page.title(MESSAGES.get("volumes.title"));
        page.note(MESSAGES.get("volumes.note"));
        values.forEach(
                place -> page.note(MESSAGES.get("volumes.values", draft.names().title(place))));
        page.gap();
        page.keepNext();
        heads();
        volumes().forEach(this::point);
        page.section(MESSAGES.get("volumes.now"));
        now();
        draft.addWorkings(page);
        return page;
    }

    /** The name of the cheapest at the scenario's volume; absent where none is. */
    Optional<Cell> cheapestNow() {
        return cheapestNow;
    }

    /** The chart of all of it; absent where there is nothing to draw. */
    Optional<Plot> plot(int row) {
        List<Plot.Line> lines = IntStream.range(0, places.size())
                .mapToObj(i -> new Plot.Line(draft.names().title(places.get(i)), 1 + i, draft.color(places.get(i))))
                .toList();
        Plot.Words words =
                new Plot.Words(MESSAGES.get("chart.title"), MESSAGES.get("chart.across"), MESSAGES.get("chart.up"));
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Plot(row, words, across, lines));
    }

    /** Whether a volume takes more cells than a reader follows: as where GPUs follow the load hour by hour. */
    private boolean isLong(int place) {
        List<Explanation> last = volumes().reversed().stream()
                .filter(volume -> isServed(place, volume))
                .limit(2)
                .map(volume -> draft.explainer().crossings().cost(place, volume))
                .toList();
        return last.size() > 1 && draft.cellsBeyond(last.getFirst(), last.getLast()) > MOST_CELLS;
    }

    private List<Long> volumes() {
        return IntStream.range(0, POINTS)
                .mapToObj(i -> volume(draft.projection().range(), (double) i / (POINTS - 1)))
                .toList();
    }

    private static long volume(VolumeRange range, double part) {
        double exact = (double) range.from() * Math.pow((double) range.to() / range.from(), part);
        return Math.clamp(new BigDecimal(exact).round(ROUND).longValue(), range.from(), range.to());
    }

    /** The names of the alternatives, which formulas refer to. */
    private void heads() {
        List<PageEntry> entries = new ArrayList<>();
        entries.add(PageEntry.words(MESSAGES.get("volumes.volume"), CellLook.HEADING));
        places.forEach(place -> entries.add(PageEntry.words(draft.names().title(place), CellLook.FIGURE_HEADING)));
        entries.add(PageEntry.words(MESSAGES.get("volumes.cheapest"), CellLook.HEADING));
        places.forEach(place -> entries.add(
                PageEntry.words(MESSAGES.get("volumes.mark", draft.names().title(place)), CellLook.FIGURE_HEADING)));
        heads = page.rows().size();
        page.row(entries);
    }

    private void point(long volume) {
        Cell at = draft.cell(new Tried(Term.VOLUME, (double) volume, Unit.TOKENS_PER_DAY));
        across.add(at);
        row(
                at,
                draft.projection().contest().cheapestAt(volume),
                place -> isServed(place, volume) ? Optional.of(cost(place, volume)) : Optional.empty());
    }

    private boolean isServed(int place, long volume) {
        return Double.isFinite(draft.projection().contest().at(place, volume));
    }

    /** Live, or a value where that would take too many cells. */
    private Cell cost(int place, long volume) {
        return values.contains(place)
                ? Cell.value(
                        draft.names().title(place), draft.projection().contest().at(place, volume), Unit.USD_PER_MONTH)
                : draft.cell(
                        MESSAGES.get("check.at", draft.names().title(place), Figures.exact((double) volume)),
                        draft.explainer().crossings().cost(place, volume));
    }

    private void now() {
        List<AlternativeResult> results = draft.projection().results();
        cheapestNow = row(
                draft.cell(draft.explainer().volume()),
                draft.projection().contest().cheapestAt(draft.projection().tokensPerDay()),
                place -> isServed(place, draft.projection().tokensPerDay())
                        ? Optional.of(draft.cost(results.get(place).id()))
                        : Optional.empty());
    }

    /** What each costs, who is the cheapest, and, by 1 or 0, who is not dearer than that by more than a tie. */
    private Optional<Cell> row(Cell at, OptionalInt cheapest, Costs costs) {
        List<Optional<Cell>> here = places.stream()
                .map(place -> costs.at(place).map(VolumesSheet::here))
                .toList();
        List<PageEntry> entries = new ArrayList<>();
        entries.add(PageEntry.figure(at, CellLook.CALCULATED));
        here.forEach(cost -> entries.add(shown(cost)));
        Optional<Cell> named = cheapest.isPresent() ? Optional.of(named(cheapest.getAsInt())) : Optional.empty();
        entries.add(named.<PageEntry>map(cell -> PageEntry.figure(cell, CellLook.TEXT))
                .orElse(PageEntry.NOTHING));
        double least = here.stream()
                .flatMap(Optional::stream)
                .mapToDouble(Cell::number)
                .min()
                .orElse(0);
        here.forEach(cost -> entries.add(shown(cost.map(own -> mark(own, least)))));
        page.row(entries);
        return named;
    }

    /** What an alternative costs at some volume, by place; absent where it cannot serve it. */
    private interface Costs {
        Optional<Cell> at(int place);
    }

    private static Cell here(Cell cost) {
        return cost.isPlaced() ? cost.again() : cost;
    }

    private static PageEntry shown(Optional<Cell> figure) {
        return figure.<PageEntry>map(cell -> PageEntry.figure(cell, CellLook.CALCULATED))
                .orElse(PageEntry.NOTHING);
    }

    private Cell mark(Cell cost, double least) {
        Expression near = Expression.product(
                List.of(Expression.of(cost), draft.check().translator().tolerance(Tolerance.COSTS_TIE)));
        Expression isCheapest = Expression.compared(
                near, "<=", Expression.call("MIN", inRow(page.rows().size(), 1)));
        return SheetCheck.of(MESSAGES.get("volumes.cheapest"), isCheapest, !Ties.isLess(least, cost.number()));
    }

    /** The head of the first column that is marked. */
    private Cell named(int cheapest) {
        Expression marks = inRow(page.rows().size(), places.size() + 2);
        Expression place = Expression.call("MATCH", Expression.ONE, marks, Expression.ZERO);
        return Cell.worded(
                MESSAGES.get("volumes.cheapest"),
                Expression.call("INDEX", inRow(heads, 1), place),
                draft.names().title(cheapest));
    }

    /** As many cells as there are alternatives. */
    private Expression inRow(int row, int column) {
        return Expression.area(
                new CellPlace(page.name(), row, column), new CellPlace(page.name(), row, column + places.size() - 1));
    }
}
