package app.fulcrum.view.chart.layout;

/** A marked value of an axis with its text. */
public record AxisMark(double value, String text) {}
