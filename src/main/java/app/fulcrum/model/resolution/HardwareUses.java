package app.fulcrum.model.resolution;

import static app.fulcrum.model.resolution.Unused.Reason.FOLLOWS_THE_DAY;
import static app.fulcrum.model.resolution.Unused.Reason.GPUS_OWNED;
import static app.fulcrum.model.resolution.Unused.Reason.GPUS_RENTED;
import static app.fulcrum.model.resolution.Unused.Reason.IDLE_GPUS_BILLED;
import static app.fulcrum.model.resolution.Unused.Reason.IDLE_GPUS_KEPT;
import static app.fulcrum.model.resolution.Unused.Reason.INCOMPLETE;
import static app.fulcrum.model.resolution.Unused.Reason.NOTHING_RESERVED;
import static app.fulcrum.model.resolution.Unused.Reason.NOT_SPOT;
import static app.fulcrum.model.resolution.Unused.Reason.PAID_BY_MONTH;
import static app.fulcrum.model.resolution.Unused.Reason.REPLACED;
import static app.fulcrum.model.resolution.Unused.because;

import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.unit.Range;
import java.util.Optional;
import java.util.function.Supplier;

/** Which numbers of self-hosting count where it has a price. */
record HardwareUses(AlternativeResolution resolution) {

    Optional<Unused> unused(Input input) {
        return switch (input) {
            case GPU_PRICE_PER_HOUR -> hourly().or(this::allReserved).or(this::noHours);
            case BILLED_HOURS ->
                hourly().or(this::notReleased).or(this::allReserved).or(() -> timesZero(Input.GPU_PRICE_PER_HOUR));
            case TERM_MONTHS -> rentedForATerm();
            case UPFRONT_SHARE -> rentedForATerm().or(this::withoutTerm);
            case RESERVED_SERVERS -> reserve(Input.RESERVED_GPU_HOUR_PRICE);
            case RESERVED_GPU_HOUR_PRICE -> reserve(Input.RESERVED_SERVERS).or(() -> timesZero(Input.RESERVED_SERVERS));
            case SPOT_ALLOWANCE ->
                hourly().or(this::notSpot)
                        .or(this::allReserved)
                        .or(() -> isFollowing() ? Optional.empty() : timesZero(Input.GPU_PRICE_PER_HOUR))
                        .or(this::noHours);
            case GPU_PRICE_PER_MONTH -> isOwned() ? because(GPUS_OWNED) : allReserved();
            case GPUS_ALREADY_OWNED -> rented().or(this::sameAsNew);
            case RESALE_VALUE_PER_GPU ->
                rented().or(() -> unlessStated(Input.GPUS_ALREADY_OWNED)).or(() -> timesZero(Input.GPUS_ALREADY_OWNED));
            case CAPEX_PER_GPU, RESIDUAL_SHARE, OWNERSHIP_MONTHS, SUPPORT_SHARE_PER_YEAR, COST_OF_CAPITAL ->
                rented().or(() -> purchase(input));
            case POWER_PER_GPU, PUE, POWERED_HOURS, ELECTRICITY_PRICE, COLOCATION_PER_KW, COLOCATION_FLAT ->
                rented().or(() -> power(input));
            case HOURS_PER_MONTH ->
                isFollowing() ? Optional.empty() : hasReserve() ? ofReserve(this::hoursPerMonth) : hoursPerMonth();
            case OVERHEAD_SHARE -> hasReserve() ? ofReserve(this::overhead) : overhead();
            default -> Optional.empty();
        };
    }

    private Payment payment() {
        return resolution.payment().orElseThrow();
    }

    private boolean isOwned() {
        return payment() == Payment.OWNED;
    }

    /** Whether hours are a figure by themselves, also where they cost nothing. */
    private boolean isFollowing() {
        return payment() == Payment.HOURS_RUN;
    }

    private Optional<Unused> rented() {
        return isOwned() ? Optional.empty() : because(GPUS_RENTED);
    }

    private Optional<Unused> timesZero(Input factor) {
        return resolution.timesZero(factor);
    }

    private Optional<Unused> hourly() {
        return switch (payment()) {
            case OWNED -> because(GPUS_OWNED);
            case BY_MONTH -> resolution.because(PAID_BY_MONTH, Input.GPU_PRICE_PER_MONTH);
            case ALL_HOURS, TYPED_HOURS, HOURS_OF_SERVICE, HOURS_RUN -> Optional.empty();
        };
    }

