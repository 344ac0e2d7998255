package app.fulcrum.storage.catalog.field;

/**
 * The ends a number of the price book must lie between, wide enough for every real figure and narrow enough to catch a
 * slipped decimal point or unit.
 *
 * @param unit what the number counts, for the message
 */
public record Bounds(double minimum, double maximum, String unit) {

    /** Dearest seen is 270; a list in per-token units or a missing point lands outside. */
    static final Bounds TOKEN_PRICE = new Bounds(0, 1_000, "USD / 1M tokens");

    static final Bounds REQUEST_FEE = new Bounds(0, 100, "USD / request");

    /** What token prices are multiplied by: from a tenth to ten times. */
    static final Bounds PRICE_FACTOR = new Bounds(0.1, 10, "×");

    /** The same at the dearer hours: the prices of a tariff are those of the others. */
    static final Bounds PEAK_FACTOR = new Bounds(1, 10, "×");

    public static final Bounds SHARE = new Bounds(0, 1, "fraction");
    public static final Bounds COUNT = new Bounds(1, 100_000, "");
    public static final Bounds COUNT_OR_NONE = new Bounds(0, 1e9, "");
    public static final Bounds TOKENS = new Bounds(1, 1e8, "tokens");
    public static final Bounds GPU_HOUR_PRICE = new Bounds(0.001, 1_000, "USD / GPU-hour");
    public static final Bounds INSTANCE_HOUR_PRICE = new Bounds(0.001, 100_000, "USD / h");
    public static final Bounds BILLION_PARAMETERS = new Bounds(0.001, 100_000, "billion parameters");
    static final Bounds PARAMETERS = new Bounds(1e6, 1e14, "parameters");
    public static final Bounds BYTES = new Bounds(1, 1e15, "bytes");
    public static final Bounds PER_SECOND = new Bounds(1e6, 1e18, "per second");
    public static final Bounds TOKENS_PER_SECOND = new Bounds(0.001, 1e9, "tokens/s");
    public static final Bounds WATTS = new Bounds(1, 10_000, "W");
    public static final Bounds DAYS = new Bounds(1, 3_650, "days");
    public static final Bounds MONTHS = new Bounds(1, 240, "months");
    public static final Bounds RATIO = new Bounds(0.001, 100_000, "");
    static final Bounds USD = new Bounds(0, 1e15, "USD");
    static final Bounds USERS = new Bounds(0, 1e11, "users/month");
    public static final Bounds FIGURE = new Bounds(0, 1e12, "");
    public static final Bounds EFFICIENCY = new Bounds(0.01, 2, "of the peak");
    public static final Bounds CONSTANT = new Bounds(0, 1_000, "");
    static final Bounds ELEMENTS = new Bounds(1, 1_000_000, "elements");
    static final Bounds WIDTH = new Bounds(1, 1_000_000, "");
    public static final Bounds BYTES_PER_WEIGHT = new Bounds(0.1, 8, "bytes");

    /** Tokens for a token of another tokenizer: none makes more than a few of one. */
    public static final Bounds TOKEN_FACTOR = new Bounds(0.1, 20, "×");

    /** Input tokens that another kind of token counts for. */
    public static final Bounds TOKEN_WEIGHT = new Bounds(0, 100, "×");

    public static final Bounds UNIT_MONTH_PRICE = new Bounds(0, 1e7, "USD / month");
    public static final Bounds TOKENS_PER_MINUTE = new Bounds(1, 1e12, "tokens/min");
    public static final Bounds REQUESTS = new Bounds(1, 1e9, "requests");
    public static final Bounds PERCENT = new Bounds(0, 10_000, "%");
}
