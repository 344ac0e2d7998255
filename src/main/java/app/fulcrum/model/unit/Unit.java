package app.fulcrum.model.unit;

import java.util.Optional;
import java.util.stream.Stream;

/** What a number counts. Files have one symbol each in every language. */
public enum Unit {
    TOKENS_PER_DAY("tokens/day"),
    TOKENS("tokens"),
    TOKENS_PER_REQUEST("tokens/request"),
    TOKENS_PER_SECOND("tokens/s"),
    MILLION_TOKENS_PER_MONTH("1M tokens/month"),
    REQUESTS_PER_DAY("requests/day"),
    TOKENS_PER_MINUTE("tokens/min"),
    REQUESTS_PER_MINUTE("requests/min"),
    UNITS("units"),
    BYTES("bytes"),
    /** A part of a whole, held as a fraction (0.25) and shown as a percentage. */
    SHARE("%"),
    /** A plain factor, such as peak over average. */
    RATIO("×"),
    USD_PER_MILLION_TOKENS("USD / 1M tokens"),
    USD_PER_MILLION_TOKEN_HOURS("USD / 1M token-hours"),
    USD_PER_REQUEST("USD / request"),
    USD_PER_UNIT_MONTH("USD / unit-month"),
    USD_PER_GPU_HOUR("USD / GPU-hour"),
    USD_PER_GPU_MONTH("USD / GPU-month"),
    USD_PER_GPU("USD / GPU"),
    USD_PER_MONTH("USD / month"),
    USD_PER_YEAR("USD / year"),
    USD_PER_MONTH_AND_DAILY_TOKEN("USD / month per token/day"),
    USD("USD"),
    USD_PER_KWH("USD / kWh"),
    USD_PER_KW_MONTH("USD / kW-month"),
    KW("kW"),
    KW_PER_GPU("kW / GPU"),
    HOURS_PER_DAY("h/day"),
    HOURS_PER_MONTH("h/month"),
    DAYS_PER_MONTH("days/month"),
    MONTHS("months"),
    YEARS("years"),
    MILLISECONDS("ms"),
    FULL_TIME_EQUIVALENTS("FTE"),
    REPLICAS("replicas"),
    GPUS("GPUs"),
    SERVERS("servers"),
    SEQUENCES("sequences"),
    BILLION_PARAMETERS("B parameters"),
    USERS_PER_MONTH("users/month"),
    USERS("users"),
    SESSIONS_PER_USER_AND_DAY("sessions/user/day"),
    REQUESTS_PER_SESSION("requests/session"),
    REQUESTS("requests"),
    SECONDS("s"),

    // Of figures that are worked out, never read from a file or typed.
    PARAMETERS("parameters", Use.WORKED_OUT),
    REQUESTS_PER_MONTH("requests/month", Use.WORKED_OUT),
    BYTES_PER_SECOND("bytes/s", Use.WORKED_OUT),
    GPU_HOURS_PER_MONTH("GPU-hours/month", Use.WORKED_OUT),
    FLOP("FLOP", Use.WORKED_OUT),
    FLOP_PER_SECOND("FLOP/s", Use.WORKED_OUT),
    USD_PER_MONTH_AND_GPU("USD / month per GPU", Use.WORKED_OUT),
    /** Of a scorecard: below zero for the closed API, above zero for self-hosting. */
    POINTS("points", Use.WORKED_OUT),
    /** Things counted, such as the layers of a model, whose name says what they are. */
    COUNT("", Use.WORKED_OUT);

    private final String symbol;
    private final Use use;

    Unit(String symbol) {
        this(symbol, Use.IN_FILES);
    }

    Unit(String symbol, Use use) {
        this.symbol = symbol;
        this.use = use;
    }

    /** Whether a record or an input may have it. */
    public boolean isInFiles() {
        return use == Use.IN_FILES;
    }

    /**
     * What stands beside the number in a file: its symbol, but {@code fraction} for shares, since 0.25 beside a percent
     * sign would mean a quarter of a percent.
     */
    public String symbolInFiles() {
        return this == SHARE ? "fraction" : symbol;
    }

    /** The unit whose numbers files show with these words; empty for the empty text, which many have. */
    public static Optional<Unit> ofSymbolInFiles(String symbol) {
        return symbol.isEmpty()
                ? Optional.empty()
                : Stream.of(values())
                        .filter(unit -> unit.symbolInFiles().equals(symbol))
                        .findFirst();
    }

    private enum Use {
        IN_FILES,
        WORKED_OUT
    }
}
