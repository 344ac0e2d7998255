package app.fulcrum.storage.workbook.sheet;

import app.fulcrum.model.explain.Explainer;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Tried;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.cell.CellNames;
import app.fulcrum.storage.workbook.cell.Ledger;
import app.fulcrum.storage.workbook.cell.Translator;
import app.fulcrum.storage.workbook.page.CellLook;
import app.fulcrum.storage.workbook.page.Page;
import app.fulcrum.storage.workbook.page.PageEntry;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.UnitSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** A workbook while its sheets are made: what it is of, and the cells they share. */
public final class Draft {

    public static final Messages MESSAGES = Messages.of("workbook");

    private final Projection projection;
    private final List<Integer> colors;
    private final Explainer explainer;
    private final Ledger ledger = new Ledger();
    private final Translator translator;
    private final SequencedMap<AlternativeId, Cell> costs = new LinkedHashMap<>();

    /** @param colors of the alternatives by their places, as {@code 0xrrggbb} */
    public Draft(Projection projection, List<Integer> colors) {
        this.projection = projection;
        this.colors = List.copyOf(colors);
        this.explainer = Explainer.of(projection);
        this.translator = new Translator(ledger, new CellNames(projection.resolution()));
    }

    public Projection projection() {
        return projection;
    }

    /** The color of the alternative at a place, as {@code 0xrrggbb}. */
    int color(int place) {
        return colors.get(place);
    }

    public Explainer explainer() {
        return explainer;
    }

    Ledger ledger() {
        return ledger;
    }

    public Cell cell(Explanation explanation) {
        return translator.cell(explanation);
    }

    /** The same of an alternative. */
    Cell cell(AlternativeId id, Explanation explanation) {
        return translator.cell(names().title(id), explanation);
    }

    /**
     * The same.
     *
     * @param owner whose figure it is, by which checks behind it are told apart from those of others
     */
    Cell cell(String owner, Explanation explanation) {
        return translator.cell(owner, explanation);
    }

    /** How many cells a figure takes beside those it shares with a like one. */
    int cellsBeyond(Explanation like, Explanation figure) {
        Ledger tried = new Ledger();
        Translator translating = new Translator(tried, new CellNames(projection.resolution()));
        translating.cell(like);
        int shared = tried.size();
        translating.cell(figure);
        return tried.size() - shared;
    }

    public SheetCheck check() {
        return new SheetCheck(translator);
    }

    public AlternativeNames names() {
        return new AlternativeNames(projection.scenario().alternatives());
    }

    /** Those with a bill, in order. */
    List<AlternativeResult> priced() {
        return projection.results().stream()
                .filter(result -> result.cost().isPresent())
                .toList();
    }

    /** What an alternative that is priced costs per month. */
    public Cell cost(AlternativeId id) {
        return costs.computeIfAbsent(
                id, it -> cell(it, explainer.monthlyCost(it).orElseThrow()));
    }

    List<String> titles(List<AlternativeResult> results) {
        return results.stream().map(result -> names().title(result.id())).toList();
    }

    /** Lists on a page what its figures were made of and that stands nowhere yet. */
    void addWorkings(Page page) {
        List<List<Cell>> blocks = new ArrayList<>();
        ledger.leavesToPlace(Tried.class::isInstance).values().forEach(cell -> blocks.add(List.of(cell)));
        blocks.addAll(ledger.takeWaiting());
        if (blocks.isEmpty()) {
            return;
        }
        page.endOfPrint();
        page.section(MESSAGES.get("workings"));
        page.row(
                PageEntry.words(MESSAGES.get("figure"), CellLook.HEADING),
                PageEntry.words(MESSAGES.get("value"), CellLook.FIGURE_HEADING),
                PageEntry.words(MESSAGES.get("unit"), CellLook.HEADING));
        blocks.forEach(cells -> cells.forEach(cell -> page.row(
                PageEntry.text(cell.label()),
                PageEntry.figure(cell, CellLook.CALCULATED),
                PageEntry.text(UnitSymbols.of(cell.unit())))));
    }
}
