package app.fulcrum.model.cost;

/**
 * GPUs that are billed in a month: the same number all the time, or another one in each slot of a day.
 *
 * @param inAllSlots added up over the slots
 * @param slots how many of the same length there are, at least 1
 */
public record BilledGpus(long inAllSlots, int slots) {

    /** The same number all the time. */
    public static BilledGpus always(long gpus) {
        return new BilledGpus(gpus, 1);
    }

    /** How many are billed on average. */
    public double mean() {
        return (double) inAllSlots / slots;
    }

    /** So many of them that are billed in every slot, or all that are. */
    BilledGpus first(long gpus) {
        return new BilledGpus(Math.min(inAllSlots, gpus * slots), slots);
    }

    /** Those that are left without some of them. */
    BilledGpus without(BilledGpus others) {
        return new BilledGpus(inAllSlots - others.inAllSlots, slots);
    }
}
