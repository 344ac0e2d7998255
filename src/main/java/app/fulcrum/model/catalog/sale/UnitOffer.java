package app.fulcrum.model.catalog.sale;

import app.fulcrum.model.provenance.Provenance;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Capacity for one model bought in units by the month, used or not: provisioned throughput.
 *
 * @param name what is bought, for which model, where and for how long
 * @param offerId the offer that sells the same model per token
 * @param usdPerUnitMonth of one unit; absent where no source says so
 * @param commitmentMonths for how long it is bought; absent where it can be ended at any time
 * @param inputTokensPerMinute input tokens that are not cached, which one unit takes if there is nothing else
 * @param outputWeight input tokens an output token counts for; absent where no source says so
 * @param cacheReadWeight input tokens a token read from the cache counts for; absent where no source says so
 * @param smallest fewest units that are sold
 * @param step units that are sold at a time above them
 * @param offersOverflow whether the seller is known to serve what is above the capacity, at the price per token
 */
public record UnitOffer(
        String id,
        String provider,
        String name,
        String offerId,
        OptionalDouble usdPerUnitMonth,
        OptionalInt commitmentMonths,
        double inputTokensPerMinute,
        OptionalDouble outputWeight,
        OptionalDouble cacheReadWeight,
        int smallest,
        int step,
        boolean offersOverflow,
        Provenance provenance) {

    /** Who sells what. */
    public String title() {
        return provider + " " + name;
    }
}
