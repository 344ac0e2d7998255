package app.fulcrum.model.scenario;

import app.fulcrum.model.catalog.Precision;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the open weights are run when self-hosted.
 *
 * @param weights precision of the weights; absent means the one they are released in
 * @param kvCache precision of the KV cache
 * @param gpusPerReplica GPUs that hold one copy; absent means whatever is cheapest
 * @param parallelism how a replica is split; absent means whatever is cheapest
 * @param batchRunsOffPeak whether batch work is kept out of the peak, so that it is sized at the average
 * @param idleGpusReleased whether idle GPUs are given back, so that only {@link Input#BILLED_HOURS} are paid
 * @param scaling whether as many GPUs run all day, or as many as each hour asks for; then idle ones are given back in any case
 * @param measured what the user's own replica did; then that counts instead of an estimate, and belongs to the one number of
 *     GPUs chosen. Absent where there are no such runs
 */
public record Hosting(
        Hardware hardware,
        GpuCount gpuCount,
        String servingStackId,
        Optional<Precision> weights,
        KvPrecision kvCache,
        OptionalInt gpusPerReplica,
        Optional<Parallelism> parallelism,
        boolean batchRunsOffPeak,
        boolean idleGpusReleased,
        Scaling scaling,
        Optional<MeasuredRuns> measured) {

    public Hosting withHardware(Hardware newHardware) {
        return new Hosting(
                newHardware,
                gpuCount,
                servingStackId,
                weights,
                kvCache,
                gpusPerReplica,
                parallelism,
                batchRunsOffPeak,
                idleGpusReleased,
                scaling,
                measured);
    }

    public Hosting withGpuCount(GpuCount newGpuCount) {
        return new Hosting(
                hardware,
                newGpuCount,
                servingStackId,
                weights,
                kvCache,
                gpusPerReplica,
                parallelism,
                batchRunsOffPeak,
                idleGpusReleased,
                scaling,
                measured);
    }

    public Hosting withServingStackId(String newServingStackId) {
        return new Hosting(
                hardware,
                gpuCount,
                newServingStackId,
                weights,
                kvCache,
                gpusPerReplica,
                parallelism,
                batchRunsOffPeak,
                idleGpusReleased,
                scaling,
                measured);
    }

    public Hosting withWeights(Optional<Precision> newWeights) {
        return new Hosting(
                hardware,
                gpuCount,
                servingStackId,
                newWeights,
                kvCache,
                gpusPerReplica,
                parallelism,
                batchRunsOffPeak,
                idleGpusReleased,
                scaling,
                measured);
    }

    public Hosting withKvCache(KvPrecision newKvCache) {
        return new Hosting(
                hardware,
                gpuCount,
                servingStackId,
                weights,
                newKvCache,
                gpusPerReplica,
                parallelism,
                batchRunsOffPeak,
                idleGpusReleased,
                scaling,
                measured);
    }

    public Hosting withGpusPerReplica(OptionalInt newGpusPerReplica) {
        return new Hosting(
                hardware,
                gpuCount,
                servingStackId,
                weights,
                kvCache,
                newGpusPerReplica,
                parallelism,
                batchRunsOffPeak,
                idleGpusReleased,
                scaling,
                measured);
    }

    public Hosting withParallelism(Optional<Parallelism> newParallelism) {
        return new Hosting(
                hardware,
                gpuCount,
                servingStackId,
                weights,
                kvCache,
                gpusPerReplica,
                newParallelism,
                batchRunsOffPeak,
                idleGpusReleased,
                scaling,
                measured);
    }

    public Hosting withBatchRunsOffPeak(boolean newBatchRunsOffPeak) {
        return new Hosting(
                hardware,
                gpuCount,
                servingStackId,
                weights,
                kvCache,
                gpusPerReplica,
                parallelism,
                newBatchRunsOffPeak,
                idleGpusReleased,
                scaling,
                measured);
    }

    public Hosting withIdleGpusReleased(boolean newIdleGpusReleased) {
        return new Hosting(
                hardware,
                gpuCount,
                servingStackId,
                weights,
                kvCache,
                gpusPerReplica,
                parallelism,
                batchRunsOffPeak,
                newIdleGpusReleased,
                scaling,
                measured);
    }

    public Hosting withScaling(Scaling newScaling) {
        return new Hosting(
                hardware,
                gpuCount,
                servingStackId,
                weights,
                kvCache,
                gpusPerReplica,
                parallelism,
                batchRunsOffPeak,
                idleGpusReleased,
                newScaling,
                measured);
    }

    public Hosting withMeasured(Optional<MeasuredRuns> newMeasured) {
        return new Hosting(
                hardware,
                gpuCount,
                servingStackId,
                weights,
                kvCache,
                gpusPerReplica,
                parallelism,
                batchRunsOffPeak,
                idleGpusReleased,
                scaling,
                newMeasured);
    }

    /** How many replicas run over the day. */
    public enum Scaling {
        /** As many all the time as the busiest moment needs. */
        STANDING,
        /** In every slot of the day as many as its load needs. */
        FOLLOWING_THE_DAY
    }

    /** How a replica is split over its GPUs. */
    public enum Parallelism {
        /** Every layer split over all GPUs. */
        TENSOR,
        /** Experts spread over the GPUs, attention repeated on each with its own sequences. */
        EXPERT
    }

    /** How keys and values are stored. */
    public enum KvPrecision {
        BF16(2),
        FP8(1);

        private final int bytesPerElement;

        KvPrecision(int bytesPerElement) {
            this.bytesPerElement = bytesPerElement;
        }

        public int bytesPerElement() {
            return bytesPerElement;
        }
    }
}
