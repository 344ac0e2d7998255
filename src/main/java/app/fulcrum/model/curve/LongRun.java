package app.fulcrum.model.curve;

import app.fulcrum.model.supply.Capacity;
import app.fulcrum.model.supply.Charge;
import app.fulcrum.model.supply.Sharing;
import app.fulcrum.model.supply.Supply;
import app.fulcrum.model.traffic.LoadProfile;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.model.unit.WholeNumbers;

/**
 * What a load that two share costs in the long run, with capacity of one layout: as the volume grows the capacity grows with it,
 * and serves the same level of the load.
 *
 * @param sharing who of the two serves what
 * @param capacity the layout
 */
record LongRun(Sharing sharing, Capacity capacity) {

    private boolean isFixed() {
        return sharing.units().isPresent();
    }

    private long fixedUnits() {
        return sharing.units().orElseThrow();
    }

    private Supply supply() {
        return capacity.supply();
    }

    private double easyShare() {
        return 1 - sharing.hardShare();
    }

    private double perToken(Charge charge) {
        return charge.usdPerMonthPerDailyToken();
    }

    /** What the second serves where a level of the load is served. */
    private double secondShare(double level) {
        return sharing.hardShare() + easyShare() * sharing.profile().shareAbove(level);
    }

    private double tokensPerDayPerBlock() {
        return capacity.tokensPerDayPerUnit() * supply().unitsPerBlock();
    }

    /** What one more token per day costs per month. */
    double slope() {
        return isFixed() ? slope(fixedLevel(), 0) : slopeAt(sharing.levelWorthBuying(capacity));
    }

    /** The same where capacity grows with the volume and serves another level of the load. */
    private double slopeAt(double level) {
        double blocks = easyShare() * level / tokensPerDayPerBlock();
        return slope(level, level == 0 ? 0 : supply().usdPerBlock(false) * blocks);
    }

    private double slope(double level, double bought) {
        double share = secondShare(level);
        return bought + perToken(sharing.first()) * (1 - share) + perToken(sharing.second()) * share;
    }

    /** A number that does not grow serves next to nothing of a load that does, unless a token fills nothing of it. */
    private double fixedLevel() {
        return fixedUnits() > 0 && Double.isInfinite(capacity.tokensPerDayPerUnit()) ? Double.POSITIVE_INFINITY : 0;
    }

    /** No less than this lies below the slope: what capacity of a fixed size keeps from the second, or cheaper first blocks. */
    double leastUsd() {
        if (!isFixed()) {
            double cheaper = Math.max(0, supply().usdPerBlock(false) - supply().usdPerBlock(true));
            return -cheaper * (supply().lastAtFirstPrice() + 1);
        }
        double kept = fixedLevel() > 0 || fixedUnits() == 0
                ? 0
                : Math.max(0, perToken(sharing.second()) - perToken(sharing.first())) * fixedTokensPerDay();
        return -kept;
    }

    /** No more than this lies above the slope. */
    double mostUsd() {
        double beside = sharing.first().mostBeforeTokensUsd() + sharing.second().mostBeforeTokensUsd();
        if (isFixed()) {
            double perToken = perToken(sharing.first()) - perToken(sharing.second());
            return beside + supply().usd(fixedUnits()) + (perToken > 0 ? perToken * fixedTokensPerDay() : 0);
        }
        long first = Math.max(supply().fewest(), supply().lastAtFirstPrice() + 1);
        double unused = 1 + (double) supply().spareUnits() / supply().unitsPerBlock() - first;
        return beside + supply().usd(supply().units(first)) + Math.max(0, unused) * supply().usdPerBlock(false);
    }

    private double fixedTokensPerDay() {
        return supply().serving(fixedUnits()) * capacity.tokensPerDayPerUnit();
    }

    /** The lines between which it runs, without what is paid on top. */
    Trend trend() {
        return new Trend(slope(), leastUsd(), mostUsd());
    }

