package app.fulcrum.storage.workbook.page;

/** What an entry looks like. Every one can be told from the others in shades of grey too. */
public enum CellLook {
    TITLE,
    SECTION,
    /** The head of a column of words. */
    HEADING,
    /** The head of a column of numbers. */
    FIGURE_HEADING,
    TEXT,
    /** Text that is broken into lines. */
    WRAPPED,
    /** A remark. */
    NOTE,
    /** A number that comes from the price book or was chosen: it may be changed. */
    INPUT,
    /** The same, typed by the user: colored and framed. */
    TYPED,
    CALCULATED,
    /** What others add up to. */
    TOTAL,
    /** A day that comes from the scenario or the price book. */
    DATE,
    /** A day that follows from another. */
    CALCULATED_DATE,
    /** The number of a month that was looked for; 0, where none was found, is a dash. */
    MONTH_FOUND,
    /** By what part of another number a number is more or less; a dash where it is neither. */
    RELATIVE_CHANGE,
    /** 1 where something holds and 0 where not, in words. */
    CHECK
}
