package app.fulcrum.model.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many samples lie where, in bars of equal width of which one begins at 0 if any of them gets there.
 *
 * @param from where the first bar begins
 * @param width of a bar: 1, 2 or 5 times a power of 10
 * @param counts of each bar, its lower end included
 * @param below how many lie before the first bar
 * @param above how many lie after the last
 */
public record Histogram(double from, double width, List<Integer> counts, int below, int above) {

    private static final int MOST_BARS = 24;

    public Histogram {
        counts = List.copyOf(counts);
    }

    /** Of those between the first and the ninety-ninth percentile, which the bars span. */
    static Histogram of(double[] ascending) {
        double[] finite = Arrays.stream(ascending).filter(Double::isFinite).toArray();
        if (finite.length == 0) {
            return new Histogram(0, 1, List.of(), 0, 0);
        }
        double low = Percentiles.nearestRank(finite, 1);
        double high = Percentiles.nearestRank(finite, 99);
        double width = width(high - low, Math.abs(high));
        long first = (long) Math.floor(low / width);
        long last = (long) Math.floor(high / width);
        List<Integer> counts = new ArrayList<>();
        int below = before(first * width, finite);
        int counted = below;
        for (long bar = first; bar <= last; bar++) {
            int upTo = before((bar + 1) * width, finite);
            counts.add(upTo - counted);
            counted = upTo;
        }
        return new Histogram(first * width, width, counts, below, finite.length - counted);
    }

    /** Round, and so large that few bars span all. */
    private static double width(double span, double size) {
        double least = Math.max(span / (MOST_BARS - 1), Math.max(size, 1) * 1e-6);
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double step : new double[] {1, 2, 5}) {
            if (step * power >= least) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /** How many are less than a value. */
    private static int before(double value, double[] ascending) {
        int from = 0;
        int to = ascending.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (ascending[middle] < value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
