package app.fulcrum.model.crossover;

import app.fulcrum.model.supply.FirstGpus;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Volumes;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * The monthly cost of GPUs that follow the day, with the layout that is cheapest at a volume in all slots. It is level as long as
 * no slot needs another server.
 *
 * @param layouts one for each way to lay out the model, at least one
 * @param fixedUsdPerMonth what is paid whatever the number of GPUs
 * @param usdPerGpuMonth what a GPU costs that runs in every slot
 * @param first those that have another price and are billed in any case
 */
public record FollowingSteps(
        List<DayStairs> layouts, double fixedUsdPerMonth, double usdPerGpuMonth, Optional<FirstGpus> first)
        implements BentCurve {

    private static final int STEPS_ALONG_SLOPE = 4;

    /** Pieces looked at one by one; where they are shorter than the slope tells, bisection takes fewer looks. */
    private static final int MOST_WALKED = 40;

    /** @throws IllegalArgumentException if there is no layout, or a cost is negative or not finite */
    public FollowingSteps {
        layouts = List.copyOf(layouts);
        if (layouts.isEmpty()
                || !(fixedUsdPerMonth >= 0)
                || !(usdPerGpuMonth >= 0)
                || Double.isInfinite(fixedUsdPerMonth + usdPerGpuMonth)) {
            throw new IllegalArgumentException(layouts + ", " + fixedUsdPerMonth + ", " + usdPerGpuMonth);
        }
    }

    private long firstGpus() {
        return first.isPresent() ? first.get().gpus() : 0;
    }

    /** What is paid with not one GPU more than those that are billed in any case. */
    private double paidInAnyCase() {
        return first.isPresent() ? fixedUsdPerMonth + first.get().usdPerMonth(0, 0) : fixedUsdPerMonth;
    }

    @Override
    public double at(long tokensPerDay) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int layout = 0; layout < layouts.size(); layout++) {
            lowest = Math.min(lowest, at(layout, tokensPerDay));
        }
        return lowest;
    }

    /** With one of the layouts; infinite where that serves no more. */
    public double at(int layout, long tokensPerDay) {
        DayStairs stairs = layouts.get(layout);
        if (tokensPerDay > stairs.lastServed()) {
            return Double.POSITIVE_INFINITY;
        }
        long always = firstGpus();
        int slots = stairs.slotCount();
        double others = (double) (stairs.inAllSlots(always, tokensPerDay) - slots * always) / slots;
        return paidInAnyCase() + usdPerGpuMonth * others;
    }

    @Override
    public long lastServed() {
        long last = 0;
        for (DayStairs stairs : layouts) {
            last = Math.max(last, stairs.lastServed());
        }
        return last;
    }

    @Override
    public long segmentEnd(long tokensPerDay) {
        double lowest = Double.POSITIVE_INFINITY;
        long end = Volumes.NEVER;
        for (int layout = 0; layout < layouts.size(); layout++) {
            double cost = at(layout, tokensPerDay);
            if (cost <= lowest && cost < Double.POSITIVE_INFINITY) {
                long own = layouts.get(layout).segmentEnd(firstGpus(), tokensPerDay);
                end = cost < lowest ? own : Math.max(end, own);
                lowest = cost;
            }
        }
        return end;
    }

    /** Where the cheapest layout has cost as much from, unless another was cheaper there. */
    @Override
    public long segmentStart(long tokensPerDay) {
        double cost = at(tokensPerDay);
        long start = 1;
        for (int layout = 0; layout < layouts.size(); layout++) {
            if (at(layout, tokensPerDay) == cost) {
                start = Math.max(start, layouts.get(layout).segmentStart(firstGpus(), tokensPerDay));
            }
        }
        return at(start) == cost ? start : Volumes.firstWhere(start, (double) start, volume -> at(volume) >= cost);
    }

    @Override
    public long firstAbove(double usdPerMonth) {
        return first(usdPerMonth, volume -> Ties.isLess(usdPerMonth, at(volume)));
    }

    @Override
    public long firstNotBelow(double usdPerMonth) {
        return first(usdPerMonth, volume -> !Ties.isLess(at(volume), usdPerMonth));
    }

    /** A few steps along the slope come near it; the last stretch is walked from piece to piece. */
    private long first(double usdPerMonth, LongPredicate isDearEnough) {
        long last = Math.min(lastServed(), Volumes.LARGEST);
        if (last < 1 || !isDearEnough.test(last)) {
            long unserved = Volumes.after(last);
            return unserved == Volumes.NEVER || isDearEnough.test(unserved) ? unserved : Volumes.NEVER;
        }
        double slope = trend().usdPerMonthPerDailyToken();
        double volume = 1;
        for (int step = 0; slope > 0 && step < STEPS_ALONG_SLOPE; step++) {
            volume = Math.clamp(volume + (usdPerMonth - at((long) volume)) / slope, 1, (double) last);
        }
        return walked((long) volume, last, isDearEnough);
    }

    private long walked(long from, long last, LongPredicate isDearEnough) {
        boolean isDear = isDearEnough.test(from);
        long volume = from;
        for (int piece = 0; piece < MOST_WALKED; piece++) {
            if (isDear) {
                long start = segmentStart(volume);
                if (start == 1 || !isDearEnough.test(start - 1)) {
                    return start;
                }
                volume = start - 1;
            } else {
                volume = Math.min(last, segmentEnd(volume)) + 1;
                if (isDearEnough.test(volume)) {
                    return volume;
                }
            }
        }
        return Volumes.firstWhere(1, (double) volume, isDearEnough);
    }

    /** Whether another curve jumps at the same volumes by the same numbers of GPUs, at whatever cost. */
    boolean isAlignedWith(FollowingSteps other) {
        return firstGpus() == other.firstGpus() && layouts.equals(other.layouts);
    }

    private boolean isLimited() {
        return layouts.getFirst().isLimited();
    }

    @Override
    public double saturatedUsdPerMonthPerDailyToken() {
        return isLimited() ? Double.POSITIVE_INFINITY : usdPerGpuMonth * leastGpusPerToken();
    }

    private double leastGpusPerToken() {
        double least = Double.POSITIVE_INFINITY;
        for (DayStairs stairs : layouts) {
            least = Math.min(least, stairs.gpusPerToken());
        }
        return least;
    }

    /** The longest of the busiest slot; slots with next to no load need more so rarely that nothing repeats. */
    @Override
    public double tokensPerPeriod() {
        double longest = 0;
        for (DayStairs stairs : layouts) {
            longest = Math.max(longest, stairs.tokensPerPeriod());
        }
        return isLimited() ? 0 : longest;
    }

    /** What GPUs that are billed in any case cost more or less than others shows fully, or not yet. */
    @Override
    public Trend trend() {
        if (isLimited()) {
            return new Trend(0, paidInAnyCase(), paidInAnyCase() + usdPerGpuMonth * mostGpus());
        }
        Trend lowest = layouts.getFirst().trend();
        double least = lowest.leastUsdPerMonth();
        for (DayStairs stairs : layouts) {
            Trend trend = stairs.trend();
            least = Math.min(least, trend.leastUsdPerMonth());
            lowest = trend.usdPerMonthPerDailyToken() < lowest.usdPerMonthPerDailyToken() ? trend : lowest;
        }
        return new Trend(
                usdPerGpuMonth * lowest.usdPerMonthPerDailyToken(),
                paidInAnyCase() + usdPerGpuMonth * (least - firstGpus()),
                paidInAnyCase() + usdPerGpuMonth * lowest.mostUsdPerMonth());
    }

    private double mostGpus() {
        double most = 0;
        for (DayStairs stairs : layouts) {
            most = Math.max(most, (double) stairs.mostGpus());
        }
        return most;
    }
}
