package app.fulcrum.model.chance;

import app.fulcrum.model.scenario.Alternatives;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * One dimension of one block of samples. Those of the block that every recommendation rests on follow from the dimension alone,
 * and a search tries hundreds of scenarios: they are drawn once.
 *
 * @param shares more than 0 and less than 1, one of each sample
 * @param deviations the same in standard deviations
 */
@SuppressWarnings("ArrayRecordComponent")
record Uniforms(double[] shares, double[] deviations) {

    private static final AtomicReferenceArray<@Nullable Uniforms> OF_ODDS =
            new AtomicReferenceArray<>(Uncertainty.DIMENSIONS * (Alternatives.MOST + 1));

    /** Shares of a dimension, which the caller may change. */
    static double[] shares(long seed, int block, int size, int dimension) {
        return areOfOdds(seed, block, size) ? ofOdds(dimension).shares.clone() : drawn(seed, block, size, dimension);
    }

    /** A dimension, not to be changed. */
    static Uniforms of(long seed, int block, int size, int dimension) {
        return areOfOdds(seed, block, size) ? ofOdds(dimension) : with(drawn(seed, block, size, dimension));
    }

    private static boolean areOfOdds(long seed, int block, int size) {
        return seed == Odds.SEED && block == 0 && size == Odds.SAMPLES;
    }

    private static Uniforms ofOdds(int dimension) {
        Uniforms kept = OF_ODDS.get(dimension);
        if (kept == null) {
            kept = with(drawn(Odds.SEED, 0, Odds.SAMPLES, dimension));
            OF_ODDS.set(dimension, kept);
        }
        return kept;
    }

    private static Uniforms with(double[] shares) {
        return new Uniforms(
                shares,
                Arrays.stream(shares)
                        .map(Distribution.NORMAL::inverseCumulativeProbability)
                        .toArray());
    }

    private static double[] drawn(long seed, int block, int size, int dimension) {
        double[] shares = new double[size];
        LatinHypercube.fill(seed, block, dimension, shares);
        return shares;
    }
}
