package app.fulcrum.model.explain;

import static app.fulcrum.model.formula.Formula.ONE;
import static app.fulcrum.model.formula.Formula.ZERO;
import static app.fulcrum.model.formula.Formula.difference;
import static app.fulcrum.model.formula.Formula.largest;
import static app.fulcrum.model.formula.Formula.product;
import static app.fulcrum.model.formula.Formula.quotient;
import static app.fulcrum.model.formula.Formula.sum;

import app.fulcrum.model.catalog.ServingStack;
import app.fulcrum.model.catalog.ThroughputConstants.MemoryConstants;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Sourced;
import app.fulcrum.model.formula.Fact;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.unit.Unit;

/** Explains how the memory of each GPU of a replica is used. */
record MemoryFigures(ReplicaParts parts) {

    private Deployment deployment() {
        return parts.deployment();
    }

    private MemoryConstants constants() {
        return deployment().constants().memory();
    }

    /** Memory of one GPU. */
    Explanation ofGpu() {
        return parts.machine().memory();
    }

    /** The share of it an engine may fill. */
    Explanation usable() {
        return new Computed(Term.MEMORY_USABLE, product(usableShare(), ofGpu()), Unit.BYTES);
    }

    /** The engine's own, or what it can be set to where that leaves no room. */
    private Explanation usableShare() {
        ServingStack engine = deployment().engine();
        double share = parts.fit().usableShare();
        return share == engine.usableMemoryShare()
                ? new Sourced(Fact.USABLE_MEMORY, engine.name(), share, engine.provenance())
                : parts.leaves().fitted(Fact.USABLE_MEMORY, share);
    }

    /** Weights on one GPU. */
    Explanation weights() {
        Explanation gpus = parts.gpus();
        Formula bytes = deployment().shape().architecture().isEmpty()
                ? quotient(product(parts.shape().get(Fact.TOTAL_PARAMETERS), bytesPerWeight()), gpus)
                : sum(quotient(nonExpertBytes(), nonExpertSplit()), quotient(expertBytes(), gpus));
        return new Computed(Term.MEMORY_WEIGHTS, bytes, Unit.BYTES);
    }

    /** How many GPUs share the weights outside the experts. */
    Formula nonExpertSplit() {
        return parts.isExpertParallel() ? ONE : parts.gpus();
    }

    /** One copy of the weights outside the experts. */
    Explanation nonExpertBytes() {
        Formula parameters = difference(
                parts.shape().get(Fact.TOTAL_PARAMETERS), parts.shape().get(Fact.EXPERT_PARAMETERS));
        return new Computed(Term.NON_EXPERT_BYTES, product(parameters, bytesPerWeight()), Unit.BYTES);
    }

    private Explanation bytesPerWeight() {
        double bytes = deployment().weights().bytesPerNonExpertWeight();
        return parts.leaves().fitted(Fact.BYTES_PER_WEIGHT, bytes);
    }

    /** One copy of the routed experts. */
    Explanation expertBytes() {
        double bytes = deployment().weights().bytesPerExpertWeight();
        Explanation perWeight = parts.leaves().fitted(Fact.BYTES_PER_EXPERT_WEIGHT, bytes);
        return new Computed(
                Term.EXPERT_BYTES, product(parts.shape().get(Fact.EXPERT_PARAMETERS), perWeight), Unit.BYTES);
    }

    /** Activations, graphs and context on one GPU. */
    Explanation reserve() {
        double bytes = parts.isExpertParallel()
                ? constants().reserveBytesPerGpuExpertParallel()
                : constants().reserveBytesPerGpu();
        return parts.leaves().fitted(Fact.RESERVE, bytes);
    }

    private Explanation bytesPerSequence() {
        return parts.attention()
                .bytesPerSequence(
                        deployment().kvCache(),
                        Workload.Request.of(parts.leaves()).plannedContext());
    }

    /** Keys and values on each GPU while some sequences run. */
    Explanation kvCache(Formula sequences) {
        Formula bytes = quotient(product(sequences, bytesPerSequence()), parts.kvGpus());
        return new Computed(Term.MEMORY_KV_CACHE, bytes, Unit.BYTES);
    }

    /** Weights, keys and values, and reserve together. */
    Explanation used(Formula sequences) {
        return new Computed(Term.MEMORY_USED, sum(weights(), kvCache(sequences), reserve()), Unit.BYTES);
    }

    private Explanation forKv() {
        return new Computed(Term.MEMORY_FOR_KV, difference(difference(usable(), weights()), reserve()), Unit.BYTES);
    }

    /** Sequences there is room for. */
    Explanation sequences() {
        Formula room = quotient(product(parts.kvGpus(), forKv()), bytesPerSequence());
        return new Computed(Term.SEQUENCES_IN_MEMORY, room, Unit.SEQUENCES);
    }

    /** What each GPU lacks for a first sequence. */
    Explanation missing() {
        boolean known = deployment().shape().architecture().isPresent();
        Formula lacking = difference(known ? kvCache(ONE) : ZERO, forKv());
        return new Computed(Term.MEMORY_MISSING, largest(ZERO, lacking), Unit.BYTES);
    }
}
