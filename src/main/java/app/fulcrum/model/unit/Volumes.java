package app.fulcrum.model.unit;

import java.util.function.LongPredicate;

/** Whole-token arithmetic shared by lines and staircases. */
public final class Volumes {

    /** Stands for "at no volume". */
    public static final long NEVER = Long.MAX_VALUE;

    /** The largest volume reckoned with, in tokens per day. */
    public static final long LARGEST = WholeNumbers.LARGEST_EXACT;

    private Volumes() {}

    /** The volume after a last one; NEVER where that is beyond all volumes reckoned with. */
    public static long after(long lastTokensPerDay) {
        return lastTokensPerDay < LARGEST ? lastTokensPerDay + 1 : NEVER;
    }

    /**
     * The first volume that fulfills a condition which, once fulfilled, stays so.
     *
     * <p>The closed form gives the estimate; the condition itself decides between its neighbors, so that the answer
     * agrees with the costs as they are evaluated, rounding included.
     *
     * @param from the first volume that counts
     * @param estimate the solution over the real numbers
     * @return the volume, or {@link #NEVER} if it is beyond {@link #LARGEST}
     */
    public static long firstWhere(long from, double estimate, LongPredicate condition) {
        long guess = (long) Math.clamp(Math.floor(estimate), (double) from, (double) LARGEST);
        long reach = 1;
        if (condition.test(guess)) {
            while (guess - reach >= from && condition.test(guess - reach)) {
                reach *= 2;
            }
            return firstBetween(Math.max(from - 1, guess - reach), guess, condition);
        }
        while (guess + reach <= LARGEST && !condition.test(guess + reach)) {
            reach *= 2;
        }
        long fulfilling = Math.min(guess + reach, LARGEST);
        return condition.test(fulfilling) ? firstBetween(guess, fulfilling, condition) : NEVER;
    }

    /** Bisection between a volume that fails and one that fulfills. */
    private static long firstBetween(long failing, long fulfilling, LongPredicate condition) {
        long low = failing;
        long high = fulfilling;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (condition.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
