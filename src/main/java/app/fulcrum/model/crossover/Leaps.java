package app.fulcrum.model.crossover;

import app.fulcrum.model.curve.BentCurve;
import app.fulcrum.model.curve.CostCurve;
import app.fulcrum.model.curve.FollowingSteps;
import app.fulcrum.model.curve.StepCurve;
import app.fulcrum.model.curve.Trend;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Volumes;

/**
 * Finds where one of any two curves passes below or above the other.
 *
 * <p>Neither falls. So as long as one costs no more than the other did at the last volume looked at, nothing can have
 * changed, and where it first costs more is known of every curve: that is the next volume worth looking at. While the
 * {@linkplain Trend trends} of the two keep them apart, no step needs to be looked at; where they run side by side every
 * step is, until their difference repeats. Curves of straight pieces are looked at piece by piece: while both run straight,
 * the winner changes at most once. Where one that is not dearer lies nowhere above its chord, several pieces are looked at as
 * one. Curves that jump together differ by what changes one way only, and are bisected.
 */
final class Leaps {

    /**
     * Curves that have been within each other's reach for so many steps without what is looked for are taken to go on like
     * this. It takes slopes that differ by less than a hundred-thousandth.
     */
    private static final int MOST_LEAPS = 200_000;

    private final Pair pair;
    private final CostCurve incumbent;
    private final CostCurve challenger;
    private final Trend ofIncumbent;
    private final Trend ofChallenger;

    private final Recurrence recurrence;

    /** Whether one of them bends, so that the two can meet between jumps. */
    private final boolean bends;

    Leaps(Pair pair) {
        this.pair = pair;
        this.incumbent = pair.incumbent();
        this.challenger = pair.challenger();
        this.ofIncumbent = incumbent.trend();
        this.ofChallenger = challenger.trend();
        this.recurrence = Recurrence.of(incumbent, challenger);
        this.bends = incumbent instanceof BentCurve || challenger instanceof BentCurve;
    }

    long firstWon(long from, long to) {
        if (jumpTogether()) {
            return firstAligned(from, to, true);
        }
        long last = Math.min(recurrence.throughOnePeriod(from, to), challenger.lastServed());
        long volume = from;
        for (int leaps = 0; volume <= last && leaps < MOST_LEAPS; leaps++) {
            double cost = challenger.at(volume);
            if (Ties.isLess(cost, incumbent.at(volume))) {
                return volume;
            }
            long end = together(incumbent, challenger, volume, last);
            if (end > volume && pair.challengerWins(end)) {
                end = straightTo(volume, last);
                if (end > volume && pair.challengerWins(end)) {
                    return firstBetween(volume, end, true);
                }
            }
            long apart = Math.min(
                    ofChallenger.firstNotSurelyAbove(ofIncumbent, volume), Volumes.after(incumbent.lastServed()));
            long next = Math.max(end + 1, apart);
            volume = next <= last && !Ties.isLess(cost, incumbent.at(next))
                    ? Math.max(next, incumbent.firstAbove(cost))
                    : next;
        }
        return Volumes.NEVER;
    }

    long firstNotWon(long from, long to) {
        if (jumpTogether()) {
            return firstAligned(from, to, false);
        }
        long last = recurrence.throughOnePeriod(from, to);
        long volume = from;
        for (int leaps = 0; volume <= last && leaps < MOST_LEAPS; leaps++) {
            double cost = incumbent.at(volume);
            if (!Ties.isLess(challenger.at(volume), cost)) {
                return volume;
            }
            long served = Math.min(last, challenger.lastServed());
            long end = together(challenger, incumbent, volume, served);
            if (end > volume && !pair.challengerWins(end)) {
                end = straightTo(volume, served);
                if (end > volume && !pair.challengerWins(end)) {
                    return firstBetween(volume, end, false);
                }
            }
            long apart = Math.min(
                    ofIncumbent.firstNotSurelyAbove(ofChallenger, volume), Volumes.after(challenger.lastServed()));
            long next = Math.max(end + 1, apart);
            volume = next <= last && Ties.isLess(challenger.at(next), cost)
                    ? Math.max(next, challenger.firstNotBelow(cost))
                    : next;
        }
        return Volumes.NEVER;
    }

