package app.fulcrum.storage.workbook.page;

import app.fulcrum.storage.workbook.cell.Cell;

/** What stands in one place of a page. */
public sealed interface Entry {

    /** Text that is never taken for a formula, whatever it begins with. */
    record Words(String text, Look look) implements Entry {}

    record Figure(Cell cell, Look look) implements Entry {}

    record Nothing() implements Entry {}

    Entry NOTHING = new Nothing();

    static Entry words(String text, Look look) {
        return text.isEmpty() ? NOTHING : new Words(text, look);
    }

    static Entry text(String text) {
        return words(text, Look.TEXT);
    }

    static Entry figure(Cell cell, Look look) {
        return new Figure(cell, look);
    }
}
