package app.fulcrum.view.chart.data;

/**
 * A point where the cheaper of two options changes.
 *
 * @param x the volume
 * @param y the cost of both there; of the cheaper after a jump
 * @param title what it is with its exact volume
 * @param facts cost, interval, what changes
 * @param important whether it is named on the chart, and not only marked
 */
public record Crossing(double x, double y, String title, String facts, boolean important) {}
