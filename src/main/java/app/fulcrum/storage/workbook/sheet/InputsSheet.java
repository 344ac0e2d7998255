package app.fulcrum.storage.workbook.sheet;

import static app.fulcrum.storage.workbook.sheet.Draft.MESSAGES;

import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Answered;
import app.fulcrum.model.formula.Explanation.Chosen;
import app.fulcrum.model.formula.Explanation.Given;
import app.fulcrum.model.formula.Explanation.Measured;
import app.fulcrum.model.resolution.Resolved;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.unit.Range;
import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.page.CellLook;
import app.fulcrum.storage.workbook.page.Page;
import app.fulcrum.storage.workbook.page.PageEntry;
import app.fulcrum.text.ExplanationSentences;
import app.fulcrum.text.number.UnitSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;

/** Every number of the scenario that counts, with where it comes from; the user's own are marked. */
public final class InputsSheet {

    private final Draft draft;
    private final Page page = new Page(MESSAGES.get("sheet.inputs"), List.of(40, 16, 18, 12, 12, 14, 40, 12, 32));

    public InputsSheet(Draft draft) {
        this.draft = draft;
    }

    /** Lists what counts, before other sheets refer to it. */
    public Page begin() {
        page.title(MESSAGES.get("inputs.title"));
        page.note(MESSAGES.get("inputs.note"));
        page.gap();
        page.keepNext();
        page.row(
                head("figure"),
                PageEntry.words(MESSAGES.get("value"), CellLook.FIGURE_HEADING),
                head("unit"),
                PageEntry.words(MESSAGES.get("low"), CellLook.FIGURE_HEADING),
                PageEntry.words(MESSAGES.get("high"), CellLook.FIGURE_HEADING),
                head("origin"),
                head("source"),
                head("as-of"),
                head("name"));
        inUse().forEach((whose, inputs) -> {
            page.section(whose.map(draft.names()::title).orElse(MESSAGES.get("inputs.shared")));
            inputs.forEach(input -> row(input, draft.cell(input)));
        });
        return page;
    }

    /** What counts, by whose it is; what all share first. */
    private SequencedMap<Optional<AlternativeId>, List<Given>> inUse() {
        SequencedMap<Optional<AlternativeId>, List<Given>> all = new LinkedHashMap<>();
        for (InputKey key : draft.projection().scenario().alternatives().inputs()) {
            Resolved resolved = draft.projection().resolution().of(key);
            if (resolved.value().isPresent()
                    && draft.projection().uses().unused(key).isEmpty()) {
                all.computeIfAbsent(key.alternative(), _ -> new ArrayList<>()).add(new Given(resolved));
            }
        }
        return all;
    }

    private static PageEntry head(String key) {
        return PageEntry.words(MESSAGES.get(key), CellLook.HEADING);
    }

    private void row(Given given, Cell cell) {
        Resolved resolved = given.resolved();
        Optional<Range> range = resolved.value().filter(value -> value.low() < value.high());
        page.row(
                PageEntry.text(cell.label()),
                PageEntry.figure(cell, Origins.isTyped(resolved.origin()) ? CellLook.TYPED : CellLook.INPUT),
                PageEntry.text(UnitSymbols.of(cell.unit())),
                end(cell, range.map(Range::low)),
                end(cell, range.map(Range::high)),
                PageEntry.text(Origins.kind(resolved.origin())),
                PageEntry.text(Origins.source(resolved.origin())),
                PageEntry.text(Origins.asOf(resolved.origin())),
                PageEntry.text(cell.name().orElse("")));
    }

    private static PageEntry end(Cell cell, Optional<Double> end) {
        return end.map(value -> PageEntry.figure(Cell.value(cell.label(), value, cell.unit()), CellLook.CALCULATED))
                .orElse(PageEntry.NOTHING);
    }

    /**
     * Lists what other sheets have asked for besides: answers, choices and measurements.
     *
     * @param assumed what counts though the scenario says nothing of it
     */
    public void finish(List<Cell> assumed) {
        SequencedMap<Explanation, Cell> others = draft.ledger().leavesToPlace(Given.class::isInstance);
        if (!others.isEmpty()) {
            page.section(MESSAGES.get("inputs.others"));
            others.forEach((leaf, cell) -> row((Given) leaf, cell));
        }
        if (!assumed.isEmpty()) {
            page.section(MESSAGES.get("inputs.assumed"));
            assumed.forEach(cell -> page.row(
                    PageEntry.text(cell.label()),
                    PageEntry.figure(cell, CellLook.INPUT),
                    PageEntry.text(UnitSymbols.of(cell.unit())),
                    PageEntry.NOTHING,
                    PageEntry.NOTHING,
                    PageEntry.text(MESSAGES.get("origin.unknown")),
                    PageEntry.NOTHING,
                    PageEntry.NOTHING,
                    PageEntry.text(cell.name().orElse(""))));
        }
        finish("inputs.answers", Answered.class::isInstance);
        finish("inputs.choices", Chosen.class::isInstance);
        finish("inputs.measured", Measured.class::isInstance);
    }

    private void finish(String title, Predicate<Explanation> kind) {
        SequencedMap<Explanation, Cell> found = draft.ledger().leavesToPlace(kind);
        if (!found.isEmpty()) {
            page.section(MESSAGES.get(title));
            found.forEach((leaf, cell) -> page.row(
                    PageEntry.text(cell.label()),
                    PageEntry.figure(cell, CellLook.TYPED),
                    PageEntry.text(UnitSymbols.of(cell.unit())),
                    PageEntry.NOTHING,
                    PageEntry.NOTHING,
                    PageEntry.text(leaf instanceof Answered ? ExplanationSentences.figure(leaf) : ""),
                    PageEntry.text(ExplanationSentences.source(leaf))));
        }
    }
}