    /**
     * The first volume from which the challenger stays strictly cheaper for all larger ones, or NEVER.
     *
     * <p>It can only where its slope is not the larger one. It does if nothing is lost in the last period up to
     * {@link Volumes#LARGEST}: the incumbent gains on it from period to period, or, of equal slopes, keeps its distance. An
     * incumbent that comes to its end has lost what is beyond.
     */
    long wonForGoodFrom() {
        boolean ends = incumbent.lastServed() < Volumes.LARGEST;
        if (challenger.lastServed() < Volumes.LARGEST || (!ends && isSteeper())) {
            return Volumes.NEVER;
        }
        long last = lastNotWon(ends ? incumbent.lastServed() : Volumes.LARGEST);
        return ends || last < Volumes.LARGEST - recurrence.tokensPerPeriod() ? last + 1 : Volumes.NEVER;
    }

    private boolean isSteeper() {
        return Ties.isLess(
                incumbent.saturatedUsdPerMonthPerDailyToken(), challenger.saturatedUsdPerMonthPerDailyToken());
    }

    /** The last volume in {@code [1, upTo]} that the challenger does not win; 0 if it wins all of them. */
    private long lastNotWon(long upTo) {
        if (jumpTogether()) {
            return lastAligned(upTo);
        }
        long volume = upTo;
        for (int leaps = 0; leaps < MOST_LEAPS; leaps++) {
            if (volume < 1) {
                return 0;
            }
            double cost = challenger.at(volume);
            if (!Ties.isLess(cost, incumbent.at(volume))) {
                return volume;
            }
            long start = bends ? challenger.notAboveChordFrom(volume, incumbent.segmentStart(volume)) : volume;
            if (start < volume && !pair.challengerWins(start)) {
                start = straightFrom(volume);
                if (start < volume && !pair.challengerWins(start)) {
                    return firstBetween(start, volume, true) - 1;
                }
            }
            long apart = ofIncumbent.lastNotSurelyAbove(ofChallenger, volume);
            long next = Math.min(start - 1, apart);
            volume = next >= 1 && Ties.isLess(cost, incumbent.at(next))
                    ? Math.min(next, incumbent.firstAbove(cost) - 1)
                    : next;
            if (volume < upTo - recurrence.tokensPerPeriod() - 1) {
                volume = recurrence.throughOnePeriod(1, volume);
            }
        }
        return upTo;
    }

    /**
     * The last volume, no farther than another, up to which one lies nowhere above its chord while the other runs straight: if it
     * is not dearer at both ends, it is not between them.
     */
    private long together(CostCurve one, CostCurve other, long volume, long last) {
        return bends ? Math.max(volume, one.notAboveChordTo(volume, Math.min(last, other.segmentEnd(volume)))) : volume;
    }

    /** The last volume, no farther than another, up to which both run straight; where neither bends, only this one is looked at. */
    private long straightTo(long volume, long last) {
        return Math.max(volume, Math.min(last, Math.min(incumbent.segmentEnd(volume), challenger.segmentEnd(volume))));
    }

    /** The first volume from which both run straight up to another. */
    private long straightFrom(long volume) {
        return Math.max(incumbent.segmentStart(volume), challenger.segmentStart(volume));
    }

    /** The first volume after one and up to another at which the challenger wins, or does not, as it is at the latter only. */
    private long firstBetween(long before, long at, boolean won) {
        return Volumes.firstWhere(
                before + 1, (double) before, volume -> volume >= at || pair.challengerWins(volume) == won);
    }

    private boolean jumpTogether() {
        return (incumbent instanceof StepCurve one && challenger instanceof StepCurve other && one.isAlignedWith(other))
                || (incumbent instanceof FollowingSteps day
                        && challenger instanceof FollowingSteps sameDay
                        && day.isAlignedWith(sameDay));
    }

    /** Between curves that jump together the winner changes at most once: their difference grows with the GPUs alone. */
    private long firstAligned(long from, long to, boolean won) {
        long last = Math.min(to, challenger.lastServed());
        if (from <= last && pair.challengerWins(from) == won) {
            return from;
        }
        if (from <= last && pair.challengerWins(last) == won) {
            return Volumes.firstWhere(
                    from, (double) from, volume -> volume >= last || pair.challengerWins(volume) == won);
        }
        return !won && last < to ? Math.max(from, last + 1) : Volumes.NEVER;
    }

    private long lastAligned(long upTo) {
        if (upTo < 1 || !pair.challengerWins(upTo)) {
            return Math.max(0, upTo);
        }
        return firstAligned(1, upTo, true) - 1;
    }
}
