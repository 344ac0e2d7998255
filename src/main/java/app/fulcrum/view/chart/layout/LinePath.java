package app.fulcrum.view.chart.layout;

import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.data.Curve;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** How a line is drawn, in pixels, no finer than can be seen. */
public final class LinePath {

    private final ChartLine line;
    private final double[] points;
    private final double[] band;

    private LinePath(ChartLine line, double[] points, double[] band) {
        this.line = line;
        this.points = points;
        this.band = band;
    }

    static LinePath of(ChartLine line, PlotScale scale) {
        Curve curve = line.curve();
        double[] points = Trail.of(curve, curve::y, scale);
        return new LinePath(line, points, line.isPast() || !curve.hasBand() ? new double[0] : band(curve, scale));
    }

    public ChartLine line() {
        return line;
    }

    /** x and y in turn; not to be changed. */
    public double[] points() {
        return points;
    }

    /** Around it, x and y in turn, forth and back; empty where there is none. Not to be changed. */
    public double[] band() {
        return band;
    }

    private static double[] band(Curve curve, PlotScale scale) {
        double[] high = Trail.of(curve, curve::high, scale);
        double[] low = Trail.of(curve, curve::low, scale);
        double[] band = new double[high.length + low.length];
        System.arraycopy(high, 0, band, 0, high.length);
        for (int i = 0; i < low.length; i += 2) {
            band[high.length + i] = low[low.length - 2 - i];
            band[high.length + i + 1] = low[low.length - 1 - i];
        }
        return band;
    }

    /**
     * A curve as it is drawn, in pixels: of the points that share a column of pixels only the first, the lowest, the highest and
     * the last, since no more of them can be seen. Points of which one axis has no place are left out.
     */
    private static final class Trail {

        private double[] points;
        private int size;
        private int column = Integer.MIN_VALUE;
        private int columnStart;

        private Trail(int capacity) {
            points = new double[capacity];
        }

        /** x and y in turn, for the volumes in sight and the nearest beside them. */
        static double[] of(Curve curve, IntToDoubleFunction value, PlotScale scale) {
            int from = curve.firstNotBelow(scale.xAxis().low());
            int to = curve.firstNotBelow(scale.xAxis().high());
            Trail trail = new Trail(64);
            for (int i = Math.max(0, from - 1); i <= Math.min(curve.size() - 1, to + 1); i++) {
                double x = scale.x(curve.x(i));
                double y = scale.y(value.applyAsDouble(i));
                if (Double.isFinite(x) && Double.isFinite(y)) {
                    trail.add(x, y);
                }
            }
            return Arrays.copyOf(trail.points, trail.size);
        }

        private void add(double x, double y) {
            int at = (int) Math.floor(x);
            if (at != column) {
                column = at;
                columnStart = size;
            } else if (size - columnStart >= 8) {
                forgetMiddle();
            }
            if (size + 2 > points.length) {
                points = Arrays.copyOf(points, 2 * points.length);
            }
            points[size++] = x;
            points[size++] = y;
        }

        /** Of four points and one to come in a column, drops the one between two that says nothing new. */
        private void forgetMiddle() {
            int third = columnStart + 4;
            int fourth = columnStart + 6;
            int lowest = columnStart;
            int highest = columnStart;
            for (int i = columnStart; i <= fourth; i += 2) {
                lowest = points[i + 1] > points[lowest + 1] ? i : lowest;
                highest = points[i + 1] < points[highest + 1] ? i : highest;
            }
            int dropped = fourth != lowest && fourth != highest
                    ? fourth
                    : third != lowest && third != highest ? third : columnStart + 2;
            System.arraycopy(points, dropped + 2, points, dropped, fourth - dropped);
            size -= 2;
        }
    }
}
