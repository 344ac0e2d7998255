package app.fulcrum.model.cost;

import app.fulcrum.model.crossover.Volumes;
import java.util.List;
import java.util.Optional;

/**
 * Everything that decides an API bill apart from the volume.
 *
 * @param requests the requests by length, at least one class: long ones first, where a price depends on the length
 * @param factors what the prices are multiplied by
 * @param beside what is billed beside tokens
 * @param daysPerMonth days the daily volume is multiplied by
 * @param minimumUsdPerMonth the least that is billed for all that is used; 0 where nothing is committed to
 * @param units capacity bought by the month; absent where every token is paid for by itself
 * @param lastTokensPerDay the most that the limits of the tier let through; {@link Volumes#NEVER} without any
 * @param running people, set-up and fees, never discounted
 */
public record ApiTerms(
        List<BilledRequests> requests,
        TokenFactors factors,
        BesideTokens beside,
        double daysPerMonth,
        double minimumUsdPerMonth,
        Optional<UnitTerms> units,
        long lastTokensPerDay,
        RunningCosts running) {

    public ApiTerms {
        requests = List.copyOf(requests);
    }

    /** The prices of the requests that are not long. */
    public TokenRates rates() {
        return requests.getLast().rates();
    }

    /** The share of all work that may be run as a batch: the same in every class. */
    public double batchShare() {
        return requests.getFirst().mix().batchShare();
    }
}
