package app.fulcrum.model.scenario;

import static app.fulcrum.model.scenario.Group.CLOSED_API;
import static app.fulcrum.model.scenario.Group.FINANCE;
import static app.fulcrum.model.scenario.Group.HOSTED_OPEN_API;
import static app.fulcrum.model.scenario.Group.PEOPLE;
import static app.fulcrum.model.scenario.Group.SELF_HOSTED;
import static app.fulcrum.model.scenario.Group.WORKLOAD;
import static app.fulcrum.model.scenario.Input.Presence.FROM_PRICE_BOOK;
import static app.fulcrum.model.scenario.Input.Presence.OPTIONAL;
import static app.fulcrum.model.scenario.Input.Presence.REQUIRED;

import app.fulcrum.model.unit.Unit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every number a scenario can hold, with the unit it is kept in and the values it may take.
 *
 * <p>Shares are fractions from 0 to 1. Money is US dollars. The order is the one inputs are listed in.
 */
public enum Input {
    TOKENS_PER_DAY(WORKLOAD, "tokensPerDay", Unit.TOKENS_PER_DAY, 1, 1e15, REQUIRED, Kind.WHOLE),
    INPUT_TOKENS(WORKLOAD, "inputTokensPerRequest", Unit.TOKENS_PER_REQUEST, 0, 1e7, REQUIRED, Kind.REAL),
    OUTPUT_TOKENS(WORKLOAD, "outputTokensPerRequest", Unit.TOKENS_PER_REQUEST, 0.001, 1e7, REQUIRED, Kind.REAL),
    CACHED_SHARE(WORKLOAD, "cachedShareOfInput", Unit.SHARE, 0, 1, REQUIRED, Kind.REAL),
    CACHE_WRITE_SHARE(WORKLOAD, "cacheWriteShareOfInput", Unit.SHARE, 0, 1, REQUIRED, Kind.REAL),
    REASONING_SHARE(WORKLOAD, "reasoningShareOfOutput", Unit.SHARE, 0, 1, REQUIRED, Kind.REAL),
    BATCH_SHARE(WORKLOAD, "batchShare", Unit.SHARE, 0, 1, REQUIRED, Kind.REAL),
    PEAK_TO_AVERAGE(WORKLOAD, "peakToAverage", Unit.RATIO, 1, 1000, REQUIRED, Kind.REAL),
    SERVICE_HOURS_PER_DAY(WORKLOAD, "serviceHoursPerDay", Unit.HOURS_PER_DAY, 0.1, 24, REQUIRED, Kind.REAL),

    CLOSED_INPUT_PRICE(CLOSED_API, "inputPrice", Unit.USD_PER_MILLION_TOKENS, 0, 1e6, FROM_PRICE_BOOK, Kind.REAL),
    CLOSED_CACHE_READ_PRICE(
            CLOSED_API, "cacheReadPrice", Unit.USD_PER_MILLION_TOKENS, 0, 1e6, FROM_PRICE_BOOK, Kind.REAL),
    CLOSED_CACHE_WRITE_PRICE(
            CLOSED_API, "cacheWritePrice", Unit.USD_PER_MILLION_TOKENS, 0, 1e6, FROM_PRICE_BOOK, Kind.REAL),
    CLOSED_OUTPUT_PRICE(CLOSED_API, "outputPrice", Unit.USD_PER_MILLION_TOKENS, 0, 1e6, FROM_PRICE_BOOK, Kind.REAL),
    CLOSED_BATCH_DISCOUNT(CLOSED_API, "batchDiscount", Unit.SHARE, 0, 1, FROM_PRICE_BOOK, Kind.REAL),
    CLOSED_NEGOTIATED_DISCOUNT(CLOSED_API, "negotiatedDiscount", Unit.SHARE, 0, 1, REQUIRED, Kind.REAL),
    CLOSED_FEES(CLOSED_API, "fixedFees", Unit.USD_PER_MONTH, 0, 1e9, REQUIRED, Kind.REAL),
    CLOSED_SETUP(CLOSED_API, "setup", Unit.USD, 0, 1e10, REQUIRED, Kind.REAL),

