package app.fulcrum.storage.workbook.sheet;

import static app.fulcrum.storage.workbook.sheet.Draft.MESSAGES;

import app.fulcrum.model.resolution.BookValue;
import app.fulcrum.model.resolution.PriceInUse;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.cell.Expression;
import app.fulcrum.storage.workbook.page.CellLook;
import app.fulcrum.storage.workbook.page.Page;
import app.fulcrum.storage.workbook.page.PageEntry;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the records behind the prices hold on the day that counts, and are not old: days as cells, so that both can be tried. */
public final class PricesInDate {

    /** Spreadsheets count days from the last but one of the year 1899. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

    private final Draft draft;
    private final Cell pricesOn;
    private final Cell today;
    private final List<Dated> records = new ArrayList<>();
    private final List<Cell> checks = new ArrayList<>();

    private record Dated(PriceInUse price, Optional<Cell> from, Optional<Cell> until, Optional<Cell> oldAfter) {}

    public PricesInDate(Draft draft) {
        this.draft = draft;
        this.pricesOn = day("prices.on", draft.projection().scenario().pricesOn());
        this.today = day("prices.today", draft.projection().today());
        draft.projection().prices().forEach(this::add);
    }

    private static Cell day(String key, LocalDate day) {
        return Cell.value(MESSAGES.get(key), serial(day), Unit.COUNT);
    }

    /** A day as spreadsheets count it. */
    public static double serial(LocalDate day) {
        return (double) ChronoUnit.DAYS.between(FIRST_DAY, day);
    }

    /** The day whose prices count. */
    public Cell pricesOn() {
        return pricesOn;
    }

    private void add(PriceInUse price) {
        BookValue value = price.value();
        int days = draft.projection().resolution().book().ageLimits().of(value.kind());
        Dated added = new Dated(
                price,
                value.validity().from().map(day -> day("prices.from", day)),
                value.validity().until().map(day -> day("prices.until", day)),
                value.provenance().source().asOf().map(day -> day("prices.old", day.plusDays(days))));
        records.add(added);
        String name = draft.names().title(price.alternative());
        added.from().ifPresent(from -> checks.add(notAfter("check.begun", name, from, pricesOn)));
        added.until().ifPresent(until -> checks.add(notAfter("check.ended", name, pricesOn, until)));
        added.oldAfter().ifPresent(old -> checks.add(notAfter("check.old", name, today, old)));
    }

    private static Cell notAfter(String key, String name, Cell day, Cell other) {
        Expression condition = Expression.compared(Expression.of(day), "<=", Expression.of(other));
        return SheetCheck.of(MESSAGES.get(key, name), condition, day.number() <= other.number());
    }

    /** Whether every price holds and is not old. */
    public List<Cell> checks() {
        return checks;
    }

    void addTo(Page page) {
        page.section(MESSAGES.get("prices.dates"));
        row(page, Optional.of(pricesOn), "");
        row(page, Optional.of(today), "");
        for (Dated each : records) {
            String what = MESSAGES.get(
                    "prices.record",
                    draft.names().title(each.price().alternative()),
                    each.price().value().name());
            row(page, each.from(), what);
            row(page, each.until(), what);
            row(page, each.oldAfter(), what);
        }
    }

    private static void row(Page page, Optional<Cell> day, String what) {
        day.ifPresent(cell -> page.row(
                PageEntry.text(cell.label()),
                PageEntry.figure(cell, CellLook.DATE),
                PageEntry.NOTHING,
                PageEntry.NOTHING,
                PageEntry.text(what)));
    }
}
