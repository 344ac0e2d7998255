package app.fulcrum.model.catalog;

import app.fulcrum.model.provenance.Provenance;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A GPU as its data sheet has it.
 *
 * @param usableMemoryBytes what the driver exposes
 * @param denseBf16Flops peak multiply-adds per second at 16 bits, without sparsity
 * @param denseFp8Flops the same at FP8; absent without such units
 * @param denseFp4Flops the same at FP4; absent without such units
 * @param tdpWatts thermal design power of the GPU alone; absent where the maker publishes none
 * @param linkBytesPerSecondOneWay bandwidth to the other GPUs of a server, one way; 0 where none is known
 * @param gpusPerNode GPUs that this bandwidth joins at most; more of them are several nodes
 * @param family the key of its efficiencies in {@link ThroughputConstants}; "universal" where none was measured
 * @param isMeasured whether any measurement on it was fitted
 * @param provenance where the data sheet is from; absent for a GPU that the user describes
 */
public record Gpu(
        String id,
        String name,
        double usableMemoryBytes,
        double memoryBandwidthBytesPerSecond,
        double denseBf16Flops,
        OptionalDouble denseFp8Flops,
        OptionalDouble denseFp4Flops,
        OptionalDouble tdpWatts,
        double linkBytesPerSecondOneWay,
        int gpusPerNode,
        String family,
        boolean isMeasured,
        Optional<Provenance> provenance) {

    /** Whether a replica can be spread over several of it. */
    public boolean isLinked() {
        return linkBytesPerSecondOneWay > 0;
    }
}
