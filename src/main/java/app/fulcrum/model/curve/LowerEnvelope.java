package app.fulcrum.model.curve;

import app.fulcrum.model.unit.Volumes;
import java.util.Arrays;
import java.util.List;

/**
 * The cheapest of several ways to lay out the same model, volume by volume.
 *
 * @param stairs one staircase per layout, at least one
 */
public record LowerEnvelope(List<Staircase> stairs) implements StepCurve {

    /**
     * Layouts that have taken turns in being cheaper than a line so often, never all dearer at once, are taken to go on
     * like this. It takes steps of a few tokens and slopes that hardly differ.
     */
    private static final int MOST_LEAPS = 100_000;

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

    @Override
    public void at(long[] ascending, double[] usdPerMonth) {
        Arrays.fill(usdPerMonth, Double.POSITIVE_INFINITY);
        if (ascending.length == 0) {
            return;
        }
        long to = ascending[ascending.length - 1];
        Staircase cheapest = cheapestInTheLongRun();
        for (Staircase staircase : stairs) {
            staircase.lower(usdPerMonth, ascending, lastInReach(staircase, cheapest, to));
        }
    }

    /** The last volume before the layout that is cheapest in the long run has surely left another behind. */
    private static long lastInReach(Staircase staircase, Staircase cheapest, long to) {
        boolean isServed = to <= cheapest.lastServed();
        return isServed ? staircase.trend().lastNotSurelyAbove(cheapest.trend(), to) : to;
    }

    private Staircase cheapestInTheLongRun() {
        Staircase cheapest = stairs.getFirst();
        for (Staircase staircase : stairs) {
            cheapest = staircase.saturatedUsdPerMonthPerDailyToken() < cheapest.saturatedUsdPerMonthPerDailyToken()
                    ? staircase
                    : cheapest;
        }
        return cheapest;
    }

    @Override
    public long segmentEnd(long tokensPerDay) {
        double lowest = Double.POSITIVE_INFINITY;
        long end = tokensPerDay;
        for (Staircase staircase : stairs) {
            double cost = staircase.at(tokensPerDay);
            if (cost <= lowest) {
                long own = staircase.segmentEnd(tokensPerDay);
                end = cost < lowest ? own : Math.max(end, own);
                lowest = cost;
            }
        }
        return end;
    }

    /** It never falls, so that it has cost as much since every layout has cost no less. */
    @Override
    public long segmentStart(long tokensPerDay) {
        double cost = at(tokensPerDay);
        long start = 1;
        for (Staircase staircase : stairs) {
            start = Math.max(start, staircase.firstReaching(cost));
        }
        return start;
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
        for (int leaps = 0; moved; leaps++) {
            if (leaps > MOST_LEAPS) {
                return Volumes.NEVER;
            }
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
        for (int leaps = 0; moved && reached > 0 && leaps < MOST_LEAPS; leaps++) {
            moved = false;
            for (Staircase staircase : stairs) {
                long start = staircase.lastNotBelow(line, reached);
                moved |= start < reached;
                reached = start;
            }
        }
        return reached;
    }

    @Override
    public long firstAbove(double usdPerMonth) {
        long first = 1;
        for (Staircase staircase : stairs) {
            first = Math.max(first, staircase.firstAbove(usdPerMonth));
        }
        return first;
    }

    @Override
    public long firstNotBelow(double usdPerMonth) {
        long first = 1;
        for (Staircase staircase : stairs) {
            first = Math.max(first, staircase.firstNotBelow(usdPerMonth));
        }
        return first;
    }

    /** Since all layouts of an envelope are paid at the same rates, the fewest GPUs of any decide its cost. */
    @Override
    public boolean isAlignedWith(StepCurve other) {
        if (!(other instanceof LowerEnvelope envelope) || envelope.stairs.size() != stairs.size()) {
            return false;
        }
        for (int i = 0; i < stairs.size(); i++) {
            if (!stairs.get(i).isAlignedWith(envelope.stairs.get(i))) {
                return false;
            }
        }
        return isPaidAtOneRate() && envelope.isPaidAtOneRate();
    }

    private boolean isPaidAtOneRate() {
        Staircase first = stairs.getFirst();
        for (Staircase staircase : stairs) {
            if (staircase.fixedUsdPerMonth() != first.fixedUsdPerMonth()
                    || staircase.usdPerGpuMonth() != first.usdPerGpuMonth()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Trend trend() {
        Trend lowest = stairs.getFirst().trend();
        double least = lowest.leastUsdPerMonth();
        for (Staircase staircase : stairs) {
            Trend trend = staircase.trend();
            least = Math.min(least, trend.leastUsdPerMonth());
            lowest = trend.usdPerMonthPerDailyToken() < lowest.usdPerMonthPerDailyToken() ? trend : lowest;
        }
        return new Trend(lowest.usdPerMonthPerDailyToken(), least, lowest.mostUsdPerMonth());
    }

    @Override
    public long lastServed() {
        long last = 0;
        for (Staircase staircase : stairs) {
            last = Math.max(last, staircase.lastServed());
        }
        return last;
    }

    /** Layouts of which none leaves the others behind never repeat together; the longest period holds every step of each. */
    @Override
    public double tokensPerPeriod() {
        if (repeatsFrom() < Volumes.NEVER) {
            return cheapestInTheLongRun().tokensPerPeriod();
        }
        double longest = 0;
        for (Staircase staircase : stairs) {
            longest = Math.max(longest, staircase.tokensPerPeriod());
        }
        return longest;
    }

    /** Where the layout that is cheapest in the long run has left all others behind. */
    @Override
    public long repeatsFrom() {
        Staircase cheapest = cheapestInTheLongRun();
        long from = cheapest.repeatsFrom();
        for (Staircase staircase : stairs) {
            if (!staircase.equals(cheapest)) {
                from = Math.max(from, Volumes.after(lastInReach(staircase, cheapest, Volumes.LARGEST)));
            }
        }
        return from;
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
