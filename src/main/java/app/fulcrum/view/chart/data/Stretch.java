package app.fulcrum.view.chart.data;

import app.fulcrum.model.scenario.Option;

/**
 * A range of volumes with one cheapest option.
 *
 * @param text printed on it where there is room
 */
public record Stretch(double from, double to, Option winner, String text) {}
