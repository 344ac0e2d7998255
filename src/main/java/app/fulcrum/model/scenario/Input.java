package app.fulcrum.model.scenario;

import static app.fulcrum.model.scenario.Group.ALTERNATIVE;
import static app.fulcrum.model.scenario.Group.API;
import static app.fulcrum.model.scenario.Group.BUYING;
import static app.fulcrum.model.scenario.Group.COMMITMENT;
import static app.fulcrum.model.scenario.Group.COUNTING;
import static app.fulcrum.model.scenario.Group.FINANCE;
import static app.fulcrum.model.scenario.Group.MIXING;
import static app.fulcrum.model.scenario.Group.OUTLOOK;
import static app.fulcrum.model.scenario.Group.PEOPLE;
import static app.fulcrum.model.scenario.Group.RENTING;
import static app.fulcrum.model.scenario.Group.RUNNING;
import static app.fulcrum.model.scenario.Group.SERVING;
import static app.fulcrum.model.scenario.Group.WORKLOAD;
import static app.fulcrum.model.scenario.Input.Presence.FROM_PRICE_BOOK;
import static app.fulcrum.model.scenario.Input.Presence.OF_LOAD;
import static app.fulcrum.model.scenario.Input.Presence.OPTIONAL;
import static app.fulcrum.model.scenario.Input.Presence.REQUIRED;

import app.fulcrum.model.unit.Unit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Every number a scenario can hold, once for all alternatives or once for each, with the unit it is kept in and the values it may take.
 *
 * <p>Shares are fractions from 0 to 1. Money is US dollars. The order is the one inputs are listed in.
 */
public enum Input {
    TOKENS_PER_DAY(WORKLOAD, "tokensPerDay", Unit.TOKENS_PER_DAY, 1, 1e15, REQUIRED, Numbers.WHOLE),
    USERS(WORKLOAD, "users", Unit.USERS, 1, 1e12, OF_LOAD, Numbers.REAL),
    SESSIONS_PER_USER(
            WORKLOAD, "sessionsPerUserAndDay", Unit.SESSIONS_PER_USER_AND_DAY, 0.001, 10_000, OF_LOAD, Numbers.REAL),
    REQUESTS_PER_SESSION(WORKLOAD, "requestsPerSession", Unit.REQUESTS_PER_SESSION, 0.001, 1e6, OF_LOAD, Numbers.REAL),
    REQUESTS_AT_ONCE(WORKLOAD, "requestsAtOnce", Unit.REQUESTS, 0.001, 1e9, OF_LOAD, Numbers.REAL),
    SECONDS_PER_REQUEST(WORKLOAD, "secondsPerRequest", Unit.SECONDS, 0.001, 1e6, OF_LOAD, Numbers.REAL),
    INPUT_TOKENS(WORKLOAD, "inputTokensPerRequest", Unit.TOKENS_PER_REQUEST, 0, 1e7, REQUIRED, Numbers.REAL),
    OUTPUT_TOKENS(WORKLOAD, "outputTokensPerRequest", Unit.TOKENS_PER_REQUEST, 0, 1e7, REQUIRED, Numbers.REAL),
    LONG_REQUEST_SHARE(WORKLOAD, "longShareOfRequests", Unit.SHARE, 0, 0.9999, OPTIONAL, Numbers.REAL),
    LONG_INPUT_TOKENS(
            WORKLOAD, "inputTokensPerLongRequest", Unit.TOKENS_PER_REQUEST, 0.001, 1e7, OPTIONAL, Numbers.REAL),
    CACHED_SHARE(WORKLOAD, "cachedShareOfInput", Unit.SHARE, 0, 1, REQUIRED, Numbers.REAL),
    CACHE_WRITE_SHARE(WORKLOAD, "cacheWriteShareOfInput", Unit.SHARE, 0, 1, REQUIRED, Numbers.REAL),
    ONE_HOUR_WRITE_SHARE(WORKLOAD, "oneHourShareOfCacheWrites", Unit.SHARE, 0, 1, OPTIONAL, Numbers.REAL),
    REASONING_SHARE(WORKLOAD, "reasoningShareOfOutput", Unit.SHARE, 0, 1, REQUIRED, Numbers.REAL),
    BATCH_SHARE(WORKLOAD, "batchShare", Unit.SHARE, 0, 1, REQUIRED, Numbers.REAL),
    PEAK_TO_AVERAGE(WORKLOAD, "peakToAverage", Unit.RATIO, 1, 1000, REQUIRED, Numbers.REAL),
    PEAK_WITHIN_HOUR(WORKLOAD, "peakWithinHour", Unit.RATIO, 1, 1000, OPTIONAL, Numbers.REAL),
    SERVICE_HOURS_PER_DAY(WORKLOAD, "serviceHoursPerDay", Unit.HOURS_PER_DAY, 0.1, 24, REQUIRED, Numbers.REAL),

