package app.fulcrum.model.curve;

import app.fulcrum.model.unit.Volumes;

/**
 * Two parallel lines with a cost curve between them.
 *
 * @param usdPerMonthPerDailyToken the slope of both
 * @param leastUsdPerMonth where the lower one begins
 * @param mostUsdPerMonth where the upper one begins
 */
public record Trend(double usdPerMonthPerDailyToken, double leastUsdPerMonth, double mostUsdPerMonth) {

    /** Far more than a tie and the rounding of any cost, so that what is leaped is sure. */
    private static final double MARGIN = 1e-9;

    /** The first volume, not before another, at which a curve of this trend may no longer be dearer than a second; or NEVER. */
    public long firstNotSurelyAbove(Trend other, long from) {
        double level = leastUsdPerMonth - (1 + MARGIN) * other.mostUsdPerMonth;
        double slope = usdPerMonthPerDailyToken - (1 + MARGIN) * other.usdPerMonthPerDailyToken;
        if (level + slope * (double) from <= 0) {
            return from;
        }
        return slope >= 0 ? Volumes.NEVER : Math.max(from, (long) Math.floor(level / -slope));
    }

    /** The last volume, not after another, at which a curve of this trend may not be dearer than a second; or 0. */
    public long lastNotSurelyAbove(Trend other, long upTo) {
        double level = leastUsdPerMonth - (1 + MARGIN) * other.mostUsdPerMonth;
        double slope = usdPerMonthPerDailyToken - (1 + MARGIN) * other.usdPerMonthPerDailyToken;
        if (level + slope * (double) upTo <= 0) {
            return upTo;
        }
        return level >= 0 ? 0 : Math.min(upTo, (long) Math.ceil(-level / slope));
    }
}
