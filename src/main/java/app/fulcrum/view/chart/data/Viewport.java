package app.fulcrum.view.chart.data;

/**
 * The part of a chart that is looked at, as places on its axes: 0 at the lower end, 1 at the upper.
 *
 * @param left where the volumes begin
 * @param right where they end
 * @param bottom where the costs begin
 * @param top where they end
 */
public record Viewport(double left, double right, double bottom, double top) {

    /** All of it. */
    public static final Viewport ALL = new Viewport(0, 1, 0, 1);

    /** Nobody looks closer: the figures at the axes could no longer be told apart. */
    private static final double LEAST = 1.0 / 64;

    /** Within the chart, and no smaller than can be read. */
    public Viewport {
        double[] across = within(left, right);
        double[] up = within(bottom, top);
        left = across[0];
        right = across[1];
        bottom = up[0];
        top = up[1];
    }

    private static double[] within(double low, double high) {
        double length = Math.clamp(high - low, LEAST, 1);
        double start = Math.clamp((low + high - length) / 2, 0, 1 - length);
        return new double[] {start, start + length};
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /** Closer by a factor, the volume at a place between 0 and 1 of what is seen staying where it is. */
    public Viewport acrossZoomed(double factor, double at) {
        double fixed = left + at * (right - left);
        return new Viewport(fixed - (fixed - left) / factor, fixed + (right - fixed) / factor, bottom, top);
    }

    /** The same for the costs. */
    public Viewport upZoomed(double factor, double at) {
        double fixed = bottom + at * (top - bottom);
        return new Viewport(left, right, fixed - (fixed - bottom) / factor, fixed + (top - fixed) / factor);
    }

    /** Moved by shares of what is seen, as far as there is something to see. */
    public Viewport moved(double across, double up) {
        double dx = Math.clamp(across * (right - left), -left, 1 - right);
        double dy = Math.clamp(up * (top - bottom), -bottom, 1 - top);
        return new Viewport(left + dx, right + dx, bottom + dy, top + dy);
    }

    /** The chart with its axes cut to this part. */
    public ChartModel of(ChartModel whole) {
        return isAll()
                ? whole
                : whole.withAxes(whole.x().part(left, right), whole.y().part(bottom, top));
    }
}
