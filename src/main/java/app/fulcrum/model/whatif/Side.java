package app.fulcrum.model.whatif;

/** On which side of a value something else holds. */
public enum Side {
    BELOW,
    /** Only at the value itself, which is an end of the scale. */
    AT,
    ABOVE
}
