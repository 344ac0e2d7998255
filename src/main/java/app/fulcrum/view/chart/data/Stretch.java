package app.fulcrum.view.chart.data;

import app.fulcrum.view.style.Look;

/**
 * A range of volumes with one cheapest alternative.
 *
 * @param winner what it looks like
 * @param text printed on it where there is room
 */
public record Stretch(double from, double to, Look winner, String text) {}
