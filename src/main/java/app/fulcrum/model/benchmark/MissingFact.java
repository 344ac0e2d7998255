package app.fulcrum.model.benchmark;

/** What has to be asked for before runs can be used, in the order to ask. */
public enum MissingFact {
    GPUS,
    INPUT_TOKENS,
    OUTPUT_TOKENS,
    CONCURRENCY
}
