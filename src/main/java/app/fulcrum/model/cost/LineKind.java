package app.fulcrum.model.cost;

/** What a line of a monthly bill is for. */
public enum LineKind {
    INPUT_TOKENS(Nature.PER_TOKEN),
    CACHE_READS(Nature.PER_TOKEN),
    CACHE_WRITES(Nature.PER_TOKEN),
    OUTPUT_TOKENS(Nature.PER_TOKEN),
    REASONING_TOKENS(Nature.PER_TOKEN),
    REQUEST_FEES(Nature.PER_TOKEN),
    ROUTING(Nature.PER_TOKEN),
    CACHE_STORAGE(Nature.FIXED),
    UNITS(Nature.FIXED),
    MINIMUM_SPEND(Nature.FIXED),
    FEES(Nature.FIXED),
    GPU_RENT(Nature.HARDWARE),
    DEPRECIATION(Nature.HARDWARE),
    COST_OF_CAPITAL(Nature.HARDWARE),
    SUPPORT(Nature.HARDWARE),
    ENERGY(Nature.HARDWARE),
    COLOCATION(Nature.HARDWARE),
    HARDWARE_OVERHEAD(Nature.FIXED),
    STORAGE_AND_NETWORK(Nature.FIXED),
    MONITORING(Nature.FIXED),
    PEOPLE(Nature.FIXED),
    SETUP(Nature.FIXED);

    private final Nature nature;

    LineKind(Nature nature) {
        this.nature = nature;
    }

    /** Whether the line grows with every token. */
    public boolean isPerToken() {
        return nature == Nature.PER_TOKEN;
    }

    /** Whether overhead is added on the line: rent, purchase, power and space of the servers. */
    public boolean isHardware() {
        return nature == Nature.HARDWARE;
    }

    private enum Nature {
        PER_TOKEN,
        HARDWARE,
        FIXED
    }
}
