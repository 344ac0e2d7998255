package app.fulcrum.model.simulation;

/**
 * Below which value 10, 50 and 90 of 100 samples lie: the nearest rank, which is the ⌈<i>p</i> · <i>n</i>⌉th smallest of <i>n</i>.
 *
 * @param p10 infinite, as the others, where so many samples have no value
 * @param none the part of the samples that have none, 0 to 1
 */
public record Percentiles(double p10, double p50, double p90, double none) {

    /** @param ascending at least one value; what has none is infinite */
    public static Percentiles of(double[] ascending) {
        int none = 0;
        while (none < ascending.length && ascending[ascending.length - 1 - none] == Double.POSITIVE_INFINITY) {
            none++;
        }
        return new Percentiles(
                nearestRank(ascending, 10),
                nearestRank(ascending, 50),
                nearestRank(ascending, 90),
                (double) none / ascending.length);
    }

    /** @param percent whole, so that no rounding moves the rank */
    static double nearestRank(double[] ascending, int percent) {
        long rank = Math.ceilDiv((long) percent * ascending.length, 100);
        return ascending[(int) Math.max(0, rank - 1)];
    }
}