    INPUT_PRICE(API, "inputPrice", Unit.USD_PER_MILLION_TOKENS, 0, 1e6, FROM_PRICE_BOOK, Numbers.REAL),
    CACHE_READ_PRICE(API, "cacheReadPrice", Unit.USD_PER_MILLION_TOKENS, 0, 1e6, FROM_PRICE_BOOK, Numbers.REAL),
    CACHE_WRITE_PRICE(API, "cacheWritePrice", Unit.USD_PER_MILLION_TOKENS, 0, 1e6, FROM_PRICE_BOOK, Numbers.REAL),
    OUTPUT_PRICE(API, "outputPrice", Unit.USD_PER_MILLION_TOKENS, 0, 1e6, FROM_PRICE_BOOK, Numbers.REAL),
    BATCH_DISCOUNT(API, "batchDiscount", Unit.SHARE, 0, 1, FROM_PRICE_BOOK, Numbers.REAL),
    NEGOTIATED_DISCOUNT(API, "negotiatedDiscount", Unit.SHARE, 0, 1, REQUIRED, Numbers.REAL),
    SURCHARGE(API, "surcharge", Unit.SHARE, -0.99, 10, FROM_PRICE_BOOK, Numbers.REAL),
    PEAK_HOURS_SHARE(API, "shareInPeakHours", Unit.SHARE, 0, 1, FROM_PRICE_BOOK, Numbers.REAL),
    REQUEST_FEE(API, "requestFee", Unit.USD_PER_REQUEST, 0, 100, FROM_PRICE_BOOK, Numbers.REAL),
    CACHE_HELD_TOKENS(API, "cacheHeldTokens", Unit.TOKENS, 0, 1e15, OPTIONAL, Numbers.REAL),
    CACHE_HELD_HOURS(API, "cacheHeldHoursPerMonth", Unit.HOURS_PER_MONTH, 0, 744, OPTIONAL, Numbers.REAL),
    CACHE_STORAGE_PRICE(
            API, "cacheStoragePrice", Unit.USD_PER_MILLION_TOKEN_HOURS, 0, 1e6, FROM_PRICE_BOOK, Numbers.REAL),
    FEES(API, "fixedFees", Unit.USD_PER_MONTH, 0, 1e9, REQUIRED, Numbers.REAL),
    MINIMUM_SPEND(COMMITMENT, "minimumSpend", Unit.USD_PER_MONTH, 0, 1e10, OPTIONAL, Numbers.REAL),
    UNIT_PRICE(COMMITMENT, "unitMonthPrice", Unit.USD_PER_UNIT_MONTH, 0, 1e8, FROM_PRICE_BOOK, Numbers.REAL),
    UNIT_CAPACITY(
            COMMITMENT,
            "inputTokensPerMinuteOfUnit",
            Unit.TOKENS_PER_MINUTE,
            0.001,
            1e12,
            FROM_PRICE_BOOK,
            Numbers.REAL),
    UNIT_OUTPUT_WEIGHT(COMMITMENT, "unitOutputWeight", Unit.RATIO, 0, 1_000, FROM_PRICE_BOOK, Numbers.REAL),
    UNIT_CACHE_READ_WEIGHT(COMMITMENT, "unitCacheReadWeight", Unit.RATIO, 0, 1, FROM_PRICE_BOOK, Numbers.REAL),
    SMALLEST_UNITS(COMMITMENT, "smallestUnits", Unit.UNITS, 1, 1e6, FROM_PRICE_BOOK, Numbers.WHOLE),
    UNIT_STEP(COMMITMENT, "unitStep", Unit.UNITS, 1, 1e6, FROM_PRICE_BOOK, Numbers.WHOLE),
    UNIT_COUNT(COMMITMENT, "unitCount", Unit.UNITS, 0, 1e9, OPTIONAL, Numbers.WHOLE),
    REQUEST_LIMIT(COMMITMENT, "requestsPerMinuteLimit", Unit.REQUESTS_PER_MINUTE, 0.001, 1e12, OPTIONAL, Numbers.REAL),
    INPUT_LIMIT(COMMITMENT, "inputTokensPerMinuteLimit", Unit.TOKENS_PER_MINUTE, 0.001, 1e15, OPTIONAL, Numbers.REAL),
    OUTPUT_LIMIT(COMMITMENT, "outputTokensPerMinuteLimit", Unit.TOKENS_PER_MINUTE, 0.001, 1e15, OPTIONAL, Numbers.REAL),
    TOKEN_LIMIT(COMMITMENT, "tokensPerMinuteLimit", Unit.TOKENS_PER_MINUTE, 0.001, 1e15, OPTIONAL, Numbers.REAL),
    CACHED_SHARE_OF_LIMIT(COMMITMENT, "cacheReadsInLimits", Unit.SHARE, 0, 1, OPTIONAL, Numbers.REAL),

