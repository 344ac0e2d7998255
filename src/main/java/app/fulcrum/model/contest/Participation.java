package app.fulcrum.model.contest;

/** Whether an option takes part in the comparison. */
public enum Participation {
    /** It has a price, nothing rules it out, and it can serve the volume. */
    COMPARED,
    /** The user has left it out. */
    LEFT_OUT,
    /** Its price, its capacity or the model itself is not known, or nothing fits. */
    NOT_PRICED,
    /** A gate rules it out, whatever it would cost. */
    RULED_OUT,
    /** It has a price, but the hardware cannot serve the volume. */
    OVER_CAPACITY
}
