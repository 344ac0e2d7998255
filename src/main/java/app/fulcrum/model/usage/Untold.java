package app.fulcrum.model.usage;

/** What a record of tokens does not tell apart, so that a zero in its place would be made up. */
public enum Untold {
    /** Which tokens are input and which are output. */
    KINDS,
    /** What of the input was read from a cache; it is within the uncached input. */
    CACHE_READS,
    /** What of the input was written to a cache; it is within the uncached input. */
    CACHE_WRITES,
    /** For how long it was written; all of it stands under five minutes. */
    WRITE_LIFETIME
}
