package app.fulcrum.storage.workbook.sheet;

import static app.fulcrum.storage.workbook.sheet.Draft.MESSAGES;

import app.fulcrum.model.unit.Unit;
import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.cell.Expression;
import app.fulcrum.storage.workbook.page.CellLook;
import app.fulcrum.storage.workbook.page.Page;
import app.fulcrum.storage.workbook.page.PageEntry;
import java.util.List;
import java.util.stream.Stream;

/** Whether what must hold does: each check is 1 or 0, and one cell says whether all are 1. */
public final class ChecksSheet {

    private final Draft draft;
    private final Page page = new Page(MESSAGES.get("sheet.checks"), List.of(80, 16, 18));
    private final Cell master;
    private final List<Cell> checks;

    /** @param with the sheets whose figures are checked; each number that was searched for is checked besides */
    public ChecksSheet(Draft draft, List<Cell> with) {
        this.draft = draft;
        this.checks = Stream.concat(with.stream(), draft.ledger().checks().stream())
                .map(check -> check.isPlaced() ? check.again() : check)
                .toList();
        double least = checks.stream().mapToDouble(Cell::number).min().orElseThrow();
        this.master = Cell.calculated(
                MESSAGES.get("check.all"), Expression.call("MIN", Expression.range(checks)), least, Unit.COUNT);
    }

    /** 1 where all checks hold. */
    public Cell master() {
        return master;
    }

    public Page page() {
        page.title(MESSAGES.get("checks.title"));
        page.note(MESSAGES.get("checks.note"));
        page.gap();
        page.keepNext();
        page.heads(List.of(MESSAGES.get("checks.check"), MESSAGES.get("checks.holds")), List.of());
        checks.forEach(check -> row(check, CellLook.TEXT));
        row(master, CellLook.TOTAL);
        draft.addWorkings(page);
        return page;
    }

    private void row(Cell check, CellLook label) {
        page.row(PageEntry.words(check.label(), label), PageEntry.figure(check, CellLook.CHECK));
    }
}
