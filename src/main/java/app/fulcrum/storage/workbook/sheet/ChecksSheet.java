package app.fulcrum.storage.workbook.sheet;

import static app.fulcrum.storage.workbook.sheet.Draft.MESSAGES;

import app.fulcrum.model.unit.Unit;
import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.cell.Expression;
import app.fulcrum.storage.workbook.cell.Ledger;
import app.fulcrum.storage.workbook.page.CellLook;
import app.fulcrum.storage.workbook.page.Page;
import app.fulcrum.storage.workbook.page.PageEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Whether what must hold does: each check is 1 or 0, and one cell says whether all are 1. */
public final class ChecksSheet {

    private final Draft draft;
    private final Page page = new Page(MESSAGES.get("sheet.checks"), List.of(80, 16, 18));
    private final Cell master;
    private final List<Named> checks;

    /** A check by a name that no other has. */
    private record Named(String name, Cell cell) {}

    /** @param with the sheets whose figures are checked; each number that was searched for is checked besides */
    public ChecksSheet(Draft draft, List<Cell> with) {
        this.draft = draft;
        this.checks = named(Stream.concat(
                        with.stream().map(cell -> new Named(cell.label(), cell)),
                        draft.ledger().checks().stream().map(ChecksSheet::named))
                .toList());
        List<Cell> cells = checks.stream().map(Named::cell).toList();
        double least = cells.stream().mapToDouble(Cell::number).min().orElseThrow();
        this.master = Cell.calculated(
                MESSAGES.get("check.all"), Expression.call("MIN", Expression.range(cells)), least, Unit.COUNT);
    }

    private static Named named(Ledger.Check check) {
        String label = check.cell().label();
        return new Named(
                check.owner()
                        .map(owner -> MESSAGES.get("check.of", owner, label))
                        .orElse(label),
                check.cell());
    }

    /** Of those that have one name, the second and every further one is numbered. */
    private static List<Named> named(List<Named> all) {
        SequencedMap<String, Integer> counts = new LinkedHashMap<>();
        List<Named> named = new ArrayList<>();
        for (Named each : all) {
            int count = counts.merge(each.name(), 1, Integer::sum);
            String name = count == 1 ? each.name() : MESSAGES.get("check.again", each.name(), count);
            named.add(new Named(name, each.cell().isPlaced() ? each.cell().again() : each.cell()));
        }
        return named;
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
        checks.forEach(check -> row(check.name(), check.cell(), CellLook.TEXT));
        row(master.label(), master, CellLook.TOTAL);
        draft.addWorkings(page);
        return page;
    }

    private void row(String name, Cell check, CellLook label) {
        page.row(PageEntry.words(name, label), PageEntry.figure(check, CellLook.CHECK));
    }
}
