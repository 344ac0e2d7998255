package app.fulcrum.model.unit;

import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;

/**
 * When two costs count as the same: if they differ by at most {@code 1e-12} of the larger.
 *
 * <p>Costs that are equal on paper differ in the last digits once they have been added up in doubles. Whoever asks which
 * of two is cheaper asks here, so that no two answers of the program rest on digits that mean nothing. Costs are not
 * negative; an infinite one stands for "cannot be had" and is dearer than any other.
 */
public final class Ties {

    /** Thousands of times the rounding of the sums behind a cost, and far less than a cent in a billion dollars. */
    private static final double SAME = 1e-12;

    private Ties() {}

    /** Whether one is less than another by more than a tie. */
    public static boolean isLess(double one, double other) {
        return one < leastOf(other);
    }

    /** The same of sums that may be negative, as of money paid and received. */
    public static boolean isSmaller(double one, double other) {
        return one < other - SAME * Math.max(Math.abs(one), Math.abs(other));
    }

    /** What a cost must be below to be less than this one by more than a tie. */
    public static double leastOf(double cost) {
        return cost * (1 - SAME);
    }

    /** Whether neither is less. */
    public static boolean areEqual(double one, double other) {
        return !isLess(one, other) && !isLess(other, one);
    }

    /**
     * The first of several that is not dearer than the cheapest by more than a tie; none where every cost is infinite.
     *
     * @param count how many there are, in the order that decides ties
     * @param cost what each costs, counted from 0
     */
    public static OptionalInt cheapest(int count, IntToDoubleFunction cost) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            least = Math.min(least, cost.applyAsDouble(i));
        }
        for (int i = 0; i < count; i++) {
            double own = cost.applyAsDouble(i);
            if (own < Double.POSITIVE_INFINITY && !isLess(least, own)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
