package app.fulcrum.model.attribution;

import java.util.Arrays;
import java.util.OptionalDouble;

/** A result for every combination of changes, each worked out once. */
final class Combinations {

    private final int count;
    private final double[] results;

    /** @param results by the bits of the changes that are made; NaN where there is none */
    private Combinations(int count, double[] results) {
        this.count = count;
        this.results = results;
    }

    static Combinations of(int count, Worth worth) {
        double[] results = new double[1 << count];
        for (int made = 0; made < results.length; made++) {
            OptionalDouble result = worth.of(made);
            results[made] = result.isPresent() ? result.getAsDouble() : Double.NaN;
        }
        return new Combinations(count, results);
    }

    /** The same results of blocks of changes, these given by their bits. */
    Combinations joined(int[] blocks) {
        double[] joined = new double[1 << blocks.length];
        Arrays.setAll(joined, chosen -> results[Blocks.union(blocks, chosen)]);
        return new Combinations(blocks.length, joined);
    }

    /** How many changes there are. */
    int count() {
        return count;
    }

    /** With none of the changes made. */
    double from() {
        return results[0];
    }

    /** With all of them made. */
    double to() {
        return results[all()];
    }

    int all() {
        return results.length - 1;
    }

    boolean has(int made) {
        return !Double.isNaN(results[made]);
    }

    /** The largest result of any combination, without its sign. */
    double largest() {
        double largest = 0;
        for (double result : results) {
            largest = Double.isNaN(result) ? largest : Math.max(largest, Math.abs(result));
        }
        return largest;
    }

    /** What one more change, or several together, add to a result. */
    double added(int by, int made) {
        return results[made | by] - results[made];
    }
}
