package app.fulcrum.model.unit;

/**
 * A value that is known only to lie between two ends, with the value to reckon with in between.
 *
 * <p>The ends say "no lower and no higher than", not a probability. A single value is a range whose three numbers are
 * equal.
 *
 * @param low the smallest value held possible
 * @param base the value every headline figure uses
 * @param high the largest value held possible
 */
public record Range(double low, double base, double high) {

    /** @throws IllegalArgumentException unless all three are finite and {@code low ≤ base ≤ high} */
    public Range {
        if (!Double.isFinite(low) || !Double.isFinite(base) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("not finite: " + low + " .. " + base + " .. " + high);
        }
        if (low > base || base > high) {
            throw new IllegalArgumentException("not in order: " + low + " .. " + base + " .. " + high);
        }
    }

    /** A single value. */
    public static Range exactly(double value) {
        return new Range(value, value, value);
    }

    /** The smallest range that holds all three results, whichever end each came from. */
    public static Range spanning(double one, double base, double other) {
        return new Range(Math.min(base, Math.min(one, other)), base, Math.max(base, Math.max(one, other)));
    }

    /** The same with its ends far enough apart for those of another. */
    public Range including(Range other) {
        return new Range(Math.min(low, other.low), base, Math.max(high, other.high));
    }

    public boolean isExact() {
        return low == high;
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
