package app.fulcrum.model.resolution;

import app.fulcrum.model.provenance.AgeLimits;
import app.fulcrum.model.provenance.Freshness;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A record of the price book whose price counts for an alternative that takes part. Prices the user has typed, prices of tokens
 * nobody uses and offers that are left out are none.
 *
 * @param alternative the one it prices
 * @param value the first price it gives, with its source
 */
public record PriceInUse(AlternativeId alternative, BookValue value) {

    private static final List<Input> OF_TOKENS =
            List.of(Input.INPUT_PRICE, Input.CACHE_READ_PRICE, Input.CACHE_WRITE_PRICE, Input.OUTPUT_PRICE);
    private static final List<Input> OF_GPUS = List.of(Input.GPU_PRICE_PER_HOUR, Input.CAPEX_PER_GPU);

    /**
     * The records behind the prices of some alternatives, each once.
     *
     * @param uses which numbers count
     * @param takesPart whether the alternative at a place takes part
     */
    public static List<PriceInUse> of(Uses uses, IntPredicate takesPart) {
        List<PriceInUse> prices = new ArrayList<>(3);
        List<AlternativeResolution> all = uses.resolution().byPlace();
        for (int place = 0; place < all.size(); place++) {
            if (takesPart.test(place)) {
                of(uses, all.get(place), prices);
            }
        }
        return List.copyOf(prices);
    }

    private static void of(Uses uses, AlternativeResolution resolution, List<PriceInUse> prices) {
        Alternative alternative = resolution.alternative();
        for (Input input : pricesOf(alternative.kind())) {
            if (uses.unused(alternative.key(input)).isEmpty()) {
                resolution.sourced(input).ifPresent(value -> add(new PriceInUse(alternative.id(), value), prices));
            }
        }
    }

    private static List<Input> pricesOf(Way.Kind kind) {
        return switch (kind) {
            case CLOSED_API, HOSTED_OPEN_API -> OF_TOKENS;
            case SELF_HOSTED -> OF_GPUS;
            case MIX -> List.of();
        };
    }

    private static void add(PriceInUse price, List<PriceInUse> prices) {
        for (PriceInUse other : prices) {
            if (price.isOfSameRecord(other)) {
                return;
            }
        }
        prices.add(price);
    }

    private boolean isOfSameRecord(PriceInUse other) {
        return alternative.equals(other.alternative)
                && value.recordId().equals(other.value.recordId())
                && value.validity().equals(other.value.validity());
    }

    /**
     * Whether its record says nothing of a day so long before it was read that it would be old, or as long after both that
     * and today. What has passed since it was read is its age.
     */
    boolean isReadFarFrom(LocalDate day, LocalDate today, AgeLimits limits) {
        int days = limits.of(value.kind());
        LocalDate asOf = value.provenance().source().asOf().orElse(day);
        LocalDate known = asOf.isAfter(today) ? asOf : today;
        boolean after = value.validity().until().isEmpty() && day.isAfter(known.plusDays(days));
        return value.isReadLongAfter(day, limits) || after;
    }

    public Freshness freshness(LocalDate today, AgeLimits limits) {
        return value.freshness(today, limits);
    }
}
