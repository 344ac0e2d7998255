package app.fulcrum.model.unit;

/** Whole numbers of tokens out of capacities that are computed in doubles. */
public final class WholeTokens {

    /** Far above the error of the few multiplications behind a capacity, far below what anybody could mean. */
    private static final double RELATIVE_ERROR = 1e-12;

    private WholeTokens() {}

    /**
     * The tokens that are wholly within a capacity: the next lower whole number, unless the value is a whole number but
     * for the rounding of doubles (80,999,999.999 999 99 is 81,000,000).
     *
     * @param value at least 0; beyond the range of {@code long} it counts as the largest
     */
    public static long floor(double value) {
        double nearest = Math.rint(value);
        return (long) (Math.abs(value - nearest) <= RELATIVE_ERROR * value ? nearest : Math.floor(value));
    }
}
