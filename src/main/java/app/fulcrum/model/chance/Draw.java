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
        double[][] amounts = uniforms(seed, block, size, uncertainty.numbers());
        drawn.correlate(seed, block, amounts);
        double[][] speeds = uniforms(seed, block, size, uncertainty.speeds());
        return new Draw(
                Stream.of(amounts, speeds).flatMap(Arrays::stream).toArray(double[][]::new),
                drawn.at(amounts),
                Arrays.stream(speeds).map(Draw::deviations).toArray(double[][]::new));
    }

    private static double[][] uniforms(long seed, int block, int size, List<? extends Uncertain> drawn) {
        double[][] uniforms = new double[drawn.size()][size];
        for (int place = 0; place < uniforms.length; place++) {
            LatinHypercube.fill(seed, block, drawn.get(place).dimension(), uniforms[place]);
        }
        return uniforms;
    }

    private static double[] deviations(double[] uniforms) {
        return Arrays.stream(uniforms)
                .map(Distribution.NORMAL::inverseCumulativeProbability)
                .toArray();
    }
}
