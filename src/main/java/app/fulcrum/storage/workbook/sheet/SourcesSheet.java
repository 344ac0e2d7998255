package app.fulcrum.storage.workbook.sheet;

import static app.fulcrum.storage.workbook.sheet.Draft.MESSAGES;

import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Given;
import app.fulcrum.model.formula.Explanation.Sourced;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.storage.workbook.page.CellLook;
import app.fulcrum.storage.workbook.page.Page;
import app.fulcrum.storage.workbook.page.PageEntry;
import app.fulcrum.text.ExplanationSentences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Where the figures of the price book that count were read, each source once. */
public final class SourcesSheet {

    private final Draft draft;
    private final Page page = new Page(MESSAGES.get("sheet.sources"), List.of(40, 36, 40, 13, 12, 60));

    public SourcesSheet(Draft draft) {
        this.draft = draft;
    }

    /** Made last, when it is known which figures count. */
    public Page page() {
        page.title(MESSAGES.get("sources.title"));
        page.note(MESSAGES.get("sources.note"));
        page.gap();
        page.keepNext();
        page.heads(
                Stream.of("sources.figures", "source", "url", "as-of", "confidence", "note")
                        .map(MESSAGES::get)
                        .toList(),
                List.of());
        SequencedMap<Provenance, List<String>> sources = new LinkedHashMap<>();
        for (Explanation leaf : draft.ledger().leaves()) {
            provenance(leaf).ifPresent(from -> add(ExplanationSentences.name(leaf), from, sources));
        }
        sources.forEach(this::row);
        return page;
    }

    private static Optional<Provenance> provenance(Explanation leaf) {
        return switch (leaf) {
            case Sourced sourced -> Optional.of(sourced.provenance());
            case Given given -> given.resolved().origin().provenance();
            default -> Optional.empty();
        };
    }

    private static void add(String name, Provenance from, SequencedMap<Provenance, List<String>> sources) {
        List<String> names = sources.computeIfAbsent(from, _ -> new ArrayList<>());
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    private void row(Provenance from, List<String> names) {
        page.row(
                PageEntry.words(String.join("; ", names), CellLook.WRAPPED),
                PageEntry.words(from.source().title(), CellLook.WRAPPED),
                PageEntry.words(from.source().url(), CellLook.WRAPPED),
                PageEntry.text(from.source().asOfText()),
                PageEntry.text(from.confidence().name().toLowerCase(Locale.ROOT)),
                PageEntry.words(from.note(), CellLook.WRAPPED));
    }
}