    TPOT_LIMIT(SERVING, "tpotLimit", Unit.MILLISECONDS, 0.1, 1e6, OPTIONAL, Numbers.REAL),
    TTFT_LIMIT(SERVING, "ttftLimit", Unit.MILLISECONDS, 1, 1e7, OPTIONAL, Numbers.REAL),
    MAX_SEQUENCES(SERVING, "maxSequencesPerReplica", Unit.SEQUENCES, 1, 1e6, FROM_PRICE_BOOK, Numbers.WHOLE),
    REALISATION_FACTOR(SERVING, "realisationFactor", Unit.RATIO, 0.01, 2, OPTIONAL, Numbers.REAL),
    MEASURED_OUTPUT_RATE(
            SERVING, "measuredOutputTokensPerSecond", Unit.TOKENS_PER_SECOND, 0.001, 1e9, OPTIONAL, Numbers.REAL),
    MEASURED_TOTAL_RATE(
            SERVING, "measuredTotalTokensPerSecond", Unit.TOKENS_PER_SECOND, 0.001, 1e10, OPTIONAL, Numbers.REAL),
    PREFIX_CACHE_SHARE(SERVING, "prefixCacheShareOfInput", Unit.SHARE, 0, 1, REQUIRED, Numbers.REAL),
    MIN_REPLICAS(SERVING, "minReplicas", Unit.REPLICAS, 0, 10_000, REQUIRED, Numbers.WHOLE),
    SPARE_REPLICAS(SERVING, "spareReplicas", Unit.REPLICAS, 0, 1_000, REQUIRED, Numbers.WHOLE),
    GPU_PRICE_PER_HOUR(RENTING, "gpuHourPrice", Unit.USD_PER_GPU_HOUR, 0, 1e5, FROM_PRICE_BOOK, Numbers.REAL),
    GPU_PRICE_PER_MONTH(RENTING, "gpuMonthPrice", Unit.USD_PER_GPU_MONTH, 0, 1e8, OPTIONAL, Numbers.REAL),
    GPUS_PER_SERVER(RENTING, "gpusSoldTogether", Unit.GPUS, 1, 1_024, FROM_PRICE_BOOK, Numbers.WHOLE),
    GPUS_ON_FAST_LINK(RENTING, "gpusOnFastLink", Unit.GPUS, 1, 1_024, FROM_PRICE_BOOK, Numbers.WHOLE),
    BILLED_HOURS(RENTING, "billedHoursPerMonth", Unit.HOURS_PER_MONTH, 0, 744, OPTIONAL, Numbers.REAL),
    SPOT_ALLOWANCE(RENTING, "spotAllowance", Unit.SHARE, 0, 10, OPTIONAL, Numbers.REAL),
    RESERVED_SERVERS(RENTING, "reservedServers", Unit.SERVERS, 0, 1e6, OPTIONAL, Numbers.WHOLE),
    RESERVED_GPU_HOUR_PRICE(RENTING, "reservedGpuHourPrice", Unit.USD_PER_GPU_HOUR, 0, 1e5, OPTIONAL, Numbers.REAL),
    STORAGE_AND_NETWORK(RUNNING, "storageAndNetwork", Unit.USD_PER_MONTH, 0, 1e9, REQUIRED, Numbers.REAL),
    OVERHEAD_SHARE(RUNNING, "overheadShareOfHardware", Unit.SHARE, 0, 10, REQUIRED, Numbers.REAL),
    MONITORING(RUNNING, "monitoring", Unit.USD_PER_MONTH, 0, 1e9, REQUIRED, Numbers.REAL),
    INPUT_TOKEN_FACTOR(COUNTING, "inputTokenFactor", Unit.RATIO, 0.1, 20, OPTIONAL, Numbers.REAL),
    OUTPUT_TOKEN_FACTOR(COUNTING, "outputTokenFactor", Unit.RATIO, 0.1, 20, OPTIONAL, Numbers.REAL),
    REQUEST_FACTOR(COUNTING, "requestsPerRequest", Unit.RATIO, 0.1, 20, OPTIONAL, Numbers.REAL),
    HARD_SHARE(MIXING, "hardShareOfRequests", Unit.SHARE, 0, 1, OPTIONAL, Numbers.REAL),
    BASE_LOAD_UNITS(MIXING, "baseLoadUnits", Unit.UNITS, 0, 1e9, OPTIONAL, Numbers.WHOLE),
    ROUTING_FEE(MIXING, "routingFee", Unit.USD_PER_REQUEST, 0, 100, OPTIONAL, Numbers.REAL),
    SETUP(ALTERNATIVE, "setup", Unit.USD, 0, 1e10, REQUIRED, Numbers.REAL),
    CAPEX_PER_GPU(BUYING, "purchasePricePerGpu", Unit.USD_PER_GPU, 0, 1e7, FROM_PRICE_BOOK, Numbers.REAL),
    GPUS_ALREADY_OWNED(BUYING, "gpusAlreadyOwned", Unit.GPUS, 0, 1e6, OPTIONAL, Numbers.WHOLE),
    RESALE_VALUE_PER_GPU(BUYING, "resaleValuePerGpu", Unit.USD_PER_GPU, 0, 1e7, OPTIONAL, Numbers.REAL),
    RESIDUAL_SHARE(BUYING, "residualShareOfPurchase", Unit.SHARE, 0, 1, REQUIRED, Numbers.REAL),
    OWNERSHIP_MONTHS(BUYING, "ownershipMonths", Unit.MONTHS, 1, 240, REQUIRED, Numbers.REAL),
    SUPPORT_SHARE_PER_YEAR(BUYING, "supportShareOfPurchasePerYear", Unit.SHARE, 0, 1, REQUIRED, Numbers.REAL),
    POWER_PER_GPU(BUYING, "powerPerGpu", Unit.KW_PER_GPU, 0, 100, FROM_PRICE_BOOK, Numbers.REAL),
    PUE(BUYING, "pue", Unit.RATIO, 1, 5, REQUIRED, Numbers.REAL),
    POWERED_HOURS(BUYING, "poweredHoursPerMonth", Unit.HOURS_PER_MONTH, 0, 744, OPTIONAL, Numbers.REAL),
    ELECTRICITY_PRICE(BUYING, "electricityPrice", Unit.USD_PER_KWH, 0, 100, REQUIRED, Numbers.REAL),
    COLOCATION_PER_KW(BUYING, "colocationPerKw", Unit.USD_PER_KW_MONTH, 0, 1e5, REQUIRED, Numbers.REAL),
    COLOCATION_FLAT(BUYING, "colocationFlat", Unit.USD_PER_MONTH, 0, 1e9, REQUIRED, Numbers.REAL),

