package app.fulcrum.model.cost;

/** What a bill consists of in four parts, in the order in which they are shown. */
public enum BillPart {
    TOKENS,
    GPUS,
    PEOPLE,
    SETUP;

    /** The part that a line belongs to. */
    public static BillPart of(LineKind kind) {
        return switch (kind) {
            case PEOPLE -> PEOPLE;
            case SETUP -> SETUP;
            case HARDWARE_OVERHEAD, STORAGE_AND_NETWORK, MONITORING -> GPUS;
            case CACHE_STORAGE, FEES -> TOKENS;
            default -> kind.isHardware() ? GPUS : TOKENS;
        };
    }

    /** How much of a bill it is. */
    public double in(CostBreakdown bill) {
        double sum = 0;
        for (LineItem item : bill.items()) {
            sum += of(item.kind()) == this ? item.usdPerMonth() : 0;
        }
        return sum;
    }
}
