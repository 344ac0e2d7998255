package app.fulcrum.model.catalog.sale;

/**
 * Where an offer stands in its line as long as it is on sale, which its {@link Life} says. Only {@link #CURRENT} and
 * {@link #PREVIOUS_GENERATION} are ever a default.
 */
public enum Availability {
    /** On sale, the newest of its line or the provider's ordinary list. */
    CURRENT,
    /** On sale, with a newer one beside it. */
    PREVIOUS_GENERATION,
    /** On sale as a preview. */
    PREVIEW,
    /** Still on sale, or kept as a reference, but superseded long ago. */
    LEGACY,
    /** Seen in one list only; not confirmed to be on sale. */
    UNVERIFIED;

    /** Whether a new scenario may choose it without being asked. */
    public boolean mayBeDefault() {
        return this == CURRENT || this == PREVIOUS_GENERATION;
    }
}
