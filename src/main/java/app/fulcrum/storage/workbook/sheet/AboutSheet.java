package app.fulcrum.storage.workbook.sheet;

import static app.fulcrum.storage.workbook.sheet.Draft.MESSAGES;

import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.session.handover.ExportDetails;
import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.page.CellLook;
import app.fulcrum.storage.workbook.page.Page;
import app.fulcrum.storage.workbook.page.PageEntry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the workbook is, what it was made from, and how to check it. */
public final class AboutSheet {

    private final Draft draft;
    private final ExportDetails details;
    private final Stamp stamp;
    private final Page page = new Page(MESSAGES.get("sheet.about"), List.of(28, 110));

    /**
     * What made it from what.
     *
     * @param version of the program
     * @param hash of the scenario's text; empty where the text is not carried along
     */
    public record Stamp(String version, Optional<String> hash) {}

    public AboutSheet(Draft draft, ExportDetails details, Stamp stamp) {
        this.draft = draft;
        this.details = details;
        this.stamp = stamp;
    }

    /** @param master whether all checks hold */
    public Page page(Cell master) {
        Projection projection = draft.projection();
        String name = VisibleText.of(projection.scenario().name());
        page.title(VisibleText.of(details.titleOr(name)));
        page.note(MESSAGES.get("about.purpose"));
        page.gap();
        row("about.scenario", name);
        row("about.author", VisibleText.of(details.author()));
        row("about.remark", VisibleText.of(details.note()));
        row("about.prices-on", projection.scenario().pricesOn().toString());
        row("about.today", projection.today().toString());
        row("about.book", projection.resolution().book().asOf().toString());
        row("about.version", stamp.version());
        row("about.hash", stamp.hash().orElse(""));
        page.row(PageEntry.text(MESSAGES.get("check.all")), PageEntry.figure(master.again(), CellLook.CHECK));
        page.section(MESSAGES.get("about.check"));
        sentences("about.check.", 4);
        page.section(MESSAGES.get("about.live"));
        sentences("about.live.", 7);
        page.section(MESSAGES.get("about.marks"));
        mark(CellLook.TYPED, "about.typed");
        mark(CellLook.INPUT, "about.input");
        mark(CellLook.CALCULATED, "about.calculated");
        return page;
    }

    private void row(String key, String text) {
        if (!text.isEmpty()) {
            page.row(PageEntry.text(MESSAGES.get(key)), PageEntry.words(text, CellLook.WRAPPED));
        }
    }

    private void sentences(String key, int count) {
        Stream.iterate(1, place -> place + 1)
                .limit(count)
                .forEach(place ->
                        page.row(PageEntry.NOTHING, PageEntry.words(MESSAGES.get(key + place), CellLook.WRAPPED)));
    }

    private void mark(CellLook look, String key) {
        page.row(
                PageEntry.words(MESSAGES.get(key), look),
                PageEntry.words(MESSAGES.get(key + ".means"), CellLook.WRAPPED));
    }
}
