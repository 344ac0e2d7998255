package app.fulcrum.model.cost;

import app.fulcrum.model.curve.SpilloverCurve.Count;
import app.fulcrum.model.supply.UnitBlocks;
import app.fulcrum.model.traffic.LoadProfile;

/**
 * Capacity of an API that is bought by the month.
 *
 * @param profile when the requests come
 * @param tokensPerDayPerUnit tokens of the workload that one unit serves of a load that is always the same
 * @param blocks how units are sold
 * @param count how many are bought
 */
public record UnitTerms(LoadProfile profile, double tokensPerDayPerUnit, UnitBlocks blocks, Count count) {

    /** The same where another number is bought. */
    public UnitTerms with(Count other) {
        return new UnitTerms(profile, tokensPerDayPerUnit, blocks, other);
    }

    /** The same where prices have moved. */
    UnitTerms at(PriceLevel level) {
        return new UnitTerms(profile, tokensPerDayPerUnit, blocks.at(blocks.usdPerUnitMonth() * level.prices()), count);
    }

    /** The same where only a share of the requests is served. */
    UnitTerms ofShare(double share) {
        return new UnitTerms(profile, tokensPerDayPerUnit / share, blocks, count);
    }
}
