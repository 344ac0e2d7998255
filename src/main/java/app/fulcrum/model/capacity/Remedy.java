package app.fulcrum.model.capacity;

import app.fulcrum.model.deployment.Deployment;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A setting that works where the one asked for does not.
 *
 * @param changes what differs from the question
 * @param deployment model, GPU and precisions that work
 * @param capacity the layout of that deployment with the fewest GPUs, and what it serves
 */
public record Remedy(Set<Change> changes, Deployment deployment, LayoutCapacity capacity) {

    public Remedy {
        changes = Collections.unmodifiableSet(EnumSet.copyOf(changes));
    }

    /** What can be changed to make a model fit or answer in time. */
    public enum Change {
        /** Another number of GPUs per replica, up to the largest searched. */
        GPUS_PER_REPLICA,
        /** Servers of the same GPU where more of them share a fast link. */
        SERVER,
        /** Weights in a lower precision. */
        WEIGHT_PRECISION,
        /** Keys and values in FP8. */
        KV_PRECISION,
        /** A GPU with more memory or bandwidth. */
        GPU
    }
}
