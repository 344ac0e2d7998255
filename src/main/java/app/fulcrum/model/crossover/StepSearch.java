package app.fulcrum.model.crossover;

/**
 * Finds the steps of one staircase at which one line passes below or above it.
 *
 * <p>From one period of steps to the next the line gains a constant sum on the staircase. How far a step is from what is
 * looked for, divided by that gain, is how many periods can be leaped. Since steps end at whole tokens the estimate can
 * be off by what one token costs; the last stretch is walked.
 */
final class StepSearch {

    /** Slopes closer than this, relative to each other, count as equal and are decided by one period of steps. */
    private static final double EQUAL_SLOPES = 1e-12;

    private static final long BEYOND_REACH = 4 * Volumes.LARGEST;

    private static final int UP = 1;
    private static final int DOWN = -1;

    private final Staircase stairs;
    private final ApiLine line;
    private final long period;
    private final double gainPerPeriod;
    private final double slack;
    private final double tokensPerReplica;

    StepSearch(Staircase stairs, ApiLine line) {
        this.stairs = stairs;
        this.line = line;
        this.period = stairs.stepsPerPeriod();
        this.tokensPerReplica = stairs.sizing().tokensPerDayPerReplica();
        double slope = line.usdPerMonthPerDailyToken();
        double earned = slope * tokensPerReplica * stairs.replicasPerPeriod();
        double paid = stairs.usdPerGpuMonth() * stairs.gpusPerPeriod();
        this.gainPerPeriod = Math.abs(earned - paid) <= EQUAL_SLOPES * paid ? 0 : earned - paid;
        this.slack = slope;
    }

    long firstBelow(long from, long to) {
        long step = stairs.stepOf(from);
        long first = Math.max(from, firstBelowOn(step));
        if (first > stairs.endOf(step)) {
            step = nearest(step + 1, UP, stairs.stepOf(to), Edge.WON_AT_END);
            first = step == Volumes.NEVER ? Volumes.NEVER : firstBelowOn(step);
        }
        return first <= to ? first : Volumes.NEVER;
    }

    long firstNotBelow(long from, long to) {
        if (stairs.at(from) >= line.at(from)) {
            return from;
        }
        long step = nearest(stairs.stepOf(from) + 1, UP, stairs.stepOf(to), Edge.LOST_AT_START);
        return step == Volumes.NEVER ? Volumes.NEVER : stairs.startOf(step);
    }

    long lastNotBelow(long upTo) {
        if (upTo < 1 || stairs.at(upTo) >= line.at(upTo)) {
            return Math.max(0, upTo);
        }
        long step = stairs.stepOf(upTo);
        if (firstBelowOn(step) <= stairs.startOf(step)) {
            long lost = nearest(step - 1, DOWN, stairs.firstStep() + 1, Edge.LOST_AT_START);
            step = lost == Volumes.NEVER ? stairs.firstStep() : lost;
        }
        return Math.min(stairs.endOf(step), firstBelowOn(step) - 1);
    }

    long belowForGood() {
        long settled = stairs.firstStep() + period;
        if (gainPerPeriod == 0) {
            boolean wins = nearest(settled, DOWN, stairs.firstStep() + 1, Edge.LOST_AT_START) == Volumes.NEVER;
            return wins ? lastNotBelow(stairs.endOf(settled)) + 1 : Volumes.NEVER;
        }
        return gainPerPeriod > 0 ? firstAfterLastLoss(settled + stepsUntilSettled()) : Volumes.NEVER;
    }

    private long firstAfterLastLoss(long settledStep) {
        boolean inReach = settledStep < BEYOND_REACH / tokensPerReplica;
        long last = lastNotBelow(inReach ? stairs.endOf(settledStep) : BEYOND_REACH);
        return last < Volumes.LARGEST ? last + 1 : Volumes.NEVER;
    }

    /** After this many steps the line has gained so much that no step is lost any more. */
    private long stepsUntilSettled() {
        double farthest = 0;
        for (long step = stairs.firstStep() + 1; step <= stairs.firstStep() + period; step++) {
            farthest = Math.max(farthest, -distance(step, Edge.LOST_AT_START));
        }
        return period * (long) Math.min(Math.ceil((farthest + slack) / gainPerPeriod + 1), BEYOND_REACH);
    }

    private long firstBelowOn(long step) {
        return Math.max(stairs.startOf(step), line.firstAbove(stairs.costOf(step)));
    }

    /** The step nearest to {@code first}, going in one direction and no farther than {@code last}, with this edge. */
    private long nearest(long first, int direction, long last, Edge edge) {
        long nearest = Volumes.NEVER;
        long limit = last;
        for (long position = 0; position < period; position++) {
            long found = alongPeriods(first + direction * position, direction, limit, edge);
            if (found != Volumes.NEVER) {
                nearest = found;
                limit = found - direction;
            }
        }
        return nearest;
    }

    /** The first step with this edge among those that lie whole periods apart. */
    private long alongPeriods(long first, int direction, long last, Edge edge) {
        double approach = direction * (edge == Edge.WON_AT_END ? gainPerPeriod : -gainPerPeriod);
        long step = first;
        while ((last - step) * direction >= 0) {
            double distance = distance(step, edge);
            if (edge == Edge.WON_AT_END ? distance < 0 : distance <= 0) {
                return step;
            }
            if (approach <= 0 && (distance > slack || gainPerPeriod == 0)) {
                return Volumes.NEVER;
            }
            double periods = approach <= 0 ? 1 : Math.floor((distance - slack) / approach);
            step += direction * period * (long) Math.clamp(periods, 1, Math.abs(last - step) + 1.0);
        }
        return Volumes.NEVER;
    }

    /** Dollars by which a step misses what is looked for; not positive once it is found. */
    private double distance(long step, Edge edge) {
        return edge == Edge.WON_AT_END
                ? stairs.costOf(step) - line.at(stairs.endOf(step))
                : line.at(stairs.startOf(step)) - stairs.costOf(step);
    }

    /** What is looked for on a step. */
    private enum Edge {
        /** The staircase is cheaper at least on the last volume. */
        WON_AT_END,
        /** The line is no dearer at least on the first volume. */
        LOST_AT_START
    }
}
