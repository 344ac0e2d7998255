package app.fulcrum.model.range;

import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Hosting.Scaling;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Purchase;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;

/**
 * What a larger number does to the cost of an alternative at every volume, whatever the other numbers are. An input that only
 * raises or only lowers it has its extremes at the ends of its range, so the ends need not be combined with those of others.
 */
enum Effect {
    /** Nothing. */
    NONE,
    /** It never gets cheaper, nor can more be served. */
    RAISES,
    /** It never gets dearer, nor can less be served. */
    LOWERS,
    /** One or the other, depending on the rest. */
    EITHER;

    /**
     * The effect on an alternative of an input of its own, of one all share, of one of a part, or, which is none, of another's.
     *
     * @param scenario says what the volume follows from, and with it every cost at that volume, and whether the day is given
     */
    static Effect of(InputKey key, Alternative alternative, Scenario scenario) {
        Alternatives all = scenario.alternatives();
        if (alternative.way() instanceof Way.Mix mix
                && key.alternative().filter(mix::has).isPresent()) {
            return onMix(key.input(), of(key, all.get(key.alternative().get()), scenario));
        }
        if (!alternative.key(key.input()).equals(key) || isOfAnotherDay(key.input(), scenario)) {
            return NONE;
        }
        if (LoadForm.of(key.input()).isEmpty() && scenario.loadForm().isSource(key.input())) {
            return EITHER;
        }
        return switch (alternative.way()) {
            case Way.Api api -> onApi(key.input(), api.purchase(), alternative.assumptions());
            case Way.OwnGpus own -> onOwnGpus(key.input(), own.hosting(), alternative.assumptions());
            case Way.Mix mix -> onMix(key, mix, scenario);
        };
    }

    /** An input of a part: what it does to the part it does to both. People and set-up are the mix's own. */
    private static Effect onMix(Input input, Effect onPart) {
        return switch (input) {
            case ENGINEERS, SETUP -> NONE;
            // More of it is paid, and less is left for the second.
            case MIN_REPLICAS -> EITHER;
            default -> onPart;
        };
    }

    /** One of its own, or one all share: what both parts say, where they say the same. */
    private static Effect onMix(InputKey key, Way.Mix mix, Scenario scenario) {
        return switch (key.input()) {
            case ENGINEERS, SETUP, LOADED_COST_PER_YEAR, ROUTING_FEE -> RAISES;
            case SETUP_MONTHS -> LOWERS;
            case HARD_SHARE, BASE_LOAD_UNITS, PEAK_TO_AVERAGE, PEAK_WITHIN_HOUR, SERVICE_HOURS_PER_DAY, BATCH_SHARE ->
                EITHER;
            default -> {
                Effect first = of(key, scenario.alternatives().get(mix.first()), scenario);
                Effect second = of(key, scenario.alternatives().get(mix.second()), scenario);
                yield first == second || second == NONE ? first : first == NONE ? second : EITHER;
            }
        };
    }

    /** Whether it would count if the day were given, or if it were not. */
    private static boolean isOfAnotherDay(Input input, Scenario scenario) {
        return scenario.day().isPresent() ? input.isReplacedByDay() : input == Input.PEAK_WITHIN_HOUR;
    }

    /** Whether an input that goes one way may also decide whether a volume is served at all. */
    static boolean decidesWhatIsServed(Input input) {
        return switch (input) {
            case TOKENS_PER_DAY,
                    USERS,
                    SESSIONS_PER_USER,
                    REQUESTS_PER_SESSION,
                    REQUESTS_AT_ONCE,
                    SECONDS_PER_REQUEST,
                    PEAK_TO_AVERAGE,
                    PEAK_WITHIN_HOUR,
                    BATCH_SHARE,
                    REALISATION_FACTOR,
                    REQUEST_FACTOR,
                    OUTPUT_TOKEN_FACTOR,
                    UNIT_CAPACITY,
                    UNIT_OUTPUT_WEIGHT,
                    UNIT_CACHE_READ_WEIGHT,
                    REQUEST_LIMIT,
                    INPUT_LIMIT,
                    OUTPUT_LIMIT,
                    TOKEN_LIMIT,
                    CACHED_SHARE_OF_LIMIT,
                    SERVICE_HOURS_PER_DAY,
                    MIN_REPLICAS,
                    SPARE_REPLICAS -> true;
            default -> false;
        };
    }

