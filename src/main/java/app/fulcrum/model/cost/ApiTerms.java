package app.fulcrum.model.cost;

import app.fulcrum.model.supply.Charge;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.model.unit.WholeNumbers;
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

    /**
     * The same where only a share of the requests is served, in tokens of all.
     *
     * @param share more than 0, at most 1
     */
    public ApiTerms ofShare(double share) {
        long last = lastTokensPerDay >= Volumes.LARGEST || share == 1
                ? lastTokensPerDay
                : WholeNumbers.floor(lastTokensPerDay / share);
        return new ApiTerms(
                requests.stream().map(each -> each.ofShare(share)).toList(),
                factors,
                beside.ofShare(share),
                daysPerMonth,
                minimumUsdPerMonth,
                units.map(each -> each.ofShare(share)),
                last,
                running);
    }

    /** The same where prices and pay have moved; fixed fees, a minimum and discounts stay. */
    public ApiTerms at(PriceLevel level) {
        return level.isUnmoved()
                ? this
                : new ApiTerms(
                        requests.stream().map(each -> each.at(level)).toList(),
                        factors,
                        beside.at(level),
                        daysPerMonth,
                        minimumUsdPerMonth,
                        units.map(each -> each.at(level)),
                        lastTokensPerDay,
                        running.at(level));
    }

    /** The same without people and set-up. */
    public ApiTerms withoutPeople() {
        return new ApiTerms(
                requests,
                factors,
                beside,
                daysPerMonth,
                minimumUsdPerMonth,
                units,
                lastTokensPerDay,
                running.feesAlone());
    }

    /** The same with so many units. */
    public ApiTerms withUnits(UnitTerms others) {
        return new ApiTerms(
                requests,
                factors,
                beside,
                daysPerMonth,
                minimumUsdPerMonth,
                Optional.of(others),
                lastTokensPerDay,
                running);
    }

    /** What is billed by the token, without people and set-up. */
    public Charge charge() {
        return new Charge(
                ApiBill.line(this).usdPerMonthPerDailyToken(),
                beside.cacheStorageUsdPerMonth(),
                minimumUsdPerMonth,
                running.feesUsdPerMonth());
    }

    /** What is billed beside units that serve all. */
    public Charge chargeBesideUnits() {
        return new Charge(
                beside.requestUsdPerToken() * daysPerMonth,
                beside.cacheStorageUsdPerMonth(),
                minimumUsdPerMonth,
                running.feesUsdPerMonth());
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
