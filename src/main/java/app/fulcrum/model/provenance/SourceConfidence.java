package app.fulcrum.model.provenance;

/** How sure a figure was right on its source's date. It does not say that the figure still holds. */
public enum SourceConfidence {
    /** The publisher's own page, or two independent sources. */
    HIGH,
    /** One good source. */
    MEDIUM,
    /** A weak, secondary or undated source. */
    LOW,
    /** Nothing was found. The record says only that somebody looked. */
    NONE
}
