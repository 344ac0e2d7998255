package app.fulcrum.model.scenario;

import java.util.Optional;

/** Whose GPUs the weights run on. */
public sealed interface Hardware {

    String gpuId();

    /**
     * GPUs paid by the hour or month.
     *
     * @param offerId the offer of the price book that gives the rate; absent when the user's own rate counts
     */
    record Rented(String gpuId, Optional<String> offerId) implements Hardware {}

    /** GPUs bought and run. */
    record Owned(String gpuId) implements Hardware {}
}
