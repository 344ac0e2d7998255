package app.fulcrum.view.chart.data;

import java.util.Arrays;

/**
 * A cost for every volume, as a line through points, with the lowest and highest cost held possible. Two points may share
 * a volume: there the line jumps, and the first of the two counts at that volume itself. Immutable.
 */
public final class Curve {

    private final double[] x;
    private final double[] y;
    private final double[] low;
    private final double[] high;

    private Curve(double[] x, double[] y, double[] low, double[] high) {
        this.x = x;
        this.y = y;
        this.low = low;
        this.high = high;
    }

    /**
     * A curve with a band.
     *
     * @param x volumes, never falling
     * @throws IllegalArgumentException if the lengths differ, there are fewer than two points, or the volumes fall
     */
    public static Curve of(double[] x, double[] y, double[] low, double[] high) {
        if (x.length < 2 || x.length != y.length || x.length != low.length || x.length != high.length) {
            throw new IllegalArgumentException("not a curve: " + x.length + ", " + y.length + " points");
        }
        for (int i = 1; i < x.length; i++) {
            if (!(x[i - 1] <= x[i])) {
                throw new IllegalArgumentException("volumes fall at point " + i);
            }
        }
        return new Curve(x.clone(), y.clone(), low.clone(), high.clone());
    }

    /** A curve without a band. */
    public static Curve of(double[] x, double[] y) {
        return of(x, y, y, y);
    }

    public int size() {
        return x.length;
    }

    public double x(int point) {
        return x[point];
    }

    public double y(int point) {
        return y[point];
    }

    public double low(int point) {
        return low[point];
    }

    public double high(int point) {
        return high[point];
    }

    public boolean hasBand() {
        return !Arrays.equals(low, high);
    }

    public double lastX() {
        return x[x.length - 1];
    }

    /** The cost at a volume, straight between points; NaN before the first and beyond the last. */
    public double at(double volume) {
        return at(y, volume);
    }

    /** The lowest cost held possible at a volume. */
    public double lowAt(double volume) {
        return at(low, volume);
    }

    /** The highest cost held possible at a volume. */
    public double highAt(double volume) {
        return at(high, volume);
    }

    private double at(double[] values, double volume) {
        if (!(volume >= x[0] && volume <= lastX())) {
            return Double.NaN;
        }
        int next = firstNotBelow(volume);
        if (x[next] == volume) {
            return values[next];
        }
        double part = (volume - x[next - 1]) / (x[next] - x[next - 1]);
        return values[next - 1] + part * (values[next] - values[next - 1]);
    }

    /** The first point at or above a volume; the last where none is. */
    public int firstNotBelow(double volume) {
        int from = 0;
        int to = x.length - 1;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (x[middle] < volume) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Curve curve
                && Arrays.equals(x, curve.x)
                && Arrays.equals(y, curve.y)
                && Arrays.equals(low, curve.low)
                && Arrays.equals(high, curve.high);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(x) * 31 + Arrays.hashCode(y);
    }
}
