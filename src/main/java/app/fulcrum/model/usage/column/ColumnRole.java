package app.fulcrum.model.usage.column;

/** What a column of a table of use can tell. */
public enum ColumnRole {
    /** The day, hour or moment of a row. */
    TIME,
    MODEL,
    /** Who sold it. */
    SELLER,
    /** On which terms: whether it was batch work. */
    TERMS,
    REQUESTS,
    /** All input, or what of it came from no cache: a mapping says which. */
    INPUT,
    /** Input read from a cache. */
    CACHE_READ,
    /** Input written to a cache, for five minutes where the next role is told, too. */
    CACHE_WRITE,
    /** Input written to a cache for an hour. */
    CACHE_WRITE_1_HOUR,
    OUTPUT,
    /** Input and output together, where they are not told apart. */
    TOTAL,
    /** What was paid. */
    PAID,
    /** What it would have cost at list prices. */
    LIST_PRICE
}
