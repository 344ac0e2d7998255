package app.fulcrum.model.serving;

import app.fulcrum.model.capacity.LayoutCapacity;
import app.fulcrum.model.capacity.Sizing;
import app.fulcrum.model.cost.BilledGpus;
import app.fulcrum.model.supply.Servers;
import java.util.Optional;

/**
 * The servers that run at one volume; where they follow the day, in its busiest slot.
 *
 * @param layout how one replica is laid out and what it serves
 * @param servers how the GPUs are sold and joined
 * @param sizing what a replica serves per day, derating and peak included
 * @param servingReplicas replicas that take requests
 * @param spareReplicas replicas that only stand by
 * @param billedGpus GPUs paid for, whole servers
 * @param capacityTokensPerDay what the serving replicas can serve
 * @param tokensPerDay what they are asked to serve
 * @param day what runs in its other slots; absent where the same runs all day
 */
public record Fleet(
        LayoutCapacity layout,
        Servers servers,
        Sizing sizing,
        long servingReplicas,
        long spareReplicas,
        long billedGpus,
        long capacityTokensPerDay,
        long tokensPerDay,
        Optional<FleetDay> day) {

    /** The same where other slots need less. */
    Fleet following(FleetDay followed) {
        return new Fleet(
                layout,
                servers,
                sizing,
                servingReplicas,
                spareReplicas,
                billedGpus,
                capacityTokensPerDay,
                tokensPerDay,
                Optional.of(followed));
    }

    /** GPUs that are paid for over the month. */
    public BilledGpus billed() {
        return day.map(FleetDay::billed).orElseGet(() -> BilledGpus.always(billedGpus));
    }

    /** The fewest GPUs that hold so many replicas of this layout, placed as its servers allow. */
    public long gpusFor(long replicas) {
        return servers.gpusFor(replicas, layout.gpusPerReplica());
    }

    /** GPUs that the volume asks for, spares included. */
    public long gpusNeeded() {
        return gpusFor(sizing.replicas(tokensPerDay));
    }

    /** GPUs paid for that hold no replica. */
    public long idleGpus() {
        return billedGpus - (servingReplicas + spareReplicas) * layout.gpusPerReplica();
    }

    /** Volume over the capacity of the serving replicas, spares excluded; above 1 when it is too much for them. */
    public double usedShare() {
        return capacityTokensPerDay == 0 ? Double.POSITIVE_INFINITY : (double) tokensPerDay / capacityTokensPerDay;
    }

    /** Whether its placement or bill depends on how many GPUs share a fast link, and nobody says how many do. */
    public boolean restsOnAssumedLink() {
        return servers.isLinkAssumed() && (layout.gpusPerReplica() > 1 || servers.soldTogether() > 1);
    }

    public boolean isOverCapacity() {
        return tokensPerDay > capacityTokensPerDay;
    }
}
