package app.fulcrum.model.usage;

/** How finely a record tells when something was used, the finest first. */
public enum BucketLength {
    /** A minute or less. */
    MINUTE,
    /** An hour or less. */
    HOUR,
    /** A day or less. */
    DAY
}