    private Optional<Unused> reserve(Input other) {
        if (isOwned()) {
            return because(GPUS_OWNED);
        }
        return unlessStated(other);
    }

    private Optional<Unused> unlessStated(Input other) {
        return resolution.range(other).isEmpty() ? resolution.because(INCOMPLETE, other) : Optional.empty();
    }

    private Optional<Unused> rentedForATerm() {
        if (isOwned()) {
            return because(GPUS_OWNED);
        }
        return hasReserve() || isCommitted() ? Optional.empty() : because(NOTHING_RESERVED);
    }

    private boolean isCommitted() {
        return !resolution.hardware().orElseThrow().takesBackIdleGpus();
    }

    /** A part of the sum of a term is paid first only where there is a term. */
    private Optional<Unused> withoutTerm() {
        return resolution.hardware().orElseThrow().termMonths(resolution.base()).isPresent()
                ? Optional.empty()
                : resolution.because(INCOMPLETE, Input.TERM_MONTHS);
    }

    /** Whether some servers may be reserved. */
    private boolean hasReserve() {
        return reserve(Input.RESERVED_GPU_HOUR_PRICE).isEmpty()
                && resolution
                        .range(Input.RESERVED_SERVERS)
                        .filter(servers -> servers.high() > 0)
                        .isPresent();
    }

    /** What counts for reserved GPUs, unless they are free; then for the others, if there are any. */
    private Optional<Unused> ofReserve(Supplier<Optional<Unused>> others) {
        Optional<Unused> free = timesZero(Input.RESERVED_GPU_HOUR_PRICE);
        return free.isEmpty() || allReserved().isPresent() ? free : others.get();
    }

    /** No GPU has the price of the others where no more are rented than are reserved. */
    private Optional<Unused> allReserved() {
        return hasReserve() && mostServers() <= fewestReserved()
                ? resolution.because(REPLACED, Input.RESERVED_SERVERS)
                : Optional.empty();
    }

    private double fewestReserved() {
        return resolution.range(Input.RESERVED_SERVERS).map(Range::low).orElse(0.0);
    }

    private double mostServers() {
        return mostGpus()
                / resolution.range(Input.GPUS_PER_SERVER).map(Range::low).orElse(1.0);
    }

    private double mostGpus() {
        return resolution.hardware().orElseThrow().hosting().gpuCount() instanceof GpuCount.Fixed fixed
                ? fixed.gpus()
                : Double.POSITIVE_INFINITY;
    }

    private Optional<Unused> notReleased() {
        if (isFollowing()) {
            return because(FOLLOWS_THE_DAY);
        }
        if (payment() != Payment.ALL_HOURS) {
            return Optional.empty();
        }
        return because(
                resolution.hardware().orElseThrow().hosting().idleGpusReleased() ? IDLE_GPUS_BILLED : IDLE_GPUS_KEPT);
    }

    private Optional<Unused> notSpot() {
        return resolution.hardware().orElseThrow().isSpot(resolution.base()) ? Optional.empty() : because(NOT_SPOT);
    }

    private Optional<Unused> noHours() {
        return payment() == Payment.TYPED_HOURS ? timesZero(Input.BILLED_HOURS) : Optional.empty();
    }

    private Optional<Unused> purchase(Input input) {
        if (countsForResale(input)) {
            return Optional.empty();
        }
        return switch (input) {
            case CAPEX_PER_GPU ->
                allBoughtBefore() || (isAllKept() && isZero(Input.COST_OF_CAPITAL))
                        ? timesZero(Input.SUPPORT_SHARE_PER_YEAR)
                        : Optional.empty();
            case SUPPORT_SHARE_PER_YEAR -> timesZero(Input.CAPEX_PER_GPU);
            case OWNERSHIP_MONTHS ->
                ofNew().or(() -> isAllKept() ? resolution.because(REPLACED, Input.RESIDUAL_SHARE) : Optional.empty());
            default -> ofNew();
        };
    }

    /** What only counts for the purchase of GPUs that are not there already. */
    private Optional<Unused> ofNew() {
        return allBoughtBefore()
                ? resolution.because(REPLACED, Input.GPUS_ALREADY_OWNED)
                : timesZero(Input.CAPEX_PER_GPU);
    }

