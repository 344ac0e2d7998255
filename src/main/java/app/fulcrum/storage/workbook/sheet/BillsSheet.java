package app.fulcrum.storage.workbook.sheet;

import static app.fulcrum.storage.workbook.sheet.Draft.MESSAGES;

import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.explain.Explainer;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.cell.Expression;
import app.fulcrum.storage.workbook.page.CellLook;
import app.fulcrum.storage.workbook.page.Page;
import app.fulcrum.storage.workbook.page.PageEntry;
import app.fulcrum.text.ExplanationSentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every line of every bill at the scenario's volume: a column for each alternative, and what the lines are made of below. */
public final class BillsSheet {

    private final Draft draft;
    private final List<AlternativeResult> priced;
    private final Page page;
    private final List<Cell> checks = new ArrayList<>();

    public BillsSheet(Draft draft) {
        this.draft = draft;
        this.priced = draft.priced();
        this.page = new Page(
                MESSAGES.get("sheet.bills"),
                Stream.concat(Stream.of(52), priced.stream().map(_ -> 20)).toList());
    }

    public Page page() {
        page.title(MESSAGES.get("bills.title"));
        page.note(MESSAGES.get("bills.note"));
        page.gap();
        page.keepNext();
        page.heads(List.of(MESSAGES.get("bills.line")), draft.titles(priced));
        List<LineKind> kinds =
                Arrays.stream(LineKind.values()).filter(this::isInUse).toList();
        List<List<Cell>> lines = kinds.stream().map(this::lines).toList();
        total();
        row(MESSAGES.get("bills.per-million"), CellLook.CALCULATED, this::perMillion);
        page.gap();
        row(
                MESSAGES.get("bills.low"),
                CellLook.CALCULATED,
                result -> Optional.of(end(result, "bills.low", Range::low)));
        row(
                MESSAGES.get("bills.high"),
                CellLook.CALCULATED,
                result -> Optional.of(end(result, "bills.high", Range::high)));
        draft.addWorkings(page);
        priced.forEach(result -> check(result, lines));
        return page;
    }

    /** Whether the lines of each bill add up. */
    public List<Cell> checks() {
        return checks;
    }

    private boolean isInUse(LineKind kind) {
        return priced.stream().anyMatch(result -> line(result, kind).isPresent());
    }

    private Optional<Explanation> line(AlternativeResult result, LineKind kind) {
        return draft.explainer().line(result.id(), kind);
    }

    /** The cells of a row of lines. */
    private List<Cell> lines(LineKind kind) {
        int row = page.rows().size();
        row(
                ExplanationSentences.line(kind),
                CellLook.CALCULATED,
                result -> line(result, kind).map(line -> draft.cell(result.id(), line)));
        return page.rows().get(row).stream()
                .flatMap(entry ->
                        entry instanceof PageEntry.Figure(Cell cell, CellLook _) ? Stream.of(cell) : Stream.empty())
                .toList();
    }

    private void total() {
        row(MESSAGES.get("bills.total"), CellLook.TOTAL, result -> Optional.of(draft.cost(result.id())));
    }

    private Optional<Cell> perMillion(AlternativeResult result) {
        Explainer explainer = draft.explainer();
        return explainer.costPerMillionTokens(result.id()).map(cost -> draft.cell(result.id(), cost));
    }

    private static Cell end(AlternativeResult result, String key, ToDoubleFunction<Range> end) {
        return Cell.value(
                MESSAGES.get(key), end.applyAsDouble(result.cost().orElseThrow().usdPerMonth()), Unit.USD_PER_MONTH);
    }

    private void row(String label, CellLook look, Function<AlternativeResult, Optional<Cell>> figure) {
        List<PageEntry> entries = new ArrayList<>();
        entries.add(PageEntry.words(label, look == CellLook.TOTAL ? CellLook.TOTAL : CellLook.TEXT));
        for (AlternativeResult result : priced) {
            entries.add(figure.apply(result)
                    .<PageEntry>map(cell -> PageEntry.figure(cell, look))
                    .orElse(PageEntry.NOTHING));
        }
        page.row(entries);
    }

    /** All that stands in the column above the total adds up to it. */
    private void check(AlternativeResult result, List<List<Cell>> lines) {
        Cell total = draft.cost(result.id());
        List<Cell> own = lines.stream()
                .flatMap(List::stream)
                .filter(cell -> cell.address().column() == total.address().column())
                .toList();
        double sum = own.stream().collect(Collectors.summingDouble(Cell::number));
        checks.add(draft.check()
                .isSame(
                        MESSAGES.get("check.sum", draft.names().title(result.id())),
                        Expression.call("SUM", Expression.range(own)),
                        Expression.of(total),
                        Ties.areEqual(sum, total.number())));
    }
}
