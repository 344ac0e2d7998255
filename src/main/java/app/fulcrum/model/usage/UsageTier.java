package app.fulcrum.model.usage;

/** On which terms requests were served. */
public enum UsageTier {
    STANDARD,
    /** Answered within hours, for less. */
    BATCH,
    /** Any other: priority, flexible, fast. */
    OTHER,
    /** The record does not say. */
    UNTOLD
}
