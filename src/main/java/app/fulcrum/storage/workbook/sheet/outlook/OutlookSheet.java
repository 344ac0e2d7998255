package app.fulcrum.storage.workbook.sheet.outlook;

import static app.fulcrum.storage.workbook.sheet.Draft.MESSAGES;

import app.fulcrum.model.outlook.AlternativeOutlook;
import app.fulcrum.model.outlook.Outlook;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.cell.Expression;
import app.fulcrum.storage.workbook.page.CellLook;
import app.fulcrum.storage.workbook.page.Page;
import app.fulcrum.storage.workbook.page.PageEntry;
import app.fulcrum.storage.workbook.sheet.Draft;
import app.fulcrum.storage.workbook.sheet.outlook.MonthColumn.Kind;
import app.fulcrum.storage.workbook.sheet.outlook.PaybackColumns.Side;
import app.fulcrum.text.number.UnitSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What every alternative costs month by month: a row for each month, and below what the years and all of it come to. */
public final class OutlookSheet {

    private static final List<Integer> FIRST_WIDTHS = List.of(38, 12, 18);

    private final Draft draft;
    private final Outlook outlook;
    private final OverTimeTerms terms;
    private final MonthRows rows;
    private final AlternativeMonths inUse;
    private final List<AlternativeMonths> all = new ArrayList<>();
    private final List<PaybackColumns> paybacks = new ArrayList<>();
    private final List<MonthColumn> columns = new ArrayList<>();
    private final Page page;
    private final List<Cell> checks = new ArrayList<>();

    /** @param firstDay the day whose prices count */
    public OutlookSheet(Draft draft, Outlook outlook, Cell firstDay) {
        this.draft = draft;
        this.outlook = outlook;
        this.terms = new OverTimeTerms(draft, outlook.terms());
        this.rows = new MonthRows(terms, firstDay);
        this.inUse = months(outlook.of(outlook.incumbent()), Optional.empty());
        Side usual = PaybackColumns.side(inUse, rows, terms);
        for (AlternativeOutlook one : outlook.byPlace()) {
            boolean isInUse = one.id().equals(outlook.incumbent());
            AlternativeMonths months = isInUse ? inUse : months(one, Optional.of(inUse));
            all.add(months);
            columns.addAll(months.columns());
            Side side = isInUse ? usual : PaybackColumns.side(months, rows, terms);
            if (side.resale().isPresent()) {
                columns.add(new MonthColumn(
                        Kind.UNSOLD, MESSAGES.get("outlook." + Kind.UNSOLD, months.title()), side.unsold()));
            }
            PaybackColumns payback = new PaybackColumns(draft, rows, terms, side, usual);
            paybacks.add(payback);
            if (!isInUse && !payback.ahead().cells().isEmpty()) {
                columns.add(payback.ahead());
            }
        }
        addShared();
        columns.sort(Comparator.comparing(MonthColumn::kind));
        this.page = new Page(
                MESSAGES.get("sheet.outlook"),
                Stream.concat(
                                FIRST_WIDTHS.stream(),
                                columns.stream().map(column -> column.kind().width()))
                        .toList());
    }

    private AlternativeMonths months(AlternativeOutlook one, Optional<AlternativeMonths> beside) {
        return new AlternativeMonths(draft, one, rows, terms, beside);
    }

    private void addShared() {
        columns.add(rows.presentValues());
        columns.addAll(rows.levels());
    }

    /** What counts over time though nothing is stated. */
    public List<Cell> assumed() {
        return terms.assumed();
    }

    /** Whether what is a value is still what was worked out. */
    public List<Cell> checks() {
        return checks;
    }

    public Page page() {
        page.title(MESSAGES.get("outlook.title"));
        page.note(MESSAGES.get("outlook.note", inUse.title()));
        all.forEach(this::note);
        page.gap();
        page.keepNext(2);
        heads();
        for (int month = 0; month < outlook.terms().months(); month++) {
            row(month);
        }
        new OutlookTotals(page, columns, rows).addTo(all, inUse, paybacks);
        page.endOfPrint();
        page.printColumns(FIRST_WIDTHS.size()
                + (int) columns.stream()
                        .filter(column -> !column.kind().isWorking())
                        .count());
        parts();
        settled();
        return page;
    }

    private void note(AlternativeMonths months) {
        if (months.law().end().isPresent()) {
            page.note(MESSAGES.get(
                    (months.law().lasts() == 0 ? "outlook.none." : "outlook.end.")
                            + months.law().end().get(),
                    months.title(),
                    months.law().lasts()));
        }
        if (months.live().isEmpty() && months.law().lasts() > 0) {
            page.note(MESSAGES.get("outlook.values", months.title()));
        }
    }

    private void heads() {
        List<PageEntry> heads = new ArrayList<>(List.of(
                PageEntry.words(MESSAGES.get("outlook.month"), CellLook.FIGURE_HEADING),
                PageEntry.words(MESSAGES.get("outlook.day"), CellLook.FIGURE_HEADING),
                PageEntry.words(MESSAGES.get("volumes.volume"), CellLook.FIGURE_HEADING)));
        columns.forEach(column -> heads.add(PageEntry.words(column.head(), CellLook.FIGURE_HEADING)));
        page.row(heads);
    }

    private void row(int place) {
        List<PageEntry> entries = new ArrayList<>(List.of(
                PageEntry.figure(rows.month(place + 1), CellLook.CALCULATED),
                PageEntry.figure(rows.firstDayOf(place + 1), CellLook.CALCULATED_DATE),
                PageEntry.figure(rows.volume(place + 1), CellLook.CALCULATED)));
        columns.forEach(column -> entries.add(column.entry(place)));
        page.row(entries);
    }

    /** What a token a day costs, which months are made of that are bought by the token. */
    private void parts() {
        List<Cell> used = all.stream()
                .flatMap(months -> months.live().stream())
                .map(TokenMonths::used)
                .toList();
        if (!used.isEmpty()) {
            page.section(MESSAGES.get("outlook.parts"));
            used.forEach(cell -> page.row(
                    PageEntry.text(cell.label()),
                    PageEntry.figure(cell, CellLook.CALCULATED),
                    PageEntry.text(UnitSymbols.of(cell.unit()))));
        }
    }

    /** Rows are as many as there were months, and values hold as long as what they were worked out for, as does that there are none. */
    private void settled() {
        Cell months = terms.cell(Input.MONTHS);
        checks.add(draft.check()
                .isSame(
                        MESSAGES.get("check.months"),
                        Expression.call("COUNT", Expression.range(rows.months())),
                        Expression.of(months),
                        Ties.areEqual(rows.months().size(), months.number())));
        ValuesSettled values = new ValuesSettled(draft, page, terms, rows);
        all.stream().filter(each -> each.live().isEmpty()).forEach(each -> checks.add(values.of(each)));
    }
}
