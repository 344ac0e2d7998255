package app.fulcrum.storage.workbook.sheet;

import static app.fulcrum.storage.workbook.sheet.Draft.MESSAGES;

import app.fulcrum.model.formula.Explanation.Given;
import app.fulcrum.model.resolution.BookValue;
import app.fulcrum.model.resolution.Resolved;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.cell.Expression;
import app.fulcrum.storage.workbook.page.CellLook;
import app.fulcrum.storage.workbook.page.Page;
import app.fulcrum.storage.workbook.page.PageEntry;
import app.fulcrum.text.InputNames;
import app.fulcrum.text.number.UnitSymbols;
import java.util.List;
import java.util.Optional;

/** Where the scenario says another number than the price book, and why. */
public final class ChangesSheet {

    private final Draft draft;
    private final Page page = new Page(MESSAGES.get("sheet.changes"), List.of(44, 30, 16, 16, 16, 18, 44, 44));

    public ChangesSheet(Draft draft) {
        this.draft = draft;
    }

    public Page page() {
        page.title(MESSAGES.get("changes.title"));
        page.note(MESSAGES.get("changes.note"));
        page.gap();
        page.keepNext();
        page.row(
                head("figure"),
                head("alternative"),
                figureHead("changes.here"),
                figureHead("changes.book"),
                figureHead("changes.difference"),
                head("unit"),
                head("source"),
                head("note"));
        draft.projection().scenario().alternatives().inputs().forEach(this::add);
        return page;
    }

    private static PageEntry head(String key) {
        return PageEntry.words(MESSAGES.get(key), CellLook.HEADING);
    }

    private static PageEntry figureHead(String key) {
        return PageEntry.words(MESSAGES.get(key), CellLook.FIGURE_HEADING);
    }

    private void add(InputKey key) {
        Resolved resolved = draft.projection().resolution().of(key);
        Optional<BookValue> book = draft.projection().resolution().fromBook(key);
        boolean isOther = book.isPresent()
                && Origins.isTyped(resolved.origin())
                && !resolved.value().equals(Optional.of(book.get().value()));
        if (isOther && draft.projection().uses().unused(key).isEmpty()) {
            add(key, draft.cell(new Given(resolved)), book.get().value().base());
        }
    }

    private void add(InputKey key, Cell here, double usual) {
        Cell own = here.again();
        Cell book = Cell.value(MESSAGES.get("changes.book"), usual, here.unit());
        Cell difference = Cell.calculated(
                MESSAGES.get("changes.difference"),
                Expression.minus(Expression.of(own), Expression.of(book)),
                own.number() - usual,
                here.unit());
        Optional<Assumption> said = draft.projection().scenario().assumption(key);
        page.row(
                PageEntry.text(InputNames.name(key.input())),
                PageEntry.text(key.alternative().map(draft.names()::title).orElse("")),
                PageEntry.figure(own, CellLook.CALCULATED),
                PageEntry.figure(book, CellLook.INPUT),
                PageEntry.figure(difference, CellLook.CALCULATED),
                PageEntry.text(UnitSymbols.of(here.unit())),
                PageEntry.words(
                        said.map(Assumption::source).map(VisibleText::of).orElse(""), CellLook.WRAPPED),
                PageEntry.words(said.map(Assumption::note).map(VisibleText::of).orElse(""), CellLook.WRAPPED));
    }
}
