package app.fulcrum.model.provenance;

/** What a price is of, as far as it says how fast such prices move. */
public enum PriceKind {
    /** Tokens of a closed model. */
    CLOSED_API,
    /** Tokens of an open model served by a host. */
    HOSTED_OPEN_API,
    /** Hours of a GPU. */
    GPU_RENTAL,
    /** Hardware that is bought, power, people, and whatever else the price book states. */
    HARDWARE
}
