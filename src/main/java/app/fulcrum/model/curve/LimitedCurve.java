package app.fulcrum.model.curve;

import app.fulcrum.model.unit.Volumes;

/**
 * A cost of which no more than some volume can be had.
 *
 * @param curve what it costs up to there
 * @param lastServed the last volume that can be had, at least 0
 */
public record LimitedCurve(CostCurve curve, long lastServed) implements BentCurve {

    @Override
    public double at(long tokensPerDay) {
        return tokensPerDay <= lastServed ? curve.at(tokensPerDay) : Double.POSITIVE_INFINITY;
    }

    @Override
    public long segmentEnd(long tokensPerDay) {
        return tokensPerDay <= lastServed ? Math.min(lastServed, curve.segmentEnd(tokensPerDay)) : Volumes.NEVER;
    }

    @Override
    public long firstAbove(double usdPerMonth) {
        return Math.min(curve.firstAbove(usdPerMonth), Volumes.after(lastServed));
    }

    @Override
    public long firstNotBelow(double usdPerMonth) {
        return Math.min(curve.firstNotBelow(usdPerMonth), Volumes.after(lastServed));
    }

    @Override
    public double saturatedUsdPerMonthPerDailyToken() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public long repeatsFrom() {
        return Volumes.NEVER;
    }

    @Override
    public double tokensPerPeriod() {
        return curve.tokensPerPeriod();
    }

    @Override
    public Trend trend() {
        return curve.trend();
    }
}
