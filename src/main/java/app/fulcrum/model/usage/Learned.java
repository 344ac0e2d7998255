package app.fulcrum.model.usage;

/** What a record says about something, or why it says nothing. */
public sealed interface Learned<T> {

    /** What it says. */
    record Known<T>(T value) implements Learned<T> {}

    /** Why it says nothing. */
    record Unknown<T>(Reason reason) implements Learned<T> {}

    /** Why something cannot be known from a record. */
    enum Reason {
        /** No tokens are counted. */
        NO_TOKENS,
        /** Tokens are counted, and there were none. */
        NOTHING_USED,
        /** Requests are not counted. */
        NO_REQUESTS,
        /** Input and output are not told apart. */
        KINDS_NOT_TOLD,
        /** There was no input. */
        NO_INPUT,
        /** What was read from a cache is not told apart. */
        CACHE_READS_NOT_TOLD,
        /** What was written to a cache is not told apart. */
        CACHE_WRITES_NOT_TOLD,
        /** For how long it was written is not told. */
        WRITE_LIFETIME_NOT_TOLD,
        /** Nothing was written to a cache. */
        NOTHING_WRITTEN,
        /** Whether it was batch work is not told. */
        TIER_NOT_TOLD,
        /** Hours are not told apart. */
        NO_HOURS,
        /** Minutes are not told apart. */
        NO_MINUTES,
        /** Too few days are covered. */
        TOO_FEW_DAYS,
        /** Too few whole months are covered. */
        TOO_FEW_MONTHS,
        /** A month without any use has no growth. */
        EMPTY_MONTH,
        /** No amounts paid are told beside list prices. */
        NO_LIST_AMOUNTS
    }
}
