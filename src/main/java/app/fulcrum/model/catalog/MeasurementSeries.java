package app.fulcrum.model.catalog;

import app.fulcrum.model.provenance.Provenance;
import java.util.List;

/**
 * Throughput somebody has measured and published, for one model on one kind of GPU.
 *
 * @param modelId the model measured
 * @param weights precision of its weights, or of its experts where only they are converted
 * @param kvCache precision of its keys and values
 * @param servingStackId the engine
 * @param isDerived whether tokens per second were worked out from the latencies and concurrency published
 */
public record MeasurementSeries(
        String id,
        String modelId,
        String gpuId,
        Precision weights,
        Precision kvCache,
        String servingStackId,
        boolean isDerived,
        List<Run> runs,
        Provenance provenance) {

    public MeasurementSeries {
        runs = List.copyOf(runs);
    }

    /**
     * One measurement under steady load.
     *
     * @param gpus GPUs that held one copy of the model
     * @param isExpertParallel whether experts were spread over them and attention repeated
     * @param inputTokens mean per request
     * @param outputTokens mean per request
     * @param maxSequences requests offered at once; as many of them ran as fitted
     * @param outputTokensPerSecond of all these GPUs together
     */
    public record Run(
            int gpus,
            boolean isExpertParallel,
            double inputTokens,
            double outputTokens,
            int maxSequences,
            double outputTokensPerSecond) {}
}
