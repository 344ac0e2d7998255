package app.fulcrum.model.crossover;

import app.fulcrum.model.capacity.Sizing;
import app.fulcrum.model.capacity.SlotSizing;
import app.fulcrum.model.supply.Servers.Lot;
import app.fulcrum.model.traffic.LoadProfile;
import app.fulcrum.model.unit.Volumes;
import java.util.List;

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
