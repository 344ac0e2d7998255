package app.fulcrum.model.cost;

import java.util.List;

/**
 * Everything that decides an API bill apart from the volume.
 *
 * @param requests the requests by length, at least one class: long ones first, where a price depends on the length
 * @param factors what the prices are multiplied by
 * @param beside what is billed beside tokens
 * @param daysPerMonth days the daily volume is multiplied by
 * @param minimumUsdPerMonth the least that is billed for all that is used; 0 where nothing is committed to
 * @param running people, set-up and fees, never discounted
 */
public record ApiTerms(
        List<BilledRequests> requests,
        TokenFactors factors,
        BesideTokens beside,
        double daysPerMonth,
        double minimumUsdPerMonth,
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