    LOADED_COST_PER_YEAR(PEOPLE, "loadedCostPerEngineer", Unit.USD_PER_YEAR, 0, 1e8, REQUIRED, Numbers.REAL),
    ENGINEERS(ALTERNATIVE, "engineers", Unit.FULL_TIME_EQUIVALENTS, 0, 10_000, REQUIRED, Numbers.REAL),

    DAYS_PER_MONTH(FINANCE, "daysPerMonth", Unit.DAYS_PER_MONTH, 1, 31, REQUIRED, Numbers.REAL),
    HOURS_PER_MONTH(FINANCE, "hoursPerMonth", Unit.HOURS_PER_MONTH, 1, 744, REQUIRED, Numbers.REAL),
    SETUP_MONTHS(FINANCE, "setupSpreadOverMonths", Unit.MONTHS, 1, 240, REQUIRED, Numbers.REAL),
    COST_OF_CAPITAL(FINANCE, "costOfCapitalPerYear", Unit.SHARE, 0, 1, REQUIRED, Numbers.REAL),
    PRICE_CORRELATION(FINANCE, "priceCorrelation", Unit.SHARE, 0, 0.9999, OPTIONAL, Numbers.REAL),

    MONTHS(OUTLOOK, "months", Unit.MONTHS, 1, 60, OPTIONAL, Numbers.WHOLE),
    GROWTH(OUTLOOK, "growthPerMonth", Unit.SHARE, -0.9, 10, OPTIONAL, Numbers.REAL),
    VOLUME_CEILING(OUTLOOK, "volumeCeiling", Unit.TOKENS_PER_DAY, 1, 1e15, OPTIONAL, Numbers.WHOLE),
    CLOSED_API_DRIFT(OUTLOOK, "closedApiPriceDriftPerYear", Unit.SHARE, -0.99, 10, OPTIONAL, Numbers.REAL),
    HOSTED_API_DRIFT(OUTLOOK, "hostedApiPriceDriftPerYear", Unit.SHARE, -0.99, 10, OPTIONAL, Numbers.REAL),
    GPU_DRIFT(OUTLOOK, "gpuPriceDriftPerYear", Unit.SHARE, -0.99, 10, OPTIONAL, Numbers.REAL),
    PAY_DRIFT(OUTLOOK, "payDriftPerYear", Unit.SHARE, -0.99, 10, OPTIONAL, Numbers.REAL),
    OVERLAP_MONTHS(OUTLOOK, "overlapMonths", Unit.MONTHS, 0, 60, OPTIONAL, Numbers.WHOLE),
    EXIT_COST(OUTLOOK, "exitCost", Unit.USD, 0, 1e10, OPTIONAL, Numbers.REAL),
    DISCOUNT_RATE(OUTLOOK, "discountRatePerYear", Unit.SHARE, 0, 1, OPTIONAL, Numbers.REAL),
    TERM_MONTHS(RENTING, "termMonths", Unit.MONTHS, 1, 60, OPTIONAL, Numbers.WHOLE),
    UPFRONT_SHARE(RENTING, "upfrontShareOfTerm", Unit.SHARE, 0, 1, OPTIONAL, Numbers.REAL);

