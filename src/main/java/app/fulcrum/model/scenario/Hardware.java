package app.fulcrum.model.scenario;

import app.fulcrum.model.described.GpuChoice;
import java.util.Optional;

/** Whose GPUs the weights run on. */
public sealed interface Hardware {

    GpuChoice gpu();

    /** The identifier of the GPU in the price book; that of none for a GPU that the user describes. */
    default String gpuId() {
        return gpu().id();
    }

    /**
     * GPUs paid by the hour or month.
     *
     * @param offerId the offer of the price book that gives the rate; absent when the user's own rate counts
     */
    record Rented(GpuChoice gpu, Optional<String> offerId) implements Hardware {

        public Rented(String gpuId, Optional<String> offerId) {
            this(new GpuChoice.Named(gpuId), offerId);
        }
    }

    /** GPUs bought and run. */
    record Owned(GpuChoice gpu) implements Hardware {}
}