    /** The volume that fills one more block at the level served; 0 where no more are bought. */
    double tokensPerPeriod() {
        double level = isFixed() ? 0 : sharing.levelWorthBuying(capacity);
        double period = tokensPerDayPerBlock() / (easyShare() * level);
        return Double.isFinite(period) ? period : 0;
    }

    /**
     * A volume from which the cost repeats. The level is cheaper than none or all by more than what it takes to have both, the
     * number bought stays within some blocks of where its level is served, the cost is straight in volume and number together as
     * long as no other slot comes into reach of that, and the least sums are either used up or meet what does not grow.
     */
    long repeatsFrom() {
        double from = isFixed() ? fromFixed() : fromLevel();
        return from < Volumes.LARGEST ? WholeNumbers.ceil(from) + 1 : Volumes.NEVER;
    }

    private double fromFixed() {
        if (fixedLevel() > 0) {
            return fromUsedUp(sharing.hardShare());
        }
        return fromServing(fixedUnits() == 0 ? 0 : fixedTokensPerDay());
    }

    /** From where every slot with any load is above what is served of it. */
    private double fromServing(double servedTokensPerDay) {
        double bent = easyShare() == 0
                ? 0
                : servedTokensPerDay / (easyShare() * sharing.profile().leastPositive());
        return Math.max(bent, fromUsedUp(1) + servedTokensPerDay);
    }

    private double fromLevel() {
        if (easyShare() == 0) {
            return fromUsedUp(1);
        }
        double level = sharing.levelWorthBuying(capacity);
        double block = tokensPerDayPerBlock();
        long first = Math.max(supply().fewest(), supply().lastAtFirstPrice() + 1);
        double fromWorthIt = Math.max(
                fromCheaperThan(0, level), fromCheaperThan(sharing.profile().largest(0), level));
        if (level == 0) {
            // Blocks that hold first GPUs may be worth it all the same, the last of them in part.
            return Math.max(fromWorthIt, fromServing(first * block));
        }
        double ofFirst = sharing.first().leastUsdPerMonth() > 0
                ? block / level * (1 + sharing.first().leastUsdPerMonth() / supply().usdPerBlock(false))
                : 0;
        double bought = Math.max(ofFirst, fromLevel(sharing.profile(), level, block, first)) / easyShare();
        double within =
                block * blocksWithin() / (easyShare() * sharing.profile().distanceToNextLoad(level));
        double ofLevel = Math.max(fromWorthIt, Math.max(bought, within));
        double share = secondShare(level);
        // Half of the share is more than one block keeps from the second.
        return share == 0 ? ofLevel : Math.max(ofLevel, Math.max(2 * block / share, fromUsedUp(share / 2)));
    }

    /** So many fewer blocks than its level needs are bought, where what the second takes anyway pays for what they leave to it. */
    private double blocksWithin() {
        return 2 + sharing.second().mostBeforeTokensUsd() / supply().usdPerBlock(false);
    }

    /** From where serving a level is cheaper than to serve none or all, of which either saves what the other part takes. */
    private double fromCheaperThan(double other, double level) {
        return other == level ? 0 : mostUsd() / (slopeAt(other) - slopeAt(level));
    }

    /** From where blocks that serve a level are more than some, and come within reach of no other slot. */
    static double fromLevel(LoadProfile profile, double level, double tokensPerDayPerBlock, long blocks) {
        double apart = tokensPerDayPerBlock / profile.distanceToNextLoad(level);
        return Math.max(apart, (blocks + 1) * tokensPerDayPerBlock / level);
    }

    /** From where a share of the volume uses up the least sum of the second. */
    private double fromUsedUp(double share) {
        double left = sharing.second().leastUsdPerMonth() - sharing.second().usedUsdPerMonth();
        return left <= 0 || share == 0 ? 0 : left / (perToken(sharing.second()) * share);
    }
}
