package app.fulcrum.model.chance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A block of samples of what is uncertain, by place and by sample. A sample follows from the seed, the block and its number.
 *
 * @param shares of the numbers, then of the throughputs: the share of all values that lie below
 * @param amounts the numbers
 * @param speeds the throughputs, in standard deviations
 */
@SuppressWarnings("ArrayRecordComponent")
record Draw(double[][] shares, double[][] amounts, double[][] speeds) {

    /**
     * Draws a block.
     *
     * @param block counted from 0
     * @param size how many samples, a power of 2
     */
    static Draw of(long seed, int block, int size, Uncertainty uncertainty, DrawnNumbers drawn) {
        double[][] amounts = uncertainty.numbers().stream()
                .map(number -> Uniforms.shares(seed, block, size, number.dimension()))
                .toArray(double[][]::new);
        drawn.correlate(seed, block, amounts);
        List<Uniforms> speeds = uncertainty.speeds().stream()
                .map(speed -> Uniforms.of(seed, block, size, speed.dimension()))
                .toList();
        return new Draw(
                Stream.concat(Arrays.stream(amounts), speeds.stream().map(Uniforms::shares))
                        .toArray(double[][]::new),
                drawn.at(amounts),
                speeds.stream().map(Uniforms::deviations).toArray(double[][]::new));
    }
}
