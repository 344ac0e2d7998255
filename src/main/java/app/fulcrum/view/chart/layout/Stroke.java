package app.fulcrum.view.chart.layout;

/** A straight line between two points, in pixels. */
public record Stroke(double x1, double y1, double x2, double y2) {

    /** The line without its first pixels. */
    Stroke without(double pixels) {
        double part = pixels / length();
        return new Stroke(x1 + part * (x2 - x1), y1 + part * (y2 - y1), x2, y2);
    }

    double length() {
        return Math.hypot(x2 - x1, y2 - y1);
    }
}