    private static Effect onApi(Input input, Purchase bought, Assumptions own) {
        return switch (input) {
            case TOKENS_PER_DAY,
                    USERS,
                    SESSIONS_PER_USER,
                    REQUESTS_PER_SESSION,
                    REQUESTS_AT_ONCE,
                    INPUT_PRICE,
                    CACHE_READ_PRICE,
                    CACHE_WRITE_PRICE,
                    OUTPUT_PRICE,
                    SURCHARGE,
                    PEAK_HOURS_SHARE,
                    REQUEST_FEE,
                    CACHE_HELD_TOKENS,
                    CACHE_HELD_HOURS,
                    CACHE_STORAGE_PRICE,
                    MINIMUM_SPEND,
                    UNIT_PRICE,
                    UNIT_OUTPUT_WEIGHT,
                    UNIT_CACHE_READ_WEIGHT,
                    CACHED_SHARE_OF_LIMIT,
                    OUTPUT_TOKEN_FACTOR,
                    REQUEST_FACTOR,
                    FEES,
                    SETUP,
                    ENGINEERS,
                    LOADED_COST_PER_YEAR,
                    DAYS_PER_MONTH -> RAISES;
            case SECONDS_PER_REQUEST,
                    BATCH_SHARE,
                    BATCH_DISCOUNT,
                    NEGOTIATED_DISCOUNT,
                    SETUP_MONTHS,
                    UNIT_CAPACITY,
                    REQUEST_LIMIT,
                    INPUT_LIMIT,
                    OUTPUT_LIMIT,
                    TOKEN_LIMIT -> LOWERS;
            // More units serve more, and may cost more than they save.
            case UNIT_COUNT, UNIT_STEP, SMALLEST_UNITS -> EITHER;
            // When the requests come matters where capacity is bought or limited.
            case PEAK_TO_AVERAGE, PEAK_WITHIN_HOUR ->
                bought.units() == Purchase.Units.NONE ? limited(own, RAISES) : EITHER;
            case SERVICE_HOURS_PER_DAY -> bought.units() == Purchase.Units.NONE ? limited(own, LOWERS) : EITHER;
            // Which tokens are the dearer ones depends on the prices, and which prices count on the length of the
            // input.
            case INPUT_TOKENS,
                    OUTPUT_TOKENS,
                    CACHED_SHARE,
                    CACHE_WRITE_SHARE,
                    LONG_REQUEST_SHARE,
                    LONG_INPUT_TOKENS,
                    ONE_HOUR_WRITE_SHARE,
                    INPUT_TOKEN_FACTOR -> EITHER;
            // Reasoning is billed as output; the rest is about GPUs.
            case REASONING_SHARE,
                    TPOT_LIMIT,
                    TTFT_LIMIT,
                    MAX_SEQUENCES,
                    REALISATION_FACTOR,
                    MEASURED_OUTPUT_RATE,
                    MEASURED_TOTAL_RATE,
                    PREFIX_CACHE_SHARE,
                    MIN_REPLICAS,
                    SPARE_REPLICAS,
                    GPU_PRICE_PER_HOUR,
                    GPU_PRICE_PER_MONTH,
                    GPUS_PER_SERVER,
                    GPUS_ON_FAST_LINK,
                    BILLED_HOURS,
                    SPOT_ALLOWANCE,
                    RESERVED_SERVERS,
                    RESERVED_GPU_HOUR_PRICE,
                    STORAGE_AND_NETWORK,
                    OVERHEAD_SHARE,
                    MONITORING,
                    CAPEX_PER_GPU,
                    GPUS_ALREADY_OWNED,
                    RESALE_VALUE_PER_GPU,
                    RESIDUAL_SHARE,
                    OWNERSHIP_MONTHS,
                    SUPPORT_SHARE_PER_YEAR,
                    POWER_PER_GPU,
                    PUE,
                    POWERED_HOURS,
                    ELECTRICITY_PRICE,
                    COLOCATION_PER_KW,
                    COLOCATION_FLAT,
                    COST_OF_CAPITAL,
                    HARD_SHARE,
                    BASE_LOAD_UNITS,
                    ROUTING_FEE,
                    PRICE_CORRELATION,
                    MONTHS,
                    GROWTH,
                    VOLUME_CEILING,
                    CLOSED_API_DRIFT,
                    HOSTED_API_DRIFT,
                    GPU_DRIFT,
                    PAY_DRIFT,
                    OVERLAP_MONTHS,
                    EXIT_COST,
                    DISCOUNT_RATE,
                    TERM_MONTHS,
                    UPFRONT_SHARE -> NONE;
            // Tokens are held in the cache for so long where nothing else is said.
            case HOURS_PER_MONTH -> own.get(Input.CACHE_HELD_TOKENS).isPresent() ? RAISES : NONE;
        };
    }

    private static Effect limited(Assumptions own, Effect effect) {
        return Input.rateLimits().stream().anyMatch(limit -> own.get(limit).isPresent()) ? effect : NONE;
    }

    private static boolean isFollowing(Hosting hosting) {
        return hosting.scaling() == Scaling.FOLLOWING_THE_DAY;
    }

