package app.fulcrum.storage.workbook.sheet.outlook;

import static app.fulcrum.storage.workbook.sheet.Draft.MESSAGES;

import app.fulcrum.model.formula.Explanation.Given;
import app.fulcrum.model.resolution.Resolved;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.cell.Expression;
import app.fulcrum.storage.workbook.page.CellLook;
import app.fulcrum.storage.workbook.page.Page;
import app.fulcrum.storage.workbook.page.PageEntry;
import app.fulcrum.storage.workbook.sheet.Draft;
import app.fulcrum.storage.workbook.sheet.SheetCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whether months that are values still rest on what they were worked out for: what that was stands beside what it is now. */
record ValuesSettled(Draft draft, Page page, OverTimeTerms terms, MonthRows rows) {

    private static final List<Input> OF_ONE = List.of(Input.TERM_MONTHS, Input.UPFRONT_SHARE);

    /** Adds the rows of an alternative, and says by 1 or 0 whether all of them are the same. */
    Cell of(AlternativeMonths months) {
        page.section(MESSAGES.get("outlook.settled", months.title()));
        page.row(
                PageEntry.words(MESSAGES.get("figure"), CellLook.HEADING),
                PageEntry.words(MESSAGES.get("outlook.then"), CellLook.FIGURE_HEADING),
                PageEntry.words(MESSAGES.get("outlook.now"), CellLook.FIGURE_HEADING),
                PageEntry.words(MESSAGES.get("outlook.same"), CellLook.HEADING));
        List<Cell> marks = new ArrayList<>();
        now(months).forEach(now -> marks.add(row(now)));
        return Cell.calculated(
                MESSAGES.get("check.outlook", months.title()),
                Expression.call("MIN", Expression.range(marks)),
                1,
                Unit.COUNT);
    }

    private Cell row(Cell now) {
        Cell then = Cell.value(now.label(), now.number(), now.unit());
        Cell same = isRounded(now)
                ? draft.check().isSame(now.label(), Expression.of(now), Expression.of(then), true)
                : SheetCheck.of(now.label(), Expression.compared(Expression.of(now), "=", Expression.of(then)), true);
        page.row(
                PageEntry.text(now.label()),
                PageEntry.figure(then, CellLook.CALCULATED),
                PageEntry.figure(now, CellLook.CALCULATED),
                PageEntry.figure(same, CellLook.CHECK));
        return same;
    }

    /** What is added up may differ by rounding; what was typed does not, and may be below 0. */
    private static boolean isRounded(Cell now) {
        return now.unit() == Unit.USD_PER_MONTH || now.unit() == Unit.TOKENS_PER_DAY;
    }

    private List<Cell> now(AlternativeMonths months) {
        List<Cell> now = new ArrayList<>();
        if (draft.projection().of(months.law().id()).cost().isPresent()) {
            now.add(again(MESSAGES.get("bills.total"), draft.cost(months.law().id())));
        }
        now.add(Cell.calculated(
                MESSAGES.get("outlook.volumes"),
                Expression.call("SUM", Expression.range(rows.volumes())),
                rows.volumes().stream().mapToDouble(Cell::number).sum(),
                Unit.TOKENS_PER_DAY));
        Alternative alternative = draft.projection().of(months.law().id()).alternative();
        List<Alternative> parts = draft.projection().scenario().alternatives().parts(alternative);
        Stream.concat(
                        parts.stream().flatMap(part -> OverTimeTerms.driftOf(part.kind()).stream()),
                        Stream.of(Input.PAY_DRIFT))
                .distinct()
                .map(terms::cell)
                .forEach(cell -> now.add(again(cell.label(), cell)));
        parts.forEach(part -> OF_ONE.forEach(input -> {
            Resolved resolved = draft.projection().resolution().of(InputKey.of(part.id(), input));
            resolved.value()
                    .map(_ -> draft.cell(new Given(resolved)))
                    .ifPresent(cell -> now.add(again(cell.label(), cell)));
        }));
        return now;
    }

    private static Cell again(String label, Cell cell) {
        return Cell.calculated(label, Expression.of(cell), cell.number(), cell.unit());
    }
}
