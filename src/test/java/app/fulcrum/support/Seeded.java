package app.fulcrum.support;

import java.util.List;
import java.util.SplittableRandom;

/** Runs a check on many random cases and names the seed of the one that fails. */
public final class Seeded {

    /**
     * One of so many cases that a law names is tried: in a plain run of {@code mvn verify} few, in the profile {@code thorough}
     * more, in {@code endurance} all.
     */
    private static final int PORTION = Integer.getInteger("laws.portion", 50);

    /** Of few cases more than the portion are tried: one alone would be an example. */
    private static final int FEWEST = 3;

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
     * Checks cases as {@link #forEach} does, as many of them as this run tries (tag {@code law}).
     */
    public static void forMany(long first, int count, Check check) {
        forEach(first, share(count), check);
    }

    /** How many of {@code count} cases to try in this run. */
    public static int share(int count) {
        return Math.min(count, Math.max(FEWEST, Math.ceilDiv(count, PORTION)));
    }

    /** As many of a list as this run tries, from its first. */
    public static <T> List<T> some(List<T> all) {
        return all.subList(0, share(all.size()));
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
