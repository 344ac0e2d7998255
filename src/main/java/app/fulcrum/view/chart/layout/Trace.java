package app.fulcrum.view.chart.layout;

import java.util.ArrayList;
import java.util.List;

/** Where a drawn curve runs, as points a few pixels apart inside the plot, from left to right. */
final class Trace {

    private static final double SPACING = 3;

    private final List<double[]> points = new ArrayList<>();

    private Trace() {}

    /** @param points x and y in turn, as the line is drawn */
    static Trace of(double[] points, Box plot) {
        Trace trace = new Trace();
        for (int i = 2; i < points.length; i += 2) {
            trace.add(new Stroke(points[i - 2], points[i - 1], points[i], points[i + 1]), plot);
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

    /** Where it runs. */
    @FunctionalInterface
    interface Visitor {
        void at(double x, double y);
    }

    void each(Visitor visitor) {
        points.forEach(point -> visitor.at(point[0], point[1]));
    }

    /** How many points a box would cover. */
    int covered(Box box) {
        int[] count = {0};
        each((x, y) -> count[0] += box.contains(x, y) ? 1 : 0);
        return count[0];
    }
}
