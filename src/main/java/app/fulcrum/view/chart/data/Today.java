package app.fulcrum.view.chart.data;

/**
 * The volume the scenario asks about.
 *
 * @param text printed at the top of its line
 */
public record Today(double x, String text) {}
