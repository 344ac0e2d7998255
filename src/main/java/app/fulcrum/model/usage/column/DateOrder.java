package app.fulcrum.model.usage.column;

/** How a date such as 03/04/2026 is read. One that begins with its year is read the same in any case. */
public enum DateOrder {
    MONTH_FIRST,
    DAY_FIRST
}
