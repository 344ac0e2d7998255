package app.fulcrum.model.deployment;

import app.fulcrum.model.catalog.Architecture.Attention;
import app.fulcrum.model.scenario.Hosting.Parallelism;

/**
 * How one replica is spread over GPUs.
 *
 * @param gpus <i>t</i>, GPUs that together hold one copy of the model
 * @param parallelism how it is split over them
 */
public record Layout(int gpus, Parallelism parallelism) {

    /** @throws IllegalArgumentException if there is no GPU */
    public Layout {
        if (gpus < 1) {
            throw new IllegalArgumentException("a replica needs at least one GPU: " + gpus);
        }
    }

    /** Every layer split over all GPUs. */
    public static Layout tensor(int gpus) {
        return new Layout(gpus, Parallelism.TENSOR);
    }

    /** Experts spread over the GPUs, everything else repeated on each. */
    public static Layout expert(int gpus) {
        return new Layout(gpus, Parallelism.EXPERT);
    }

    public boolean isExpertParallel() {
        return parallelism == Parallelism.EXPERT;
    }

    /** How many GPUs share the weights outside the experts: <i>t</i>, or 1 where every GPU has all of them. */
    public int nonExpertSplit() {
        return isExpertParallel() ? 1 : gpus;
    }

    /**
     * How many GPUs share the KV cache of one sequence: {@code s = min(t, kvHeads)} for grouped-query attention, 1 for
     * multi-head latent attention, whose cache every GPU repeats, and <i>t</i> under expert parallelism, where each
     * GPU has its own sequences.
     */
    public int kvSplit(Attention attention) {
        if (isExpertParallel()) {
            return gpus;
        }
        return attention.isLatent() ? 1 : Math.min(gpus, attention.kvHeads());
    }
}
