package app.fulcrum.view.chart.layout;

import app.fulcrum.view.chart.data.Curve;
import java.util.ArrayList;
import java.util.List;

/** Where a drawn curve runs, as points a few pixels apart inside the plot, from left to right. */
final class Trace {

    private static final double SPACING = 4;

    private final List<double[]> points = new ArrayList<>();

    private Trace() {}

    static Trace of(Curve curve, PlotScale scale) {
        Trace trace = new Trace();
        for (int i = 1; i < curve.size(); i++) {
            trace.add(
                    new Stroke(
                            scale.x(curve.x(i - 1)), scale.y(curve.y(i - 1)), scale.x(curve.x(i)), scale.y(curve.y(i))),
                    scale.plot());
        }
        return trace;
    }

    static Trace vertical(double x, Box plot) {
        Trace trace = new Trace();
        trace.add(new Stroke(x, plot.y(), x, plot.bottom()), plot);
        return trace;
    }

    private void add(Stroke stroke, Box plot) {
        if (Double.isNaN(stroke.length())) {
            return;
        }
        int steps = (int) Math.ceil(Math.min(10_000, stroke.length() / SPACING));
        for (int i = 0; i <= steps; i++) {
            double part = steps == 0 ? 0 : (double) i / steps;
            double px = stroke.x1() + part * (stroke.x2() - stroke.x1());
            double py = stroke.y1() + part * (stroke.y2() - stroke.y1());
            if (plot.contains(px, py)) {
                points.add(new double[] {px, py});
            }
        }
    }

    boolean isEmpty() {
        return points.isEmpty();
    }

    double endX() {
        return points.getLast()[0];
    }

    double endY() {
        return points.getLast()[1];
    }

    /** How many points a box would cover. */
    int covered(Box box) {
        int count = 0;
        for (double[] point : points) {
            if (box.contains(point[0], point[1])) {
                count++;
            }
        }
        return count;
    }
}
