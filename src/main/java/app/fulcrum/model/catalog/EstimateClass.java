package app.fulcrum.model.catalog;

/**
 * How throughput estimates of one class compared with measurements of publishers that the fit had left out, each in turn.
 *
 * @param isMixtureOfExperts the kind of model
 * @param trait what sets the class apart
 * @param middle mid, what the raw rate is multiplied with to come to the middle of those publishers
 * @param low tenth percentile of measured over estimated, widened for few publishers
 * @param high ninetieth percentile, likewise
 * @param plannedShare share of the estimate to plan with where nobody says another: {@code low} rounded to 0.05
 * @param publishers who measured
 * @param rows their measurements; 0 where the class is judged and not measured
 * @param basis what it rests on, in words
 */
public record EstimateClass(
        boolean isMixtureOfExperts,
        Trait trait,
        double middle,
        double low,
        double high,
        double plannedShare,
        int publishers,
        int rows,
        String basis) {

    /** What sets a class of estimates apart. */
    public enum Trait {
        /** Nothing does. */
        NONE,
        /** A replica spans several nodes. */
        MULTI_NODE,
        /** Attention reads what an indexer picks. */
        SPARSE_ATTENTION,
        /** The GPU is AMD's. */
        AMD,
        /** Weights are 4-bit integers. */
        INTEGER_WEIGHTS,
        /** Nothing was measured on the GPU. */
        GPU_UNMEASURED,
        /** Weights fill most of the memory. */
        MEMORY_EDGE,
        /** Experts are spread over the GPUs and attention is repeated. */
        EXPERT_PARALLEL
    }

    /** Whether it rests on measurements of its own. */
    public boolean isMeasured() {
        return rows > 0;
    }
}
