package app.fulcrum.model.crossover;

import java.util.List;

/**
 * The cheapest of several ways to lay out the same model, volume by volume.
 *
 * @param stairs one staircase per layout, at least one
 */
public record LowerEnvelope(List<Staircase> stairs) implements StepCurve {

    /** @throws IllegalArgumentException if there is no staircase */
    public LowerEnvelope {
        stairs = List.copyOf(stairs);
        if (stairs.isEmpty()) {
            throw new IllegalArgumentException("no layout");
        }
    }

    @Override
    public double at(long tokensPerDay) {
        double lowest = Double.POSITIVE_INFINITY;
        for (Staircase staircase : stairs) {
            lowest = Math.min(lowest, staircase.at(tokensPerDay));
        }
        return lowest;
    }

    /** The staircase that is cheapest at a volume; of equal ones the first. */
    public Staircase cheapestAt(long tokensPerDay) {
        Staircase cheapest = stairs.getFirst();
        for (Staircase staircase : stairs) {
            if (staircase.at(tokensPerDay) < cheapest.at(tokensPerDay)) {
                cheapest = staircase;
            }
        }
        return cheapest;
    }

    @Override
    public long stepEnd(long tokensPerDay) {
        double lowest = at(tokensPerDay);
        long end = tokensPerDay;
        for (Staircase staircase : stairs) {
            if (staircase.at(tokensPerDay) == lowest) {
                end = Math.max(end, staircase.stepEnd(tokensPerDay));
            }
        }
        return end;
    }

    @Override
    public long firstBelow(ApiLine line, long from, long to) {
        long first = Volumes.NEVER;
        for (Staircase staircase : stairs) {
            long until = first == Volumes.NEVER ? to : first;
            first = Math.min(first, staircase.firstBelow(line, from, until));
        }
        return first;
    }

    /** Leaps from the end of one layout's advantage to the next, until no layout has any. */
    @Override
    public long firstNotBelow(ApiLine line, long from, long to) {
        long reached = from;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Staircase staircase : stairs) {
                long end = staircase.firstNotBelow(line, reached, to);
                if (end == Volumes.NEVER) {
                    return Volumes.NEVER;
                }
                moved |= end > reached;
                reached = end;
            }
        }
        return reached;
    }

    /** The same leaps, downward. */
    @Override
    public long lastNotBelow(ApiLine line, long upTo) {
        long reached = upTo;
        boolean moved = true;
        while (moved && reached > 0) {
            moved = false;
            for (Staircase staircase : stairs) {
                long start = staircase.lastNotBelow(line, reached);
                moved |= start < reached;
                reached = start;
            }
        }
        return reached;
    }

    /**
     * From where some layout is always cheaper. Layouts that only together are cheaper for good, each of exactly the
     * line's slope, are not recognized.
     */
    @Override
    public long belowForGood(ApiLine line) {
        long first = Volumes.NEVER;
        for (Staircase staircase : stairs) {
            first = Math.min(first, staircase.belowForGood(line));
        }
        return first == Volumes.NEVER ? Volumes.NEVER : lastNotBelow(line, first - 1) + 1;
    }

    @Override
    public long lastServed() {
        return Volumes.NEVER;
    }

    @Override
    public double saturatedUsdPerMonthPerDailyToken() {
        double lowest = Double.POSITIVE_INFINITY;
        for (Staircase staircase : stairs) {
            lowest = Math.min(lowest, staircase.saturatedUsdPerMonthPerDailyToken());
        }
        return lowest;
    }
}