    /** Numbers nearer to zero than this, other than zero itself, are a slip of the pen. */
    public static final double SMALLEST_NUMBER = 1e-30;

    private final Group group;
    private final String id;
    private final Unit unit;
    private final double minimum;
    private final double maximum;
    private final Presence presence;
    private final Numbers numbers;

    Input(Group group, String id, Unit unit, double minimum, double maximum, Presence presence, Numbers numbers) {
        this.group = group;
        this.id = id;
        this.unit = unit;
        this.minimum = minimum;
        this.maximum = maximum;
        this.presence = presence;
        this.numbers = numbers;
    }

    public Group group() {
        return group;
    }

    /** The name within its group. */
    public String id() {
        return id;
    }

    /** Group and name of an input that all alternatives share, as files and the command line write it. */
    public String path() {
        return group.id() + "." + id;
    }

    /** Where the price book has its default for an input of an alternative of a kind. */
    public String path(Way.Kind kind) {
        return this == ENGINEERS
                ? "people.engineersFor" + kind.id().substring(0, 1).toUpperCase(Locale.ROOT)
                        + kind.id().substring(1)
                : kind.id() + "." + id;
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

    /** Whether a scenario that has a value may be without it. */
    public boolean mayBeLeftOut() {
        return presence == Presence.FROM_PRICE_BOOK || presence == Presence.OPTIONAL;
    }

    public boolean isWhole() {
        return numbers == Numbers.WHOLE;
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
        /** The volume is stated by it, or in another way (see {@link LoadForm}); a scenario states it in one. */
        OF_LOAD,
        /** There is none: no limit, no measurement, no separate rule. */
        OPTIONAL
    }

    /** Whether it counts over time alone, and in no month by itself. */
    public boolean isOverTime() {
        return group == OUTLOOK || this == TERM_MONTHS || this == UPFRONT_SHARE;
    }

    /** Whether it is a rate the user has measured on own GPUs. */
    public boolean isMeasuredRate() {
        return this == MEASURED_OUTPUT_RATE || this == MEASURED_TOTAL_RATE;
    }

    /** Whether it counts only as long as the load is not given hour by hour. */
    public boolean isReplacedByDay() {
        return this == PEAK_TO_AVERAGE || this == SERVICE_HOURS_PER_DAY;
    }

    /** Whether it is what something is paid by: a price of tokens, requests, capacity, hardware or electricity. */
    public boolean isPrice() {
        return Prices.UNITS.contains(unit);
    }

    private static final class Prices {

        private static final Set<Unit> UNITS = EnumSet.of(
                Unit.USD_PER_MILLION_TOKENS,
                Unit.USD_PER_MILLION_TOKEN_HOURS,
                Unit.USD_PER_REQUEST,
                Unit.USD_PER_UNIT_MONTH,
                Unit.USD_PER_GPU_HOUR,
                Unit.USD_PER_GPU_MONTH,
                Unit.USD_PER_GPU,
                Unit.USD_PER_KWH,
                Unit.USD_PER_KW_MONTH);
    }

    /** The limits on what an API answers in a minute. */
    public static List<Input> rateLimits() {
        return RateLimits.ALL;
    }

    private static final class RateLimits {

        private static final List<Input> ALL = List.of(REQUEST_LIMIT, INPUT_LIMIT, OUTPUT_LIMIT, TOKEN_LIMIT);
    }

    private enum Numbers {
        REAL,
        WHOLE
    }
}
