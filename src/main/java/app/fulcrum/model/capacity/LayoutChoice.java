package app.fulcrum.model.capacity;

import app.fulcrum.model.scenario.Hosting.Parallelism;
import app.fulcrum.model.supply.Servers;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * In which layouts a replica may be run.
 *
 * @param gpusPerReplica the one number of GPUs wanted; absent for any of 1, 2, 4 and 8, and of 16, 32 and 64 in
 *     one rack
 * @param parallelism the one split wanted of a mixture of experts on several GPUs; absent for either. A dense model and a
 *     single GPU leave no choice, so that it does not matter there
 * @param mostGpusPerReplica the most GPUs a replica can be spread over: those that share a fast link
 */
public record LayoutChoice(OptionalInt gpusPerReplica, Optional<Parallelism> parallelism, int mostGpusPerReplica) {

    /** Any layout, on links nobody describes. */
    public static final LayoutChoice ANY =
            new LayoutChoice(OptionalInt.empty(), Optional.empty(), Servers.USUAL_ON_FAST_LINK);

    /** @throws IllegalArgumentException if a replica may have no GPU */
    public LayoutChoice {
        if (mostGpusPerReplica < 1) {
            throw new IllegalArgumentException("GPUs on one link: " + mostGpusPerReplica);
        }
    }

    LayoutChoice withGpusPerReplica(OptionalInt gpus) {
        return new LayoutChoice(gpus, parallelism, mostGpusPerReplica);
    }

    LayoutChoice withMostGpusPerReplica(int gpus) {
        return new LayoutChoice(gpusPerReplica, parallelism, gpus);
    }
}
