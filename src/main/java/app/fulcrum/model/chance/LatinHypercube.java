package app.fulcrum.model.chance;

import java.util.Arrays;

/**
 * Uniform numbers that fill their range evenly: of a block of <i>n</i> one lies in each of <i>n</i> equal parts of 0 to 1 (McKay,
 * Beckman and Conover, <i>Technometrics</i> 21, 1979). Every dimension is in an order of its own.
 */
final class LatinHypercube {

    private static final double ONE_IN_2_53 = 0x1p-53;
    private static final double LARGEST = Math.nextDown(1.0);
    private static final long LOW = 0xFFFFFFFFL;

    private LatinHypercube() {}

    /**
     * Fills one dimension of one block.
     *
     * @param seed which of all random sequences
     * @param dimension what is drawn, the same whatever else is
     * @param uniforms as many as the block has; more than 0 and less than 1
     */
    static void fill(long seed, int block, int dimension, double[] uniforms) {
        long[] order = new long[uniforms.length];
        int[] counter = new int[4];
        for (int i = 0; i < order.length; i++) {
            counter[0] = block;
            counter[1] = dimension;
            counter[2] = i;
            counter[3] = 0;
            Philox.scramble(seed, counter);
            order[i] = word(counter[1], counter[0]);
            uniforms[i] = ((word(counter[3], counter[2]) >>> 11) + 0.5) * ONE_IN_2_53;
        }
        long[] sorted = order.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < order.length; i++) {
            double place = (Arrays.binarySearch(sorted, order[i]) + uniforms[i]) / uniforms.length;
            uniforms[i] = Math.min(place, LARGEST);
        }
    }

    private static long word(int high, int low) {
        return (long) high << Integer.SIZE | (low & LOW);
    }
}
