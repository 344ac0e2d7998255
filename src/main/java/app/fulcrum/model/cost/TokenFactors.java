package app.fulcrum.model.cost;

/**
 * What the prices of an API's tokens are multiplied by.
 *
 * @param batchDiscount share taken off batch work
 * @param batchSparesCacheReads whether it is not taken off cache reads
 * @param negotiatedDiscount share taken off all tokens on top
 * @param surcharge share put on all tokens: service tier, region, gateway; below zero it is taken off
 * @param peakShare share of all tokens billed in peak hours
 * @param peakFactor what a token costs there, as a multiple of what it costs at other hours
 */
public record TokenFactors(
        double batchDiscount,
        boolean batchSparesCacheReads,
        double negotiatedDiscount,
        double surcharge,
        double peakShare,
        double peakFactor) {

    /** Two discounts, the same for every kind of token, at every hour. */
    public static TokenFactors discounts(double batch, double negotiated) {
        return new TokenFactors(batch, false, negotiated, 0, 0, 1);
    }

    /** What a token of a kind costs as a multiple of its price. */
    double of(LineKind kind, double batchShare) {
        double discount = batchSparesCacheReads && kind == LineKind.CACHE_READS ? 0 : batchDiscount;
        return (1 - batchShare * discount)
                * (1 - negotiatedDiscount)
                * (1 + surcharge)
                * ((1 - peakShare) + peakShare * peakFactor);
    }
}
