package app.fulcrum.model.unit;

import java.math.BigDecimal;

/**
 * How a number is written where no locale may change it, such as into a file: the shortest decimal that reads back as
 * the same double, in plain digits while they stay short, whole numbers without a fraction.
 */
public final class NumberText {

    /** Plain digits longer than this are harder to read than an exponent. */
    private static final int LONGEST_PLAIN = 25;

    /** Whole numbers below it are exact, and their digits the shortest. */
    private static final double LARGEST_EXACT_WHOLE = 1L << 53;

    private NumberText() {}

    /** @throws IllegalArgumentException if not finite */
    public static String of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a number a file can hold: " + value);
        }
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_EXACT_WHOLE) {
            return Long.toString((long) value);
        }
        BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        String plain = shortest.toPlainString();
        return plain.length() <= LONGEST_PLAIN ? plain : scientific(shortest);
    }

    private static String scientific(BigDecimal value) {
        BigDecimal mantissa = value.movePointLeft(value.precision() - value.scale() - 1);
        return mantissa.stripTrailingZeros().toPlainString() + "e" + (value.precision() - value.scale() - 1);
    }
}
