package app.fulcrum.view.chart.layout;

import app.fulcrum.view.chart.data.Stretch;

/**
 * A winner's part of the strip below the plot.
 *
 * @param hasText whether its text fits on it
 */
public record StretchMark(Stretch stretch, Box box, boolean hasText) {}