    private boolean allBoughtBefore() {
        return mostGpus()
                <= resolution.range(Input.GPUS_ALREADY_OWNED).map(Range::low).orElse(0.0);
    }

    private boolean hasResale() {
        return high(Input.GPUS_ALREADY_OWNED) > 0 && high(Input.RESALE_VALUE_PER_GPU) > 0;
    }

    private double high(Input input) {
        return resolution.range(input).map(Range::high).orElse(0.0);
    }

    /** Whether it counts for what GPUs that are there already would be sold for. */
    private boolean countsForResale(Input input) {
        return hasResale()
                && switch (input) {
                    case CAPEX_PER_GPU -> high(Input.RESIDUAL_SHARE) > 0;
                    case RESIDUAL_SHARE -> high(Input.CAPEX_PER_GPU) > 0;
                    case OWNERSHIP_MONTHS -> leastLeft() < high(Input.RESALE_VALUE_PER_GPU);
                    case COST_OF_CAPITAL -> true;
                    default -> false;
                };
    }

    private double leastLeft() {
        return resolution.range(Input.CAPEX_PER_GPU).map(Range::low).orElse(0.0)
                * resolution.range(Input.RESIDUAL_SHARE).map(Range::low).orElse(0.0);
    }

    /** GPUs bought before cost what others do where neither cost anything to have. */
    private Optional<Unused> sameAsNew() {
        if (high(Input.RESALE_VALUE_PER_GPU) > 0) {
            return Optional.empty();
        }
        return timesZero(Input.CAPEX_PER_GPU)
                .or(() -> isAllKept() ? timesZero(Input.COST_OF_CAPITAL) : Optional.empty());
    }

    /** Whether the whole purchase price is still there at the end. */
    private boolean isAllKept() {
        return resolution.range(Input.RESIDUAL_SHARE).orElseThrow().low() == 1;
    }

    private boolean isZero(Input input) {
        return resolution.isZero(input);
    }

    private Optional<Unused> power(Input input) {
        return switch (input) {
            case POWER_PER_GPU ->
                isZero(Input.COLOCATION_PER_KW)
                        ? timesZero(Input.ELECTRICITY_PRICE).or(() -> timesZero(Input.POWERED_HOURS))
                        : Optional.empty();
            case PUE ->
                timesZero(Input.POWER_PER_GPU)
                        .or(() -> timesZero(Input.ELECTRICITY_PRICE))
                        .or(() -> timesZero(Input.POWERED_HOURS));
            case POWERED_HOURS -> timesZero(Input.POWER_PER_GPU).or(() -> timesZero(Input.ELECTRICITY_PRICE));
            case ELECTRICITY_PRICE -> timesZero(Input.POWER_PER_GPU).or(() -> timesZero(Input.POWERED_HOURS));
            case COLOCATION_PER_KW -> timesZero(Input.POWER_PER_GPU);
            default -> Optional.empty();
        };
    }

    private Optional<Unused> hoursPerMonth() {
        return switch (payment()) {
            case OWNED ->
                resolution.base().has(Input.POWERED_HOURS)
                        ? resolution.because(REPLACED, Input.POWERED_HOURS)
                        : power(Input.POWERED_HOURS);
            case BY_MONTH -> resolution.because(PAID_BY_MONTH, Input.GPU_PRICE_PER_MONTH);
            case HOURS_RUN -> Optional.empty();
            case ALL_HOURS -> timesZero(Input.GPU_PRICE_PER_HOUR);
            case TYPED_HOURS -> resolution.because(REPLACED, Input.BILLED_HOURS);
            case HOURS_OF_SERVICE -> resolution.because(REPLACED, Input.SERVICE_HOURS_PER_DAY);
        };
    }

    /** A share of nothing is nothing. */
    private Optional<Unused> overhead() {
        return switch (payment()) {
            case OWNED -> Optional.empty();
            case BY_MONTH -> timesZero(Input.GPU_PRICE_PER_MONTH);
            case ALL_HOURS, HOURS_OF_SERVICE, HOURS_RUN -> timesZero(Input.GPU_PRICE_PER_HOUR);
            case TYPED_HOURS -> timesZero(Input.GPU_PRICE_PER_HOUR).or(() -> timesZero(Input.BILLED_HOURS));
        };
    }
}
