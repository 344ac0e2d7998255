package app.fulcrum.model.unit;

/** How likely the numbers of a range are. Low and high are taken for low and high wherever ends are asked for, whatever it is. */
public enum Shape {
    /** Likeliest at the base value, and the less so the nearer an end, beyond which there is none. */
    TRIANGULAR,
    /** As likely anywhere between the ends, beyond which there is none. */
    UNIFORM,
    /**
     * The base value is the median. One number in ten lies below the low end, and one in ten above the high end: the ends are
     * percentiles.
     */
    LOG_NORMAL;

    /** Whether the numbers of a range can be so likely: a logarithm needs numbers
     * above zero, and room on both sides of the base. */
    public boolean fits(Range range) {
        return switch (this) {
            case TRIANGULAR, UNIFORM -> true;
            case LOG_NORMAL -> 0 < range.low() && range.low() < range.base() && range.base() < range.high();
        };
    }
}
