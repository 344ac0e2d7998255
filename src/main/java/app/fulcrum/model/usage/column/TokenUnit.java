package app.fulcrum.model.usage.column;

/** What a number of tokens counts. */
public enum TokenUnit {
    TOKENS(0),
    THOUSANDS(3),
    MILLIONS(6);

    private final int zeros;

    TokenUnit(int zeros) {
        this.zeros = zeros;
    }

    /** How many places the point moves to the right for tokens. */
    public int zeros() {
        return zeros;
    }
}
