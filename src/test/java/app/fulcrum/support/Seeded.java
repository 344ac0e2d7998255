package app.fulcrum.support;

import java.util.SplittableRandom;

/** Runs a check on many random cases and names the seed of the one that fails. */
public final class Seeded {

    /** Whether laws are tried on as many cases as they name, as the profile {@code endurance} does. */
    private static final boolean WHOLE = Boolean.getBoolean("laws.whole");

    private static final int PORTION = 10;

    private Seeded() {}

    /** What is checked with one source of randomness. */
    @FunctionalInterface
    public interface Check {
        void accept(SplittableRandom random);
    }

    /**
     * Checks {@code count} cases with the seeds {@code first}, {@code first + 1} and so on.
     *
     * @throws AssertionError naming the seed, so that {@code forEach(seed, 1, check)} repeats the failure
     */
    public static void forEach(long first, int count, Check check) {
        for (long seed = first; seed < first + count; seed++) {
            try {
                check.accept(new SplittableRandom(seed));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("seed " + seed + ": " + failure.getMessage(), failure);
            }
        }
    }

    /**
     * Checks cases as {@link #forEach} does: all of them where laws are tried whole (tag {@code law}), a tenth otherwise.
     */
    public static void forMany(long first, int count, Check check) {
        forEach(first, share(count), check);
    }

    /** How many of {@code count} cases to try in this run: all where laws are tried whole, a tenth otherwise. */
    public static int share(int count) {
        return WHOLE ? count : Math.ceilDiv(count, PORTION);
    }

    /** A number drawn evenly over orders of magnitude. */
    public static double logUniform(SplittableRandom random, double low, double high) {
        return Math.exp(random.nextDouble(Math.log(low), Math.log(high)));
    }

    @SafeVarargs
    public static <T> T oneOf(SplittableRandom random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
