package app.fulcrum.model.explain;

import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.serving.Carried;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.model.serving.Serving;
import java.util.Optional;

/**
 * Explains the servers that run at the scenario's volume: of all layouts worth pricing the cheapest there, or the one that
 * makes the most of a typed number of GPUs.
 */
public final class FleetFigures {

    private final Fleet fleet;
    private final LayoutFigures figures;
    private final Optional<Carried> carried;

    FleetFigures(Serving serving, Fleet fleet, Leaves leaves) {
        Explanation volume = leaves.given(Input.TOKENS_PER_DAY);
        Layouts layouts = new Layouts(serving, leaves);
        this.fleet = fleet;
        this.carried = serving.carried();
        this.figures = new LayoutFigures(serving, fleet.layout().layout(), layouts.gpusOfBest(volume), volume, leaves);
    }

    /** Of one replica. */
    public ReplicaFigures replica() {
        return figures.replica();
    }

    /** The same if its rate is an estimate; absent for a measured one, of whose load nothing is known. */
    public Optional<ReplicaFigures> estimated() {
        return fleet.layout().estimate().map(_ -> replica());
    }

    /** GPUs that hold one copy of the model. */
    public Explanation gpusPerReplica() {
        return figures.replica().gpus();
    }

    /** GPUs paid for; where they follow the day, in its busiest slot. */
    public Explanation billedGpus() {
        return figures.billedGpus();
    }

    /** GPUs that the bill is for: those paid for all the time, or on average over a day that is followed. */
    public Explanation paidGpus() {
        return figures.paidGpus();
    }

    /** GPUs paid for in the slot with the least load; absent where the same number is all day. */
    public Optional<Explanation> fewestGpus() {
        return figures.fewestGpus();
    }

    /** Hours paid for all of them; absent where the same number is paid for all day. */
    public Optional<Explanation> gpuHours() {
        return figures.gpuHours();
    }

    /** GPUs paid for that hold no replica. */
    public Explanation idleGpus() {
        return figures.idleGpus();
    }

    /** Serving and spare replicas. */
    public Explanation replicas() {
        return figures.replicas();
    }

    /** Replicas that take requests. */
    public Explanation servingReplicas() {
        return figures.servingReplicas();
    }

    /** Replicas that only stand by. */
    public Explanation spareReplicas() {
        return figures.spareReplicas();
    }

    /** What one replica serves in a day, peak included, and the realization factor where the rate is an estimate. */
    public Explanation capacityPerReplica() {
        return figures.capacityPerReplica();
    }

    /** What the serving replicas can serve in a day. */
    public Explanation capacity() {
        return figures.capacity();
    }

    /** Volume over capacity; absent where nothing is served. */
    public Optional<Explanation> usedShare() {
        return fleet.capacityTokensPerDay() == 0 ? Optional.empty() : Optional.of(figures.usedShare());
    }

    /** The requests that all serving replicas run at once; absent for a measured rate, of whose load nothing is known. */
    public Optional<Explanation> requestsCarried() {
        return carried.map(_ -> figures.requestsCarried());
    }

    /** How long one of them takes; absent likewise. */
    public Optional<Explanation> secondsPerRequest() {
        return carried.map(_ -> figures.secondsPerRequest());
    }

    /** The users whose requests the serving replicas serve; absent where the volume is not stated by users. */
    public Optional<Explanation> usersCarried() {
        return carried.filter(known -> known.users().isPresent()).map(_ -> figures.usersCarried());
    }
}
