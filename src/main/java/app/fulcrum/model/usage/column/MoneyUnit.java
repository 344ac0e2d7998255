package app.fulcrum.model.usage.column;

/** What an amount counts. */
public enum MoneyUnit {
    USD(0),
    CENTS(2);

    private final int decimals;

    MoneyUnit(int decimals) {
        this.decimals = decimals;
    }

    /** How many places the point moves to the left for USD. */
    public int decimals() {
        return decimals;
    }
}
