package app.fulcrum.model.simulation;

import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/**
 * A mean over samples.
 *
 * @param standardError the standard deviation of the means of blocks, over the square root of how many blocks there are; absent
 *     where there is one block alone
 */
public record Estimate(double value, OptionalDouble standardError) {

    /** The mean of the means of equally large blocks. */
    static Estimate ofBlocks(int blocks, IntToDoubleFunction mean) {
        return ofBlocks(blocks, mean, _ -> 1);
    }

    /**
     * The mean of the means of blocks.
     *
     * @param mean of the block
     * @param weight how many samples of the block count; more than 0 for at least one of them
     */
    static Estimate ofBlocks(int blocks, IntToDoubleFunction mean, IntToDoubleFunction weight) {
        double sum = 0;
        double weights = 0;
        for (int block = 0; block < blocks; block++) {
            sum += mean.applyAsDouble(block) * weight.applyAsDouble(block);
            weights += weight.applyAsDouble(block);
        }
        double value = sum / weights;
        if (blocks == 1) {
            return new Estimate(value, OptionalDouble.empty());
        }
        double squares = 0;
        for (int block = 0; block < blocks; block++) {
            double off = (mean.applyAsDouble(block) - value) * weight.applyAsDouble(block) / weights * blocks;
            squares += off * off;
        }
        return new Estimate(value, OptionalDouble.of(Math.sqrt(squares / (blocks - 1) / blocks)));
    }

    /** The same, but not below 0. */
    Estimate atLeastNothing() {
        return new Estimate(Math.max(0, value), standardError);
    }
}
