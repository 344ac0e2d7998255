package app.fulcrum.storage.workbook.sheet;

import static app.fulcrum.storage.workbook.sheet.Draft.MESSAGES;

import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.AtEnd;
import app.fulcrum.model.formula.Explanation.Described;
import app.fulcrum.model.formula.Explanation.Fixed;
import app.fulcrum.model.formula.Explanation.Sourced;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.page.Entry;
import app.fulcrum.storage.workbook.page.Look;
import app.fulcrum.storage.workbook.page.Page;
import app.fulcrum.text.ExplanationSentences;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What the price book says beside the inputs, what the user describes, and the numbers that are the same in every scenario. */
public final class PricesSheet {

    private final Draft draft;
    private final PricesInDate dates;
    private final Page page = new Page(MESSAGES.get("sheet.prices"), List.of(52, 18, 20, 30, 48, 14, 14));

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
                Entry.words(MESSAGES.get("value"), Look.FIGURE_HEADING),
                head("unit"),
                head("name"),
                head("source"),
                head("as-of"),
                head("confidence"));
        dates.addTo(page);
        add("prices.book", Sourced.class::isInstance, Look.INPUT);
        add("prices.described", leaf -> leaf instanceof Described || leaf instanceof AtEnd, Look.TYPED);
        add("prices.constants", Fixed.class::isInstance, Look.INPUT);
        draft.ledger().tolerances().forEach(cell -> row(cell, Look.INPUT, "", ""));
        return page;
    }

    private static Entry head(String key) {
        return Entry.words(MESSAGES.get(key), Look.HEADING);
    }

    private void add(String title, Predicate<Explanation> kind, Look look) {
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
                Entry.text(cell.label()),
                Entry.figure(cell, Look.INPUT),
                Entry.text(cell.unit().symbol()),
                Entry.NOTHING,
                Entry.text(from.source().title()),
                Entry.text(from.source().asOfText()),
                Entry.text(from.confidence().name().toLowerCase(Locale.ROOT)));
    }

    private void row(Cell cell, Look look, String source, String asOf) {
        page.row(
                Entry.text(cell.label()),
                Entry.figure(cell, look),
                Entry.text(cell.unit().symbol()),
                Entry.text(cell.name().orElse("")),
                Entry.text(source),
                Entry.text(asOf));
    }
}
