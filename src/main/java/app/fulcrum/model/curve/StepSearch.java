package app.fulcrum.model.curve;

import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Volumes;

/**
 * Finds the steps of one staircase at which one line passes below or above it.
 *
 * <p>From one step to the next the line gains a constant sum on the staircase. How far a step is from what is looked for,
 * divided by that gain, is how many steps can be leaped. The estimate can be off by rounding, and by what one token costs
 * since steps end at whole tokens; the last stretch is walked.
 */
final class StepSearch {

    /** Beyond so many steps walked one by one the strides double. Only slopes of equal digits come that far. */
    private static final int MOST_WALKED = 1_000;

    /** How many units in the last place a distance can be off by, and a gain from one step to the next. */
    private static final int ROUNDING = 8;

    private static final int UP = 1;
    private static final int DOWN = -1;

    private final Staircase stairs;
    private final ApiLine line;
    private final double gainPerStep;
    private final double uncertainGain;
    private final double usdPerWholeToken;

    StepSearch(Staircase stairs, ApiLine line) {
        this.stairs = stairs;
        this.line = line;
        double tokens = stairs.tokensPerPeriod();
        double slope = line.usdPerMonthPerDailyToken();
        double earned = Ties.leastOf(slope) * tokens;
        double paid = stairs.usdPerLot();
        this.uncertainGain = ROUNDING * Math.ulp(paid);
        this.gainPerStep = Math.abs(earned - paid) <= uncertainGain ? 0 : earned - paid;
        this.usdPerWholeToken = tokens == Math.rint(tokens) ? 0 : slope;
    }

    long firstBelow(long from, long to) {
        long last = Math.min(to, stairs.lastServed());
        if (from > last) {
            return Volumes.NEVER;
        }
        long step = stairs.stepOf(from);
        long first = Math.max(from, firstBelowOn(step));
        if (first > stairs.endOf(step)) {
            step = nearest(step + 1, UP, stairs.stepOf(last), Edge.WON_AT_END);
            first = step == Volumes.NEVER ? Volumes.NEVER : firstBelowOn(step);
        }
        return first <= last ? first : Volumes.NEVER;
    }

    long firstNotBelow(long from, long to) {
        if (!isBelow(from)) {
            return from;
        }
        long last = stairs.lastServed();
        long step = nearest(stairs.stepOf(from) + 1, UP, stairs.stepOf(Math.min(to, last)), Edge.LOST_AT_START);
        if (step != Volumes.NEVER) {
            return stairs.startOf(step);
        }
        return last < to ? last + 1 : Volumes.NEVER;
    }

    long lastNotBelow(long upTo) {
        if (upTo < 1 || !isBelow(upTo)) {
            return Math.max(0, upTo);
        }
        long step = stairs.stepOf(upTo);
        if (firstBelowOn(step) <= stairs.startOf(step)) {
            long lost = nearest(step - 1, DOWN, stairs.firstStep() + 1, Edge.LOST_AT_START);
            step = lost == Volumes.NEVER ? stairs.firstStep() : lost;
        }
        return Math.min(stairs.endOf(step), firstBelowOn(step) - 1);
    }

    private boolean isBelow(long tokensPerDay) {
        return Ties.isLess(stairs.at(tokensPerDay), line.at(tokensPerDay));
    }

    private long firstBelowOn(long step) {
        return Math.max(stairs.startOf(step), line.firstAbove(stairs.costOf(step)));
    }

    /** The step nearest to {@code first}, going in one direction and no farther than {@code last}, with this edge. */
    private long nearest(long first, int direction, long last, Edge edge) {
        long most = (last - first) * direction;
        double uncertain = usdPerWholeToken + ROUNDING * Math.ulp(stairs.costOf(Math.max(first, last)));
        double approach = edge == Edge.WON_AT_END == direction > 0 ? gainPerStep : -gainPerStep;
        long before = 0;
        long steps = 0;
        int walked = 0;
        while (steps <= most) {
            double distance = distance(first + direction * steps, edge);
            if (isMet(distance, edge)) {
                return firstMet(first + direction * before, first + direction * steps, edge);
            }
            if (approach <= 0 && distance > uncertain) {
                return Volumes.NEVER;
            }
            double leap = approach <= 0 ? 0 : (distance - uncertain) / (approach + uncertainGain);
            long walk = walked < MOST_WALKED ? 1 : 1L << Math.min(walked - MOST_WALKED, 50);
            walked += leap < 1 ? 1 : 0;
            before = steps;
            steps += leap < 1 ? walk : (long) Math.min(leap, most - steps + 1.0);
        }
        return Volumes.NEVER;
    }

    /** Between a step on which it is not met and one on which it is; what is leaped is not met. */
    private long firstMet(long before, long met, Edge edge) {
        long low = before;
        long high = met;
        while (Math.abs(high - low) > 1) {
            long middle = low + (high - low) / 2;
            if (isMet(distance(middle, edge), edge)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** Dollars by which a step misses what is looked for. */
    private double distance(long step, Edge edge) {
        return edge == Edge.WON_AT_END
                ? stairs.costOf(step) - Ties.leastOf(line.at(stairs.endOf(step)))
                : Ties.leastOf(line.at(stairs.startOf(step))) - stairs.costOf(step);
    }

    private static boolean isMet(double distance, Edge edge) {
        return edge == Edge.WON_AT_END ? distance < 0 : distance <= 0;
    }

    /** What is looked for on a step. */
    private enum Edge {
        /** The staircase is strictly cheaper at least on the last volume. */
        WON_AT_END,
        /** The staircase is not strictly cheaper at least on the first volume. */
        LOST_AT_START
    }
}
