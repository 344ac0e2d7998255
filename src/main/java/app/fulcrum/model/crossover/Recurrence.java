package app.fulcrum.model.crossover;

import app.fulcrum.model.curve.CostCurve;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Volumes;

/**
 * From where what two curves differ by repeats.
 *
 * @param from the volume; {@link Volumes#NEVER} where it does not repeat, or nothing is known of it
 * @param tokensPerPeriod the volume after which what happens along them repeats, 0 where nothing does
 */
record Recurrence(long from, double tokensPerPeriod) {

    /** It repeats where in the long run both grow alike, and what happens along them comes at the same volumes. */
    static Recurrence of(CostCurve one, CostCurve other) {
        double period = one.tokensPerPeriod();
        double otherPeriod = other.tokensPerPeriod();
        boolean growAlike =
                Ties.areEqual(one.saturatedUsdPerMonthPerDailyToken(), other.saturatedUsdPerMonthPerDailyToken());
        boolean repeats = growAlike && (period == 0 || otherPeriod == 0 || Ties.areEqual(period, otherPeriod));
        return new Recurrence(
                repeats ? Math.max(one.repeatsFrom(), other.repeatsFrom()) : Volumes.NEVER,
                Math.max(period, otherPeriod));
    }

    /** The last volume to look at, no farther than another: what has not come by then never comes. */
    long throughOnePeriod(long first, long to) {
        double last = Math.max(first, from) + tokensPerPeriod + 1;
        return last < to ? (long) Math.ceil(last) : to;
    }
}
