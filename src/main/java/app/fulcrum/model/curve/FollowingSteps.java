package app.fulcrum.model.curve;

import app.fulcrum.model.capacity.Sizing;
import app.fulcrum.model.capacity.Sizing.SlotSizing;
import app.fulcrum.model.supply.FirstGpus;
import app.fulcrum.model.supply.Servers.Lot;
import app.fulcrum.model.traffic.LoadProfile;
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
    public boolean isAlignedWith(FollowingSteps other) {
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

    /** Slots of different loads need another server at volumes that have no common period. */
    @Override
    public long repeatsFrom() {
        return Volumes.NEVER;
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

    /**
     * GPUs of one layout that follow the day: in every slot as many run as its load needs, lot by lot.
     *
     * @param lot the replicas bought together, and the GPUs billed for them
     * @param slots how replicas are sized in each slot, the busiest first
     * @param slotCount how many slots there are
     * @param mostGpus the most that run in any slot; {@link Volumes#NEVER} for as many as it takes
     * @param lastServed the last volume they serve
     */
    public record DayStairs(Lot lot, List<SlotSizing> slots, int slotCount, long mostGpus, long lastServed) {

        public DayStairs {
            slots = List.copyOf(slots);
        }

        /** As many as it takes. */
        public static DayStairs of(Lot lot, Sizing busiest, LoadProfile profile) {
            long last = new Staircase(0, 1, lot, busiest).lastServed();
            return new DayStairs(lot, SlotSizing.of(busiest, profile), profile.slots(), Volumes.NEVER, last);
        }

        /**
         * The same with no more than so many in any slot.
         *
         * @param last what they serve at most
         */
        public DayStairs within(long gpus, long last) {
            return new DayStairs(lot, slots, slotCount, gpus, Math.min(last, lastServed));
        }

        public boolean isLimited() {
            return mostGpus < Volumes.NEVER;
        }

        /** GPUs billed in the busiest slot. */
        public long mostAt(long tokensPerDay) {
            return gpus(slots.getFirst(), tokensPerDay);
        }

        /** GPUs billed in the slot with the least load. */
        public long fewestAt(long tokensPerDay) {
            return gpus(slots.getLast(), tokensPerDay);
        }

        private long gpus(SlotSizing slot, long tokensPerDay) {
            return Math.min(mostGpus, lots(slot, tokensPerDay) * lot.gpus());
        }

        private long lots(SlotSizing slot, long tokensPerDay) {
            long needed = Math.ceilDiv(slot.sizing().replicas(tokensPerDay), (long) lot.replicas());
            return isLimited() ? Math.min(needed, Math.ceilDiv(mostGpus, (long) lot.gpus())) : needed;
        }

        /**
         * GPUs billed at a volume that is served, added up over all slots.
         *
         * @param first so many are billed in every slot, needed or not
         */
        public long inAllSlots(long first, long tokensPerDay) {
            long sum = 0;
            for (SlotSizing slot : slots) {
                sum += slot.slots() * Math.max(first, gpus(slot, tokensPerDay));
            }
            return sum;
        }

        /** The last volume up to which no slot needs more than at another, or than those that are billed in any case. */
        long segmentEnd(long first, long tokensPerDay) {
            long end = lastServed;
            for (SlotSizing slot : slots) {
                long level = Math.max(first, gpus(slot, tokensPerDay));
                if (level < mostGpus) {
                    end = Math.min(end, slot.sizing().lastTokensOf(serving(level / lot.gpus(), slot)));
                }
            }
            return end;
        }

        /** The first volume from which every slot needs as many as at another, or no more than are billed in any case. */
        long segmentStart(long first, long tokensPerDay) {
            long start = 1;
            for (SlotSizing slot : slots) {
                if (gpus(slot, tokensPerDay) > first) {
                    start = Math.max(start, startOf(lots(slot, tokensPerDay), slot));
                }
            }
            return start;
        }

        private long startOf(long lots, SlotSizing slot) {
            long serving = serving(lots - 1, slot);
            return serving < slot.sizing().minReplicas()
                    ? 1
                    : Volumes.after(slot.sizing().lastTokensOf(serving));
        }

        private long serving(long lots, SlotSizing slot) {
            return lots * lot.replicas() - slot.sizing().spareReplicas();
        }

        /** How many GPUs more run on average for one more token per day, in the long run. */
        double gpusPerToken() {
            double replicas = 0;
            for (SlotSizing slot : slots) {
                replicas += slot.slots() / slot.sizing().tokensPerDayPerReplica();
            }
            return replicas / slotCount * lot.gpus() / lot.replicas();
        }

        /** The two parallel lines between which the mean number of GPUs runs, as far as there is no limit to it. */
        Trend trend() {
            Sizing any = slots.getFirst().sizing();
            double perReplica = (double) lot.gpus() / lot.replicas();
            double spare = perReplica * any.spareReplicas();
            return new Trend(gpusPerToken(), spare, spare + perReplica * Math.max(1, any.minReplicas()) + lot.gpus());
        }

        /** The volume that one more lot serves in the busiest slot. */
        double tokensPerPeriod() {
            return slots.getFirst().sizing().tokensPerDayPerReplica() * lot.replicas();
        }
    }
}
