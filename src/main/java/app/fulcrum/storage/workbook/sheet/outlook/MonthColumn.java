package app.fulcrum.storage.workbook.sheet.outlook;

import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.page.CellLook;
import app.fulcrum.storage.workbook.page.PageEntry;
import java.util.List;

/**
 * A column of figures, one for each month from the first.
 *
 * @param cells fewer than there are months where what they are of ends before
 */
record MonthColumn(Kind kind, String head, List<Cell> cells) {

    private static final int MONEY = 15;
    private static final int SMALL = 12;

    /** What it tells, in the order of the sheet. */
    enum Kind {
        PAID(MONEY),
        PAID_SO_FAR(MONEY),
        RUNNING(MONEY),
        COST(MONEY),
        GPUS(SMALL),
        // What the others are made of.
        PRESENT_VALUE(SMALL),
        LEVEL(SMALL),
        OTHER(MONEY),
        HARDWARE(MONEY),
        UNSOLD(MONEY),
        AHEAD(SMALL);

        private final int width;

        Kind(int width) {
            this.width = width;
        }

        /** In characters. */
        int width() {
            return width;
        }

        /** Whether it is there for others to be made of it. */
        boolean isWorking() {
            return compareTo(PRESENT_VALUE) >= 0;
        }

        /** Whether it adds up over months. */
        boolean isAdding() {
            return this == PAID || this == RUNNING || this == COST;
        }
    }

    MonthColumn {
        cells = List.copyOf(cells);
    }

    /** What stands in the row of a month, counted from 0. */
    PageEntry entry(int month) {
        return month < cells.size() ? PageEntry.figure(cells.get(month), CellLook.CALCULATED) : PageEntry.NOTHING;
    }
}
