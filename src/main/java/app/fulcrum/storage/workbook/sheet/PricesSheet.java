package app.fulcrum.storage.workbook.sheet;

import static app.fulcrum.storage.workbook.sheet.Draft.MESSAGES;

import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.AtEnd;
import app.fulcrum.model.formula.Explanation.Described;
import app.fulcrum.model.formula.Explanation.Fixed;
import app.fulcrum.model.formula.Explanation.Sourced;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.page.CellLook;
import app.fulcrum.storage.workbook.page.Page;
import app.fulcrum.storage.workbook.page.PageEntry;
import app.fulcrum.text.ExplanationSentences;
import app.fulcrum.text.number.UnitSymbols;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What the price book says beside the inputs, what the user describes, and the numbers that are the same in every scenario. */
public final class PricesSheet {

    private final Draft draft;
    private final PricesInDate dates;
    private final Page page = new Page(MESSAGES.get("sheet.prices"), List.of(52, 18, 18, 26, 44, 14, 12));

    public PricesSheet(Draft draft, PricesInDate dates) {
        this.draft = draft;
        this.dates = dates;
    }

    /** Made last, when it is known what other sheets refer to. */
    public Page page() {
        page.title(MESSAGES.get("prices.title"));
        page.note(MESSAGES.get("prices.note"));
        page.gap();
        page.keepNext();
        page.row(
                head("figure"),
                PageEntry.words(MESSAGES.get("value"), CellLook.FIGURE_HEADING),
                head("unit"),
                head("name"),
                head("source"),
                head("as-of"),
                head("confidence"));
        dates.addTo(page);
        add("prices.book", Sourced.class::isInstance, CellLook.INPUT);
        add("prices.described", leaf -> leaf instanceof Described || leaf instanceof AtEnd, CellLook.TYPED);
        add("prices.constants", Fixed.class::isInstance, CellLook.INPUT);
        draft.ledger().tolerances().forEach(cell -> row(cell, CellLook.INPUT, "", ""));
        return page;
    }

    private static PageEntry head(String key) {
        return PageEntry.words(MESSAGES.get(key), CellLook.HEADING);
    }

    private void add(String title, Predicate<Explanation> kind, CellLook look) {
        var found = draft.ledger().leavesToPlace(kind);
        if (!found.isEmpty()) {
            page.section(MESSAGES.get(title));
            found.forEach((leaf, cell) -> {
                if (leaf instanceof Sourced sourced) {
                    sourced(cell, sourced.provenance());
                } else {
                    row(cell, look, ExplanationSentences.source(leaf), "");
                }
            });
        }
    }

    private void sourced(Cell cell, Provenance from) {
        page.row(
                PageEntry.text(cell.label()),
                PageEntry.figure(cell, CellLook.INPUT),
                PageEntry.text(UnitSymbols.of(cell.unit())),
                PageEntry.NOTHING,
                PageEntry.text(from.source().title()),
                PageEntry.text(from.source().asOfText()),
                PageEntry.text(from.confidence().name().toLowerCase(Locale.ROOT)));
    }

    private void row(Cell cell, CellLook look, String source, String asOf) {
        page.row(
                PageEntry.text(cell.label()),
                PageEntry.figure(cell, look),
                PageEntry.text(UnitSymbols.of(cell.unit())),
                PageEntry.text(cell.name().orElse("")),
                PageEntry.text(source),
                PageEntry.text(asOf));
    }
}
