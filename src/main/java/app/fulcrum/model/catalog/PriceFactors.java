package app.fulcrum.model.catalog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a vendor multiplies the token prices of an offer by: for work that may wait, for a service tier, for a region, for
 * being the gateway.
 *
 * @param batchDiscount share taken off work that may wait; absent when the vendor has no batch price
 * @param batchSparesCacheReads whether cache reads cost the same within a batch
 * @param tiers what can be had beside the standard service
 * @param regions where the work can be kept beside wherever the vendor likes
 * @param gatewayFee what a seller of the tokens of others puts on their prices
 */
public record PriceFactors(
        OptionalDouble batchDiscount,
        boolean batchSparesCacheReads,
        List<ServiceTier> tiers,
        List<Region> regions,
        Optional<GatewayFee> gatewayFee) {

    /** Nothing but the standard prices. */
    public static final PriceFactors NONE =
            new PriceFactors(OptionalDouble.empty(), false, List.of(), List.of(), Optional.empty());

    public PriceFactors {
        tiers = List.copyOf(tiers);
        regions = List.copyOf(regions);
    }

    public Optional<ServiceTier> tier(String id) {
        return tiers.stream().filter(tier -> tier.id().equals(id)).findFirst();
    }

    public Optional<Region> region(String id) {
        return regions.stream().filter(region -> region.id().equals(id)).findFirst();
    }

    /**
     * A service that is faster, surer or slower than the standard one.
     *
     * @param id names it within the offer, for ever
     * @param factor on every token price; 2 is double
     * @param excludesLongContext whether it is not sold for requests above the offer's first threshold
     * @param excludesBatch whether work cannot be on it and in a batch
     * @param note what it changes, or empty
     */
    public record ServiceTier(
            String id, String name, double factor, boolean excludesLongContext, boolean excludesBatch, String note) {}

    /**
     * A place the work can be kept in.
     *
     * @param id names it within the offer, for ever
     * @param factor on every token price; 1.1 is a tenth more
     * @param note where that was read, or empty
     */
    public record Region(String id, String name, double factor, String note) {}

    /**
     * What every token costs more than its price, whatever is chosen.
     *
     * @param name what it is called
     * @param share put on every token price; 0.055 is 5.5 %
     * @param note where that was read, or empty
     */
    public record GatewayFee(String name, double share, String note) {}
}
