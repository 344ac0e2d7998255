package app.fulcrum.model.scenario;

/** Whether capacity of an API is bought in units by the month, and what becomes of tokens above it. */
public enum UnitPurchase {
    /** None: every token is paid for by itself. */
    NONE,
    /** Enough for the busiest moment, or the user's number; nothing above them is served. */
    WITHOUT_OVERFLOW,
    /** As many as are cheapest, or the user's number; what is above them is paid by the token. */
    WITH_OVERFLOW
}
