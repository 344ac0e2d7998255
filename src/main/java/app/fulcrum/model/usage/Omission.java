package app.fulcrum.model.usage;

/** Why a row, or a part of it, was not taken over, the ones to look into first. */
public enum Omission {
    /** A value is not what it should be, or the fields do not belong to the columns. */
    DAMAGED,
    /** The amount is not in USD; tokens of the same row count. */
    OTHER_CURRENCY,
    /** Tokens were taken back on a day that had fewer; the day has none of that kind then. */
    TAKEN_BACK_ELSEWHERE,
    /** It tells of more than a day at once. */
    LONGER_THAN_A_DAY,
    /** It is billed, but not by tokens: searches, code run, sessions. */
    NOT_BY_TOKENS,
    /** It counts no tokens and names no amount. */
    NOTHING_COUNTED,
    /** A tax, a credit, a purchase or an adjustment. */
    NOT_USAGE,
    /** A service without tokens. */
    OTHER_SERVICE
}