    private static Effect onOwnGpus(Input input, Hosting hosting, Assumptions own) {
        return switch (input) {
            case TOKENS_PER_DAY,
                    USERS,
                    SESSIONS_PER_USER,
                    REQUESTS_PER_SESSION,
                    REQUESTS_AT_ONCE,
                    REQUEST_FACTOR,
                    MIN_REPLICAS,
                    SPARE_REPLICAS,
                    GPU_PRICE_PER_HOUR,
                    GPU_PRICE_PER_MONTH,
                    BILLED_HOURS,
                    SPOT_ALLOWANCE,
                    RESERVED_GPU_HOUR_PRICE,
                    STORAGE_AND_NETWORK,
                    OVERHEAD_SHARE,
                    MONITORING,
                    SETUP,
                    RESALE_VALUE_PER_GPU,
                    SUPPORT_SHARE_PER_YEAR,
                    POWER_PER_GPU,
                    PUE,
                    POWERED_HOURS,
                    ELECTRICITY_PRICE,
                    COLOCATION_PER_KW,
                    COLOCATION_FLAT,
                    ENGINEERS,
                    LOADED_COST_PER_YEAR,
                    DAYS_PER_MONTH,
                    HOURS_PER_MONTH,
                    COST_OF_CAPITAL -> RAISES;
            case SECONDS_PER_REQUEST, REALISATION_FACTOR, OWNERSHIP_MONTHS, SETUP_MONTHS -> LOWERS;
            // Where servers follow the day, what one slot needs more the others may need less.
            case PEAK_TO_AVERAGE, PEAK_WITHIN_HOUR -> isFollowing(hosting) ? EITHER : RAISES;
            case BATCH_SHARE -> !hosting.batchRunsOffPeak() ? NONE : isFollowing(hosting) ? EITHER : LOWERS;
            // They decide which layouts work, or what is bought at a time.
            case INPUT_TOKENS,
                    OUTPUT_TOKENS,
                    INPUT_TOKEN_FACTOR,
                    OUTPUT_TOKEN_FACTOR,
                    TPOT_LIMIT,
                    TTFT_LIMIT,
                    MAX_SEQUENCES,
                    MEASURED_OUTPUT_RATE,
                    MEASURED_TOTAL_RATE,
                    PREFIX_CACHE_SHARE,
                    GPUS_PER_SERVER,
                    GPUS_ON_FAST_LINK -> EITHER;
            // More hours need fewer replicas, each of which may be billed for more hours.
            case SERVICE_HOURS_PER_DAY -> EITHER;
            // They are paid for where fewer are needed, and may be cheaper than others where more are.
            case RESERVED_SERVERS -> hosting.hardware() instanceof Hardware.Rented ? EITHER : NONE;
            // They cost what they would be sold for, which can be more than others are bought for.
            case GPUS_ALREADY_OWNED -> hosting.hardware() instanceof Hardware.Owned ? EITHER : NONE;
            // What is left in the end is a share of it, also of what those that are there already would be sold for.
            case CAPEX_PER_GPU -> own.get(Input.RESALE_VALUE_PER_GPU).isPresent() ? EITHER : RAISES;
            // What is left at the end is not written off, and costs capital until then.
            case RESIDUAL_SHARE -> hosting.hardware() instanceof Hardware.Owned ? EITHER : NONE;
            case CACHED_SHARE,
                    CACHE_WRITE_SHARE,
                    REASONING_SHARE,
                    INPUT_PRICE,
                    CACHE_READ_PRICE,
                    CACHE_WRITE_PRICE,
                    OUTPUT_PRICE,
                    BATCH_DISCOUNT,
                    NEGOTIATED_DISCOUNT,
                    SURCHARGE,
                    PEAK_HOURS_SHARE,
                    REQUEST_FEE,
                    CACHE_HELD_TOKENS,
                    CACHE_HELD_HOURS,
                    CACHE_STORAGE_PRICE,
                    LONG_REQUEST_SHARE,
                    LONG_INPUT_TOKENS,
                    ONE_HOUR_WRITE_SHARE,
                    MINIMUM_SPEND,
                    UNIT_PRICE,
                    UNIT_CAPACITY,
                    UNIT_OUTPUT_WEIGHT,
                    UNIT_CACHE_READ_WEIGHT,
                    SMALLEST_UNITS,
                    UNIT_STEP,
                    UNIT_COUNT,
                    REQUEST_LIMIT,
                    INPUT_LIMIT,
                    OUTPUT_LIMIT,
                    TOKEN_LIMIT,
                    CACHED_SHARE_OF_LIMIT,
                    HARD_SHARE,
                    BASE_LOAD_UNITS,
                    ROUTING_FEE,
                    FEES,
                    PRICE_CORRELATION,
                    MONTHS,
                    GROWTH,
                    VOLUME_CEILING,
                    CLOSED_API_DRIFT,
                    HOSTED_API_DRIFT,
                    GPU_DRIFT,
                    PAY_DRIFT,
                    OVERLAP_MONTHS,
                    EXIT_COST,
                    DISCOUNT_RATE,
                    TERM_MONTHS,
                    UPFRONT_SHARE -> NONE;
        };
    }
}
