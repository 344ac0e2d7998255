package app.fulcrum.model.crossover;

import app.fulcrum.model.unit.Ties;

/**
 * A monthly cost that stays level until the hardware is full and then jumps. Compared with lines only, since that is
 * all the market offers against it.
 *
 * <p>"Strictly cheaper" is what {@link Ties} says it is. Every method answers in whole tokens per day and in closed form: its work grows with the number of answers, not
 * with the number of steps.
 */
public sealed interface StepCurve permits Staircase, LowerEnvelope, Plateau {

    /** US dollars per month at a volume of at least 1; infinite where the volume cannot be served. */
    double at(long tokensPerDay);

    /** The last volume of the step that holds this one, or {@link Volumes#NEVER} where the cost jumps no more. */
    long stepEnd(long tokensPerDay);

    /** The first volume in {@code [from, to]} at which this is strictly cheaper than the line, or NEVER. */
    long firstBelow(ApiLine line, long from, long to);

    /** The first volume in {@code [from, to]} at which this is not strictly cheaper than the line, or NEVER. */
    long firstNotBelow(ApiLine line, long from, long to);

    /** The last volume in {@code [1, upTo]} at which this is not strictly cheaper than the line; 0 if there is none. */
    long lastNotBelow(ApiLine line, long upTo);

    /** The last volume that can be served at all. */
    long lastServed();

    /** How much volume goes by until the steps repeat; 0 where they do not. */
    double tokensPerPeriod();

    /**
     * What one more token per day costs per month once fixed costs and idle remainders no longer show: the slope the
     * staircase follows in the long run. Infinite where there is an end to what can be served.
     */
    double saturatedUsdPerMonthPerDailyToken();

    /**
     * The first volume from which this stays strictly cheaper than the line for all larger ones, or NEVER.
     *
     * <p>It can only where its slope is not the larger one. It does if nothing is lost in the last period of steps up to
     * {@link Volumes#LARGEST}: the line gains on it from period to period, or, of equal slopes, keeps its distance.
     */
    default long belowForGood(ApiLine line) {
        if (lastServed() < Volumes.LARGEST
                || Ties.isLess(line.usdPerMonthPerDailyToken(), saturatedUsdPerMonthPerDailyToken())) {
            return Volumes.NEVER;
        }
        long last = lastNotBelow(line, Volumes.LARGEST);
        return last < Volumes.LARGEST - tokensPerPeriod() ? last + 1 : Volumes.NEVER;
    }
}
