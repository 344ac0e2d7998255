package app.fulcrum.model.mix;

import java.util.OptionalLong;

/**
 * What each part of a mix serves at a volume.
 *
 * @param units replicas, or units by the month, that serve every hour of service; absent where the first has no capacity
 * @param billedGpus GPUs paid for; absent where the first has none
 * @param secondShare part of the requests that the second serves, 0 to 1
 * @param firstUsdPerMonth what the first bills, without its people and set-up
 * @param secondUsdPerMonth what the second bills, likewise
 */
public record Division(
        OptionalLong units,
        OptionalLong billedGpus,
        double secondShare,
        double firstUsdPerMonth,
        double secondUsdPerMonth) {

    /** Part of the requests that the first serves. */
    public double firstShare() {
        return 1 - secondShare;
    }
}
