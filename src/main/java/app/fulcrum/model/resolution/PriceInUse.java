package app.fulcrum.model.resolution;

import app.fulcrum.model.catalog.Freshness;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A record of the price book whose price counts for an option that takes part. Prices the user has typed, prices of tokens
 * nobody uses and offers that are left out are none.
 *
 * @param option the option it prices
 * @param value the first price it gives, with its source
 */
public record PriceInUse(Option option, BookValue value) {

    /**
     * The records behind the prices of some options, each once.
     *
     * @param uses which numbers count
     * @param options those that take part
     */
    public static List<PriceInUse> of(Uses uses, Set<Option> options) {
        List<PriceInUse> prices = new ArrayList<>(3);
        for (Option option : options) {
            for (Input input : inputs(option)) {
                if (uses.unused(input).isEmpty()) {
                    uses.resolution().sourced(input).ifPresent(value -> add(new PriceInUse(option, value), prices));
                }
            }
        }
        return List.copyOf(prices);
    }

    private static void add(PriceInUse price, List<PriceInUse> prices) {
        for (PriceInUse other : prices) {
            if (price.isOfSameRecord(other)) {
                return;
            }
        }
        prices.add(price);
    }

    private static List<Input> inputs(Option option) {
        return switch (option) {
            case CLOSED_API, HOSTED_OPEN_API -> {
                ApiInputs inputs = ApiInputs.of(option);
                yield List.of(
                        inputs.inputPrice(), inputs.cacheReadPrice(), inputs.cacheWritePrice(), inputs.outputPrice());
            }
            case SELF_HOSTED -> List.of(Input.GPU_PRICE_PER_HOUR, Input.CAPEX_PER_GPU);
        };
    }

    private boolean isOfSameRecord(PriceInUse other) {
        return option == other.option
                && value.recordId().equals(other.value.recordId())
                && value.validity().equals(other.value.validity());
    }

    /**
     * Whether its record says nothing of a day more than {@value Freshness#AGING_AFTER_DAYS} days before it was read, or
     * as long after both that and today. What has passed since it was read is its age.
     */
    boolean isReadFarFrom(LocalDate day, LocalDate today) {
        LocalDate asOf = value.provenance().source().asOf().orElse(day);
        LocalDate known = asOf.isAfter(today) ? asOf : today;
        boolean before = value.validity().from().isEmpty() && day.isBefore(asOf.minusDays(Freshness.AGING_AFTER_DAYS));
        boolean after = value.validity().until().isEmpty() && day.isAfter(known.plusDays(Freshness.AGING_AFTER_DAYS));
        return before || after;
    }

    public Freshness freshness(LocalDate today) {
        return Freshness.of(value.provenance().source(), value.validity(), today);
    }
}