    HOSTED_INPUT_PRICE(HOSTED_OPEN_API, "inputPrice", Unit.USD_PER_MILLION_TOKENS, 0, 1e6, FROM_PRICE_BOOK, Kind.REAL),
    HOSTED_CACHE_READ_PRICE(
            HOSTED_OPEN_API, "cacheReadPrice", Unit.USD_PER_MILLION_TOKENS, 0, 1e6, FROM_PRICE_BOOK, Kind.REAL),
    HOSTED_CACHE_WRITE_PRICE(
            HOSTED_OPEN_API, "cacheWritePrice", Unit.USD_PER_MILLION_TOKENS, 0, 1e6, FROM_PRICE_BOOK, Kind.REAL),
    HOSTED_OUTPUT_PRICE(
            HOSTED_OPEN_API, "outputPrice", Unit.USD_PER_MILLION_TOKENS, 0, 1e6, FROM_PRICE_BOOK, Kind.REAL),
    HOSTED_BATCH_DISCOUNT(HOSTED_OPEN_API, "batchDiscount", Unit.SHARE, 0, 1, FROM_PRICE_BOOK, Kind.REAL),
    HOSTED_NEGOTIATED_DISCOUNT(HOSTED_OPEN_API, "negotiatedDiscount", Unit.SHARE, 0, 1, REQUIRED, Kind.REAL),
    HOSTED_FEES(HOSTED_OPEN_API, "fixedFees", Unit.USD_PER_MONTH, 0, 1e9, REQUIRED, Kind.REAL),
    HOSTED_SETUP(HOSTED_OPEN_API, "setup", Unit.USD, 0, 1e10, REQUIRED, Kind.REAL),

    TPOT_LIMIT(SELF_HOSTED, "tpotLimit", Unit.MILLISECONDS, 0.1, 1e6, OPTIONAL, Kind.REAL),
    TTFT_LIMIT(SELF_HOSTED, "ttftLimit", Unit.MILLISECONDS, 1, 1e7, OPTIONAL, Kind.REAL),
    MAX_SEQUENCES(SELF_HOSTED, "maxSequencesPerReplica", Unit.SEQUENCES, 1, 1e6, REQUIRED, Kind.WHOLE),
    REALISATION_FACTOR(SELF_HOSTED, "realisationFactor", Unit.RATIO, 0.01, 2, REQUIRED, Kind.REAL),
    MEASURED_OUTPUT_RATE(
            SELF_HOSTED, "measuredOutputTokensPerSecond", Unit.TOKENS_PER_SECOND, 0.001, 1e9, OPTIONAL, Kind.REAL),
    PREFIX_CACHE_SHARE(SELF_HOSTED, "prefixCacheShareOfInput", Unit.SHARE, 0, 1, REQUIRED, Kind.REAL),
    MIN_REPLICAS(SELF_HOSTED, "minReplicas", Unit.REPLICAS, 1, 10_000, REQUIRED, Kind.WHOLE),
    SPARE_REPLICAS(SELF_HOSTED, "spareReplicas", Unit.REPLICAS, 0, 1_000, REQUIRED, Kind.WHOLE),
    GPU_PRICE_PER_HOUR(SELF_HOSTED, "gpuHourPrice", Unit.USD_PER_GPU_HOUR, 0, 1e5, FROM_PRICE_BOOK, Kind.REAL),
    GPU_PRICE_PER_MONTH(SELF_HOSTED, "gpuMonthPrice", Unit.USD_PER_GPU_MONTH, 0, 1e8, OPTIONAL, Kind.REAL),
    GPUS_PER_SERVER(SELF_HOSTED, "gpusSoldTogether", Unit.GPUS, 1, 1_024, FROM_PRICE_BOOK, Kind.WHOLE),
    GPUS_ON_FAST_LINK(SELF_HOSTED, "gpusOnFastLink", Unit.GPUS, 1, 1_024, FROM_PRICE_BOOK, Kind.WHOLE),
    BILLED_HOURS(SELF_HOSTED, "billedHoursPerMonth", Unit.HOURS_PER_MONTH, 0, 744, OPTIONAL, Kind.REAL),
    STORAGE_AND_NETWORK(SELF_HOSTED, "storageAndNetwork", Unit.USD_PER_MONTH, 0, 1e9, REQUIRED, Kind.REAL),
    OVERHEAD_SHARE(SELF_HOSTED, "overheadShareOfHardware", Unit.SHARE, 0, 10, REQUIRED, Kind.REAL),
    MONITORING(SELF_HOSTED, "monitoring", Unit.USD_PER_MONTH, 0, 1e9, REQUIRED, Kind.REAL),
    SELF_SETUP(SELF_HOSTED, "setup", Unit.USD, 0, 1e10, REQUIRED, Kind.REAL),
    CAPEX_PER_GPU(SELF_HOSTED, "purchasePricePerGpu", Unit.USD_PER_GPU, 0, 1e7, FROM_PRICE_BOOK, Kind.REAL),
    RESIDUAL_SHARE(SELF_HOSTED, "residualShareOfPurchase", Unit.SHARE, 0, 1, REQUIRED, Kind.REAL),
    OWNERSHIP_MONTHS(SELF_HOSTED, "ownershipMonths", Unit.MONTHS, 1, 240, REQUIRED, Kind.REAL),
    SUPPORT_SHARE_PER_YEAR(SELF_HOSTED, "supportShareOfPurchasePerYear", Unit.SHARE, 0, 1, REQUIRED, Kind.REAL),
    POWER_PER_GPU(SELF_HOSTED, "powerPerGpu", Unit.KW_PER_GPU, 0, 100, FROM_PRICE_BOOK, Kind.REAL),
    PUE(SELF_HOSTED, "pue", Unit.RATIO, 1, 5, REQUIRED, Kind.REAL),
    POWERED_HOURS(SELF_HOSTED, "poweredHoursPerMonth", Unit.HOURS_PER_MONTH, 0, 744, OPTIONAL, Kind.REAL),
    ELECTRICITY_PRICE(SELF_HOSTED, "electricityPrice", Unit.USD_PER_KWH, 0, 100, REQUIRED, Kind.REAL),
    COLOCATION_PER_KW(SELF_HOSTED, "colocationPerKw", Unit.USD_PER_KW_MONTH, 0, 1e5, REQUIRED, Kind.REAL),
    COLOCATION_FLAT(SELF_HOSTED, "colocationFlat", Unit.USD_PER_MONTH, 0, 1e9, REQUIRED, Kind.REAL),

