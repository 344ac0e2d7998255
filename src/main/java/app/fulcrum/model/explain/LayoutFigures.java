package app.fulcrum.model.explain;

import static app.fulcrum.model.formula.Formula.ZERO;
import static app.fulcrum.model.formula.Formula.difference;
import static app.fulcrum.model.formula.Formula.largest;
import static app.fulcrum.model.formula.Formula.product;
import static app.fulcrum.model.formula.Formula.quotient;
import static app.fulcrum.model.formula.Formula.smallest;
import static app.fulcrum.model.formula.Formula.sum;

import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.formula.Claim;
import app.fulcrum.model.formula.Constant;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Chosen;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Formula.Ceiling;
import app.fulcrum.model.formula.Formula.Conditional;
import app.fulcrum.model.formula.Formula.Floor;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.unit.Unit;

/** Explains what runs at a volume if one layout is taken: as many replicas as the load needs, or those of a typed number of GPUs. */
final class LayoutFigures {

    private final Serving serving;
    private final Layout layout;
    private final GpuCount count;
    private final Explanation gpus;
    private final Explanation volume;
    private final Leaves leaves;

    /**
     * @param gpus how many hold one copy of the model
     * @param volume tokens per day to serve
     */
    LayoutFigures(Serving serving, Layout layout, Explanation gpus, Explanation volume, Leaves leaves) {
        this.serving = serving;
        this.layout = layout;
        this.count = leaves.hosting().gpuCount();
        this.gpus = gpus;
        this.volume = volume;
        this.leaves = leaves;
    }

    ServerFigures servers() {
        return new ServerFigures(leaves, serving.supply().servers(), gpus);
    }

    ReplicaFigures replica() {
        return new ReplicaFigures(serving, layout, gpus, leaves);
    }

    /** What one replica serves in a day. */
    Explanation capacityPerReplica() {
        Formula perDay = new Workload(leaves, volume).tokensPerDay(replica().plannedRate());
        return new Computed(Term.CAPACITY_PER_REPLICA, perDay, Unit.TOKENS_PER_DAY);
    }

    Explanation servingReplicas() {
        Explanation least = leaves.given(Input.MIN_REPLICAS);
        Formula serving = switch (count) {
            case GpuCount.Auto _ -> largest(least, new Ceiling(volume, capacityPerReplica()));
            case GpuCount.Fixed fixed -> {
                Formula left = largest(ZERO, difference(placed(fixed.gpus()), leaves.given(Input.SPARE_REPLICAS)));
                yield new Conditional(new Claim.Below(left, least), ZERO, left);
            }
        };
        return new Computed(Term.SERVING_REPLICAS, serving, Unit.REPLICAS);
    }

    private Explanation placed(int gpuCount) {
        return new Computed(Term.REPLICAS_PLACED, servers().replicasOn(chosen(gpuCount)), Unit.REPLICAS);
    }

    private static Explanation chosen(int gpuCount) {
        return new Chosen(Term.GPU_COUNT, gpuCount, Unit.GPUS);
    }

    Explanation spareReplicas() {
        Explanation asked = leaves.given(Input.SPARE_REPLICAS);
        Formula spare = switch (count) {
            case GpuCount.Auto _ -> asked;
            case GpuCount.Fixed fixed -> smallest(placed(fixed.gpus()), asked);
        };
        return new Computed(Term.SPARE_REPLICAS, spare, Unit.REPLICAS);
    }

    Explanation replicas() {
        return new Computed(Term.REPLICAS, sum(servingReplicas(), spareReplicas()), Unit.REPLICAS);
    }

    /** GPUs billed for so many replicas that serve, of which at least some run. */
    Explanation billedFor(Explanation serving) {
        Explanation replicas = new Computed(
                Term.REPLICAS, sum(serving, leaves.given(Input.SPARE_REPLICAS)), Unit.REPLICAS);
        return new Computed(
                Term.BILLED_GPUS, new HostingLines(leaves).billed(servers().billedFor(replicas)), Unit.GPUS);
    }

    Explanation billedGpus() {
        Formula billed = switch (count) {
            case GpuCount.Auto _ -> servers().billedFor(replicas());
            case GpuCount.Fixed fixed -> servers().billed(chosen(fixed.gpus()));
        };
        return new Computed(Term.BILLED_GPUS, new HostingLines(leaves).billed(billed), Unit.GPUS);
    }

    Explanation idleGpus() {
        return new Computed(Term.IDLE_GPUS, difference(billedGpus(), product(replicas(), gpus)), Unit.GPUS);
    }

    /** What the serving replicas serve in a day. */
    Explanation capacity() {
        Formula served = new Floor(product(servingReplicas(), capacityPerReplica()));
        return new Computed(Term.CAPACITY, served, Unit.TOKENS_PER_DAY);
    }

    Explanation usedShare() {
        return new Computed(Term.USED_SHARE, quotient(volume, capacity()), Unit.SHARE);
    }

    /** The requests that all serving replicas run at once. */
    Explanation requestsCarried() {
        Explanation atOnce =
                replica().measured().map(MeasuredFigures::concurrency).orElseGet(replica()::sequences);
        Formula all = product(atOnce, servingReplicas());
        return new Computed(Term.REQUESTS_CARRIED, all, Unit.REQUESTS);
    }

    /** How long one of them takes. */
    Explanation secondsPerRequest() {
        return replica().measured().map(MeasuredFigures::secondsPerRequest).orElseGet(this::estimatedSeconds);
    }

    private Explanation estimatedSeconds() {
        Formula milliseconds = sum(
                replica().timeToFirstToken(),
                product(Workload.of(leaves).ownOutput(), replica().timePerOutputToken()));
        return new Computed(
                Term.SECONDS_PER_REQUEST,
                product(milliseconds, Leaves.fixed(Constant.SECONDS_IN_A_MILLISECOND)),
                Unit.SECONDS);
    }

    /** The users whose requests the serving replicas serve. */
    Explanation usersCarried() {
        Formula share = quotient(capacity(), volume);
        return new Computed(Term.USERS_CARRIED, product(leaves.given(Input.USERS), share), Unit.USERS);
    }
}
