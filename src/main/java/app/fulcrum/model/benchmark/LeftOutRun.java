package app.fulcrum.model.benchmark;

/**
 * A run that nothing is taken from.
 *
 * @param place where in its file it stands; empty where it is the whole file
 * @param reason why
 */
public record LeftOutRun(String place, Reason reason) {

    /** Why nothing is taken from a run. */
    public enum Reason {
        /** It was stopped before its end. */
        CANCELLED,
        /** No request was answered. */
        ALL_FAILED,
        /** A figure is stated in a unit nobody here knows. */
        UNKNOWN_UNIT,
        /** A figure that is needed is no number, or none that a server can reach. */
        DAMAGED,
        /** Neither tokens per second nor both times of a known rate of requests are stated. */
        NO_OUTPUT_RATE,
        /** Nobody says how many GPUs the endpoint had. */
        NO_GPU_COUNT,
        /** Nobody says how long the requests were. */
        NO_LENGTHS,
        /** Nobody says how many requests were under way at once. */
        NO_CONCURRENCY,
        /** It had requests of other lengths than those asked for. */
        OTHER_LENGTHS,
        /** It had another number of GPUs than that asked for. */
        OTHER_GPU_COUNT,
        /** Its GPUs are not a whole number of replicas. */
        NO_WHOLE_REPLICAS,
        /** A newer run, or a later one in the files, was under the same load. */
        NEWER_AT_SAME_LOAD
    }
}
