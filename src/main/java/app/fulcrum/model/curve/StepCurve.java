package app.fulcrum.model.curve;

import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Volumes;

/**
 * A monthly cost that stays level until the hardware is full and then jumps.
 *
 * <p>Against a line every method answers in whole tokens per day and in closed form: its work grows with the number of
 * answers, not with the number of steps.
 */
public sealed interface StepCurve extends CostCurve permits Staircase, LowerEnvelope, Plateau {

    /** Whether another curve jumps at the same volumes by the same numbers of GPUs, at whatever cost. */
    boolean isAlignedWith(StepCurve other);

    /** The first volume in {@code [from, to]} at which this is strictly cheaper than the line, or NEVER. */
    long firstBelow(ApiLine line, long from, long to);

    /** The first volume in {@code [from, to]} at which this is not strictly cheaper than the line, or NEVER. */
    long firstNotBelow(ApiLine line, long from, long to);

    /** The last volume in {@code [1, upTo]} at which this is not strictly cheaper than the line; 0 if there is none. */
    long lastNotBelow(ApiLine line, long upTo);

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