    LOADED_COST_PER_YEAR(PEOPLE, "loadedCostPerEngineer", Unit.USD_PER_YEAR, 0, 1e8, REQUIRED, Kind.REAL),
    CLOSED_ENGINEERS(PEOPLE, "engineersForClosedApi", Unit.FULL_TIME_EQUIVALENTS, 0, 10_000, REQUIRED, Kind.REAL),
    HOSTED_ENGINEERS(PEOPLE, "engineersForHostedOpenApi", Unit.FULL_TIME_EQUIVALENTS, 0, 10_000, REQUIRED, Kind.REAL),
    SELF_ENGINEERS(PEOPLE, "engineersForSelfHosted", Unit.FULL_TIME_EQUIVALENTS, 0, 10_000, REQUIRED, Kind.REAL),

    DAYS_PER_MONTH(FINANCE, "daysPerMonth", Unit.DAYS_PER_MONTH, 1, 31, REQUIRED, Kind.REAL),
    HOURS_PER_MONTH(FINANCE, "hoursPerMonth", Unit.HOURS_PER_MONTH, 1, 744, REQUIRED, Kind.REAL),
    SETUP_MONTHS(FINANCE, "setupSpreadOverMonths", Unit.MONTHS, 1, 240, REQUIRED, Kind.REAL),
    COST_OF_CAPITAL(FINANCE, "costOfCapitalPerYear", Unit.SHARE, 0, 1, REQUIRED, Kind.REAL);

    private static final Map<String, Input> BY_PATH = Arrays.stream(values())
            .collect(Collectors.toMap(Input::path, Function.identity(), (one, _) -> one, LinkedHashMap::new));

    private final Group group;
    private final String id;
    private final String path;
    private final Unit unit;
    private final double minimum;
    private final double maximum;
    private final Presence presence;
    private final Kind kind;

    Input(Group group, String id, Unit unit, double minimum, double maximum, Presence presence, Kind kind) {
        this.group = group;
        this.id = id;
        this.path = group.id() + "." + id;
        this.unit = unit;
        this.minimum = minimum;
        this.maximum = maximum;
        this.presence = presence;
        this.kind = kind;
    }

    /** The input a path such as {@code workload.tokensPerDay} names. */
    public static Optional<Input> ofPath(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }

    public Group group() {
        return group;
    }

    /** The name within its group. */
    public String id() {
        return id;
    }

    /** Group and name, as files and the command line write it. */
    public String path() {
        return path;
    }

    public Unit unit() {
        return unit;
    }

    /** Smallest value allowed. */
    public double minimum() {
        return minimum;
    }

    /** Largest value allowed. */
    public double maximum() {
        return maximum;
    }

    public Presence presence() {
        return presence;
    }

    public boolean isWhole() {
        return kind == Kind.WHOLE;
    }

    /** Whether a value may be set: finite, within the ends, and whole where only whole ones make sense. */
    public boolean admits(double value) {
        return minimum <= value && value <= maximum && (!isWhole() || value == Math.rint(value));
    }

    /** What it means when a scenario has no value for an input. */
    public enum Presence {
        /** It always has one; a file without it gets the price book's default, and says so. */
        REQUIRED,
        /** The chosen offer, GPU or model of the price book supplies it. */
        FROM_PRICE_BOOK,
        /** There is none: no limit, no measurement, no separate rule. */
        OPTIONAL
    }

    private enum Kind {
        REAL,
        WHOLE
    }
}
