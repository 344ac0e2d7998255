package app.fulcrum.model.curve;

import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Volumes;

/**
 * A monthly cost that grows evenly with volume once it is more than a least sum.
 *
 * @param line what is paid where that is more
 * @param leastUsdPerMonth what is paid in any case
 */
public record FlooredLine(ApiLine line, double leastUsdPerMonth) implements BentCurve {

    /** @throws IllegalArgumentException if the least sum is not finite */
    public FlooredLine {
        if (!Double.isFinite(leastUsdPerMonth)) {
            throw new IllegalArgumentException("not finite: " + leastUsdPerMonth);
        }
    }

    @Override
    public double at(long tokensPerDay) {
        return Math.max(leastUsdPerMonth, line.at(tokensPerDay));
    }

    @Override
    public long lastServed() {
        return Volumes.NEVER;
    }

    @Override
    public long segmentEnd(long tokensPerDay) {
        long last = lastLevel();
        return tokensPerDay <= last ? last : Volumes.NEVER;
    }

    @Override
    public long notAboveChordTo(long tokensPerDay, long last) {
        return last;
    }

    @Override
    public long notAboveChordFrom(long tokensPerDay, long first) {
        return first;
    }

    /** The last volume at which the line is not above the least sum; 0 if it is from the start. */
    private long lastLevel() {
        if (line.usdPerMonthPerDailyToken() == 0) {
            return line.fixedUsdPerMonth() <= leastUsdPerMonth ? Volumes.NEVER : 0;
        }
        double estimate = (leastUsdPerMonth - line.fixedUsdPerMonth()) / line.usdPerMonthPerDailyToken();
        long above = Volumes.firstWhere(1, estimate, tokens -> line.at(tokens) > leastUsdPerMonth);
        return above == Volumes.NEVER ? Volumes.NEVER : above - 1;
    }

    @Override
    public double saturatedUsdPerMonthPerDailyToken() {
        return line.saturatedUsdPerMonthPerDailyToken();
    }

    @Override
    public double tokensPerPeriod() {
        return 0;
    }

    @Override
    public long repeatsFrom() {
        return Volumes.after(lastLevel());
    }

    @Override
    public Trend trend() {
        double slope = line.usdPerMonthPerDailyToken();
        double start = line.fixedUsdPerMonth();
        return new Trend(slope, start, Math.max(start, leastUsdPerMonth));
    }

    @Override
    public long firstAbove(double usdPerMonth) {
        return Ties.isLess(usdPerMonth, leastUsdPerMonth) ? 1 : line.firstAbove(usdPerMonth);
    }

    @Override
    public long firstNotBelow(double usdPerMonth) {
        return Ties.isLess(leastUsdPerMonth, usdPerMonth) ? line.firstNotBelow(usdPerMonth) : 1;
    }
}
