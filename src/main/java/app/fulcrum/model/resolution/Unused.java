package app.fulcrum.model.resolution;

import app.fulcrum.model.scenario.InputKey;
import java.util.Optional;

/**
 * Why a number of a scenario changes no figure, whatever it is.
 *
 * @param because the input that makes it so, where it is one
 */
public record Unused(Reason reason, Optional<InputKey> because) {

    /** What keeps a number from counting. */
    public enum Reason {
        /** No alternative that would read it has a price. */
        NOT_PRICED,
        /** No layout of the model runs on the GPU, whatever it is. */
        NOTHING_RUNS,
        /** The GPUs are bought, not rented. */
        GPUS_OWNED,
        /** The GPUs are rented, not bought. */
        GPUS_RENTED,
        /** The GPUs are paid by the month. */
        PAID_BY_MONTH,
        /** Idle GPUs are kept, so every hour is billed. */
        IDLE_GPUS_KEPT,
        /** The GPUs follow the day, so that the hours they run are billed. */
        FOLLOWS_THE_DAY,
        /** Idle GPUs are billed by the chosen offer all the same. */
        IDLE_GPUS_BILLED,
        /** The GPUs are not rented on a spot offer. */
        NOT_SPOT,
        /** The user's own measurement counts instead of an estimate. */
        SPEED_MEASURED,
        /** No token is of the kind it is about. */
        NO_SUCH_TOKENS,
        /** The chosen offer has no hours at which tokens cost more. */
        NO_PEAK_HOURS,
        /** The chosen offer does not charge for holding tokens in the cache. */
        NO_CACHE_STORAGE,
        /** No token costs anything that a discount could lower. */
        NOTHING_TO_DISCOUNT,
        /** Batch work has no discount anywhere and is not kept out of the peak. */
        NO_TERMS_FOR_BATCH,
        /** It is multiplied with a number that is zero. */
        TIMES_ZERO,
        /** No units of capacity are bought. */
        NO_UNITS,
        /** Units of capacity serve everything. */
        ALL_IN_UNITS,
        /** Another number is needed beside it, and is not stated. */
        INCOMPLETE,
        /** No price that counts depends on the length of a request. */
        NO_LONG_CONTEXT,
        /** What it is a number of has no capacity of its own. */
        NO_CAPACITY,
        /** The load is given hour by hour. */
        DAY_GIVEN,
        /** The load is not given hour by hour. */
        NO_DAY_GIVEN,
        /** Of no kind of alternative two prices are ranges, which could go together. */
        FEW_PRICE_RANGES,
        /** No GPUs are reserved for a term. */
        NOTHING_RESERVED,
        /** No alternative is of the kind it is about. */
        NO_SUCH_ALTERNATIVE,
        /** Another number counts in its place. */
        REPLACED
    }

    static Optional<Unused> because(Reason reason) {
        return Optional.of(new Unused(reason, Optional.empty()));
    }

    static Optional<Unused> because(Reason reason, InputKey other) {
        return Optional.of(new Unused(reason, Optional.of(other)));
    }
}
