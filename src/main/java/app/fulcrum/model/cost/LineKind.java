package app.fulcrum.model.cost;

/** What a line of a monthly bill is for. */
public enum LineKind {
    INPUT_TOKENS(true),
    CACHE_READS(true),
    CACHE_WRITES(true),
    OUTPUT_TOKENS(true),
    REASONING_TOKENS(true),
    FEES(false),
    GPU_RENT(false),
    DEPRECIATION(false),
    COST_OF_CAPITAL(false),
    SUPPORT(false),
    ENERGY(false),
    COLOCATION(false),
    HARDWARE_OVERHEAD(false),
    STORAGE_AND_NETWORK(false),
    MONITORING(false),
    PEOPLE(false),
    SETUP(false);

    private final boolean perToken;

    LineKind(boolean perToken) {
        this.perToken = perToken;
    }

    /** Whether the line grows with every token. */
    public boolean isPerToken() {
        return perToken;
    }
}
