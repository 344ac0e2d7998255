package app.fulcrum.storage.workbook.page;

import app.fulcrum.storage.workbook.cell.Cell;

/** What stands in one place of a page. */
public sealed interface PageEntry {

    /** Text that is never taken for a formula, whatever it begins with. */
    record Words(String text, CellLook look) implements PageEntry {}

    record Figure(Cell cell, CellLook look) implements PageEntry {}

    record Nothing() implements PageEntry {}

    PageEntry NOTHING = new Nothing();

    static PageEntry words(String text, CellLook look) {
        return text.isEmpty() ? NOTHING : new Words(text, look);
    }

    static PageEntry text(String text) {
        return words(text, CellLook.TEXT);
    }

    static PageEntry figure(Cell cell, CellLook look) {
        return new Figure(cell, look);
    }
}
