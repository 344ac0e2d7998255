package app.fulcrum.model.benchmark;

/** What makes a run say less of a replica under steady load than its figures look like. */
public enum RunDoubt {
    /** Some tokens were guessed ahead and checked: how many per step hangs on the text. */
    SPECULATIVE_DECODING,
    /** An earlier run in the file had requests of the same lengths: most likely the same ones, whose input was still cached. */
    PREFIX_CACHE_LIKELY,
    /** All requests were sent at once: the most tokens there can be, at waits nobody would accept. */
    NO_LATENCY_TARGET,
    /** Some requests failed, and those left had the GPUs to themselves. */
    FAILED_REQUESTS,
    /** Agents that take turns and reuse what was said: another kind of load. */
    AGENTIC_TRACES,
    /** Input and output were worked on by different GPUs. */
    SPLIT_BY_PHASE
}
