package app.fulcrum.model.curve;

import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Volumes;

/**
 * A monthly cost that grows evenly with volume.
 *
 * @param fixedUsdPerMonth what is paid without a single token
 * @param usdPerMonthPerDailyToken what one more token per day costs per month
 */
public record ApiLine(double fixedUsdPerMonth, double usdPerMonthPerDailyToken) implements CostCurve {

    /** @throws IllegalArgumentException if either is negative or not finite */
    public ApiLine {
        if (!(fixedUsdPerMonth >= 0) || !(usdPerMonthPerDailyToken >= 0)) {
            throw new IllegalArgumentException(fixedUsdPerMonth + " + " + usdPerMonthPerDailyToken + " · T");
        }
        if (Double.isInfinite(fixedUsdPerMonth + usdPerMonthPerDailyToken)) {
            throw new IllegalArgumentException("not finite");
        }
    }

    @Override
    public double at(long tokensPerDay) {
        return fixedUsdPerMonth + usdPerMonthPerDailyToken * (double) tokensPerDay;
    }

    @Override
    public long lastServed() {
        return Volumes.NEVER;
    }

    @Override
    public long segmentEnd(long tokensPerDay) {
        return Volumes.NEVER;
    }

    @Override
    public double saturatedUsdPerMonthPerDailyToken() {
        return usdPerMonthPerDailyToken;
    }

    @Override
    public double tokensPerPeriod() {
        return 0;
    }

    @Override
    public long repeatsFrom() {
        return 1;
    }

    @Override
    public Trend trend() {
        return new Trend(usdPerMonthPerDailyToken, fixedUsdPerMonth, fixedUsdPerMonth);
    }

    @Override
    public long firstAbove(double usdPerMonth) {
        if (usdPerMonthPerDailyToken == 0) {
            return Ties.isLess(usdPerMonth, fixedUsdPerMonth) ? 1 : Volumes.NEVER;
        }
        double estimate = (usdPerMonth - Ties.leastOf(fixedUsdPerMonth)) / Ties.leastOf(usdPerMonthPerDailyToken);
        return Volumes.firstWhere(1, estimate, tokens -> Ties.isLess(usdPerMonth, at(tokens)));
    }

    @Override
    public long firstNotBelow(double usdPerMonth) {
        if (usdPerMonthPerDailyToken == 0) {
            return Ties.isLess(fixedUsdPerMonth, usdPerMonth) ? Volumes.NEVER : 1;
        }
        double estimate = (Ties.leastOf(usdPerMonth) - fixedUsdPerMonth) / usdPerMonthPerDailyToken;
        return Volumes.firstWhere(1, estimate, tokens -> !Ties.isLess(at(tokens), usdPerMonth));
    }

    /** The first volume, not before another, at which this line is strictly cheaper than a second one, or NEVER. */
    public long firstBelow(ApiLine other, long from) {
        return isBelow(other, from) ? from : firstChange(other, from, gainOn(other), true);
    }

    /** The first volume, not before another, at which this line is not strictly cheaper than a second one, or NEVER. */
    public long firstNotBelow(ApiLine other, long from) {
        return isBelow(other, from) ? firstChange(other, from, -gainOn(other), false) : from;
    }

    /**
     * The first volume from which this line stays strictly cheaper than a second one, or NEVER. Of equal slopes the lead
     * must outlast all volumes reckoned with.
     */
    public long belowForGood(ApiLine other) {
        boolean losesInTheEnd = Ties.isLess(other.usdPerMonthPerDailyToken, usdPerMonthPerDailyToken);
        return losesInTheEnd || !isBelow(other, Volumes.LARGEST) ? Volumes.NEVER : firstBelow(other, 1);
    }

    private boolean isBelow(ApiLine other, long tokensPerDay) {
        return Ties.isLess(at(tokensPerDay), other.at(tokensPerDay));
    }

    /** What one more token brings this line nearer to being strictly cheaper. */
    private double gainOn(ApiLine other) {
        return Ties.leastOf(other.usdPerMonthPerDailyToken) - usdPerMonthPerDailyToken;
    }

    /** Where two lines change places, once: there is no other side to come back from. */
    private long firstChange(ApiLine other, long from, double gain, boolean below) {
        if (gain <= 0) {
            return Volumes.NEVER;
        }
        double behind = fixedUsdPerMonth - Ties.leastOf(other.fixedUsdPerMonth);
        double estimate = below ? behind / gain : -behind / gain;
        return Volumes.firstWhere(from, estimate, tokens -> isBelow(other, tokens) == below);
    }
}
