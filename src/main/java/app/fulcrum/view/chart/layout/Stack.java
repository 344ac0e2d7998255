package app.fulcrum.view.chart.layout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Moves boxes that stand above each other apart, each as little as possible. */
final class Stack {

    private Stack() {}

    /**
     * Finds the upper edges.
     *
     * @param wished where each box would like to begin
     * @param heights how tall each is, its gap to the next included
     * @return upper edges in the given order; boxes keep the order of their wishes, and all lie between top and bottom as
     *     long as there is room for them
     */
    static double[] tops(double[] wished, double[] heights, double top, double bottom) {
        int[] order = IntStream.range(0, wished.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> wished[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] above = new double[order.length];
        double[] shifted = new double[order.length];
        double sum = 0;
        for (int i = 0; i < order.length; i++) {
            above[i] = sum;
            shifted[i] = wished[order[i]] - sum;
            sum += heights[order[i]];
        }
        double[] settled = pool(shifted);
        double last = Math.max(top, bottom - sum);
        double[] tops = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            tops[order[i]] = above[i] + Math.clamp(settled[i], top, last);
        }
        return tops;
    }

    /** The non-falling sequence nearest to the given one in least squares (pool adjacent violators). */
    private static double[] pool(double[] values) {
        double[] means = new double[values.length];
        int[] sizes = new int[values.length];
        int blocks = 0;
        for (double value : values) {
            means[blocks] = value;
            sizes[blocks++] = 1;
            while (blocks > 1 && means[blocks - 2] > means[blocks - 1]) {
                int size = sizes[blocks - 2] + sizes[blocks - 1];
                means[blocks - 2] =
                        (means[blocks - 2] * sizes[blocks - 2] + means[blocks - 1] * sizes[blocks - 1]) / size;
                sizes[blocks - 2] = size;
                blocks--;
            }
        }
        double[] pooled = new double[values.length];
        int from = 0;
        for (int block = 0; block < blocks; block++) {
            Arrays.fill(pooled, from, from + sizes[block], means[block]);
            from += sizes[block];
        }
        return pooled;
    }
}
