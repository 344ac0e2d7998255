package app.fulcrum.model.serving;

import app.fulcrum.model.cost.BilledGpus;

/**
 * What runs over a day that is followed.
 *
 * @param fewestReplicas serving and spare, in the slot with the least load
 * @param fewestGpus paid for in that slot
 * @param billed paid for over all slots; in the busiest as many as the fleet says
 * @param gpuHoursPerMonth hours billed for all of them, what spot GPUs lose to interruptions included
 */
public record FleetDay(long fewestReplicas, long fewestGpus, BilledGpus billed, double gpuHoursPerMonth) {

    /** Whether there are hours at which nothing runs, so that the first request after them waits for a start. */
    public boolean startsFromNothing() {
        return fewestReplicas == 0;
    }
}
