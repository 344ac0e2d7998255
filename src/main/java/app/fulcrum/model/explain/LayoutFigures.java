package app.fulcrum.model.explain;

import static app.fulcrum.model.formula.Formula.ONE;
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
import app.fulcrum.model.formula.Explanation.Tried;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Formula.Ceiling;
import app.fulcrum.model.formula.Formula.Conditional;
import app.fulcrum.model.formula.Formula.Floor;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.traffic.LoadProfile;
import app.fulcrum.model.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        Formula serving = switch (count) {
            case GpuCount.Auto _ -> needed(capacityPerReplica());
            case GpuCount.Fixed(int typed) -> {
                Formula left = left(typed);
                Formula running = isFollowing() ? smallest(left, needed(capacityPerReplica())) : left;
                yield new Conditional(new Claim.Below(left, least()), ZERO, running);
            }
        };
        return new Computed(Term.SERVING_REPLICAS, serving, Unit.REPLICAS);
    }

    private boolean isFollowing() {
        return serving.followed().isPresent();
    }

    /** Replicas kept running whatever the load; one that stands is needed by any. */
    private Formula least() {
        Explanation least = leaves.given(Input.MIN_REPLICAS);
        return isFollowing() || least.value() > 0 ? least : largest(ONE, least);
    }

    /** Replicas that serve the volume, of which each serves so much in a day. */
    private Formula needed(Formula perReplica) {
        return largest(least(), new Ceiling(volume, perReplica));
    }

    /** Those that a typed number of GPUs holds beside the spare ones. */
    private Formula left(int typed) {
        return largest(ZERO, difference(placed(typed), leaves.given(Input.SPARE_REPLICAS)));
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
        Explanation replicas =
                new Computed(Term.REPLICAS, sum(serving, leaves.given(Input.SPARE_REPLICAS)), Unit.REPLICAS);
        return new Computed(
                Term.BILLED_GPUS, new HostingLines(leaves).billed(servers().billedFor(replicas)), Unit.GPUS);
    }

    /** Where they follow the day, in its busiest slot. */
    Explanation billedGpus() {
        Formula billed = isFollowing()
                ? running(capacityPerReplica())
                : switch (count) {
                    case GpuCount.Auto _ -> servers().billedFor(replicas());
                    case GpuCount.Fixed fixed -> servers().billed(chosen(fixed.gpus()));
                };
        return new Computed(Term.BILLED_GPUS, new HostingLines(leaves).billed(billed), Unit.GPUS);
    }

    /** GPUs that run where a replica serves so much. */
    private Formula running(Formula perReplica) {
        return runningFor(needed(perReplica));
    }

    /** GPUs that run for so many replicas beside the spare ones; of a typed number no more than that. */
    private Formula runningFor(Formula serving) {
        Formula running = servers().billedFor(sum(serving, leaves.given(Input.SPARE_REPLICAS)));
        return switch (count) {
            case GpuCount.Auto _ -> running;
            case GpuCount.Fixed(int typed) -> smallest(servers().billed(chosen(typed)), running);
        };
    }

    /** GPUs that a bill is for: those that are billed all the time, or on average over the day. */
    Explanation paidGpus() {
        return serving.followed().map(this::meanGpus).orElseGet(this::billedGpus);
    }

    /** Slots at which as many are billed are one addend: the busiest of them stands for all. */
    private Explanation meanGpus(LoadProfile profile) {
        List<Formula> addends = new ArrayList<>();
        Explanation gpus = inSlot(profile.largest(0), profile);
        int from = 0;
        for (int slot = 1; slot < profile.slots(); slot++) {
            if (profile.largest(slot) != profile.largest(slot - 1)) {
                Explanation next = inSlot(profile.largest(slot), profile);
                if (next.value() != gpus.value()) {
                    addends.add(product(slots(slot - from), gpus));
                    gpus = next;
                    from = slot;
                }
            }
        }
        addends.add(product(slots(profile.slots() - from), gpus));
        Formula mean = quotient(sum(addends), slots(profile.slots()));
        return new Computed(Term.MEAN_GPUS, mean, Unit.GPUS);
    }

    private static Explanation slots(int count) {
        return new Tried(Term.SLOTS, count, Unit.COUNT);
    }

    private Explanation inSlot(double load, LoadProfile profile) {
        return new Computed(Term.GPUS_IN_SLOT, new HostingLines(leaves).billed(runningAt(load, profile)), Unit.GPUS);
    }

    private Formula runningAt(double load, LoadProfile profile) {
        if (load == 0) {
            return runningFor(leaves.given(Input.MIN_REPLICAS));
        }
        return running(new Computed(
                Term.CAPACITY_IN_SLOT,
                product(capacityPerReplica(), quotient(busiest(profile), load(load))),
                Unit.TOKENS_PER_DAY));
    }

    /** The load of the busiest slot over the mean. */
    static Explanation busiest(LoadProfile profile) {
        return load(profile.largest(0));
    }

    private static Explanation load(double relative) {
        return new Tried(Term.SLOT_LOAD, relative, Unit.RATIO);
    }

    /** GPUs billed in the slot with the least load; absent where the same number is billed all day. */
    Optional<Explanation> fewestGpus() {
        return serving.followed().map(profile -> inSlot(profile.largest(profile.slots() - 1), profile));
    }

    /** Hours billed for all of them; absent where the same number is billed all day. */
    Optional<Explanation> gpuHours() {
        return serving.followed().map(profile -> new HostingLines(leaves).gpuHours(meanGpus(profile)));
    }

    Explanation idleGpus() {
        return new Computed(Term.IDLE_GPUS, difference(billedGpus(), product(replicas(), gpus)), Unit.GPUS);
    }

    /** What the serving replicas serve in a day. */
    Explanation capacity() {
        return capacity(servingReplicas());
    }

    private Explanation capacity(Formula replicas) {
        return new Computed(Term.CAPACITY, new Floor(product(replicas, capacityPerReplica())), Unit.TOKENS_PER_DAY);
    }

    /** What a typed number of GPUs serves if all of them run. */
    Explanation capacityOf(int typed) {
        Formula left = left(typed);
        return capacity(new Computed(
                Term.SERVING_REPLICAS, new Conditional(new Claim.Below(left, least()), ZERO, left), Unit.REPLICAS));
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
