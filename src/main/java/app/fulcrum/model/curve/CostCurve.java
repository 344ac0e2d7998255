package app.fulcrum.model.curve;

import app.fulcrum.model.unit.Volumes;

/**
 * A monthly cost by volume. It never falls as volume grows.
 *
 * <p>"Cheaper" and "dearer" are what {@link app.fulcrum.model.unit.Ties} says they are.
 */
public sealed interface CostCurve permits ApiLine, StepCurve, BentCurve {

    /** US dollars per month at a volume of at least 1; infinite where the volume cannot be served. */
    double at(long tokensPerDay);

    /** The same at each of several volumes, which ascend. */
    default void at(long[] ascending, double[] usdPerMonth) {
        for (int i = 0; i < ascending.length; i++) {
            usdPerMonth[i] = at(ascending[i]);
        }
    }

    /** The last volume that can be served at all; {@link Volumes#NEVER} where there is no end. */
    long lastServed();

    /** The last volume up to which the cost goes on along the same straight line, or NEVER where it bends no more. */
    long segmentEnd(long tokensPerDay);

    /** The first volume from which the cost has come along the same straight line to a volume that can be served. */
    default long segmentStart(long tokensPerDay) {
        return Volumes.firstWhere(1, (double) tokensPerDay, volume -> segmentEnd(volume) >= tokensPerDay);
    }

    /**
     * A last volume, no farther than another, up to which the cost lies nowhere above the straight line between its own at both
     * ends.
     */
    default long notAboveChordTo(long tokensPerDay, long last) {
        return Math.min(last, segmentEnd(tokensPerDay));
    }

    /** A first volume, no farther back than another, from which the same holds up to one that can be served. */
    default long notAboveChordFrom(long tokensPerDay, long first) {
        return Math.max(first, segmentStart(tokensPerDay));
    }

    /** The first volume at which a sum is strictly cheaper than this, or NEVER. */
    long firstAbove(double usdPerMonth);

    /** The first volume at which this is not strictly cheaper than a sum, or NEVER. */
    long firstNotBelow(double usdPerMonth);

    /**
     * What one more token per day costs per month once fixed costs and idle remainders no longer show: the slope the curve
     * follows in the long run. Infinite where there is an end to what can be served.
     */
    double saturatedUsdPerMonthPerDailyToken();

    /** How much volume goes by until what happens along the curve repeats; 0 where nothing does. */
    double tokensPerPeriod();

    /**
     * A volume from which what happens along the curve repeats: a period farther it is dearer by the slope of the long run times
     * the period, and without a period it runs along one line. {@link Volumes#NEVER} where it ends, or nothing is known of it.
     */
    long repeatsFrom();

    /** The two parallel lines between which the curve runs as far as it serves. */
    Trend trend();
}
