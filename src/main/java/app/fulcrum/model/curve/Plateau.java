package app.fulcrum.model.curve;

import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Volumes;

/**
 * A fleet of fixed size: one cost up to what it can serve, and nothing beyond.
 *
 * @param usdPerMonth what the fleet costs, used or not
 * @param lastServed the last volume it serves; 0 if it cannot serve at all
 */
public record Plateau(double usdPerMonth, long lastServed) implements StepCurve {

    @Override
    public double at(long tokensPerDay) {
        return tokensPerDay <= lastServed ? usdPerMonth : Double.POSITIVE_INFINITY;
    }

    @Override
    public long segmentEnd(long tokensPerDay) {
        return tokensPerDay <= lastServed ? lastServed : Volumes.NEVER;
    }

    @Override
    public long segmentStart(long tokensPerDay) {
        return 1;
    }

    @Override
    public long firstBelow(ApiLine line, long from, long to) {
        long first = Math.max(from, line.firstAbove(usdPerMonth));
        return first <= Math.min(lastServed, to) ? first : Volumes.NEVER;
    }

    @Override
    public long firstNotBelow(ApiLine line, long from, long to) {
        long first = isBelow(line, from) ? lastServed + 1 : from;
        return first <= to ? first : Volumes.NEVER;
    }

    @Override
    public long lastNotBelow(ApiLine line, long upTo) {
        return isBelow(line, upTo) ? line.firstAbove(usdPerMonth) - 1 : upTo;
    }

    @Override
    public long firstAbove(double sum) {
        return Ties.isLess(sum, usdPerMonth) ? 1 : Volumes.after(lastServed);
    }

    @Override
    public long firstNotBelow(double sum) {
        return Ties.isLess(usdPerMonth, sum) ? Volumes.after(lastServed) : 1;
    }

    @Override
    public boolean isAlignedWith(StepCurve other) {
        return other instanceof Plateau plateau && plateau.lastServed == lastServed;
    }

    @Override
    public Trend trend() {
        return new Trend(0, usdPerMonth, usdPerMonth);
    }

    private boolean isBelow(ApiLine line, long tokensPerDay) {
        return Ties.isLess(at(tokensPerDay), line.at(tokensPerDay));
    }

    @Override
    public long repeatsFrom() {
        return Volumes.NEVER;
    }

    @Override
    public double tokensPerPeriod() {
        return 0;
    }

    @Override
    public double saturatedUsdPerMonthPerDailyToken() {
        return Double.POSITIVE_INFINITY;
    }
}
