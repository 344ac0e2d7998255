package app.fulcrum.view.chart.layout;

import app.fulcrum.view.chart.data.Guide;

/**
 * A guide on the chart.
 *
 * @param line across the plot at a volume, or along its edge over a span of costs
 * @param label what it is
 * @param isSpan whether the line stands for a span and is drawn thick
 */
public record GuideMark(Guide guide, Stroke line, TextBlock label, boolean isSpan) {}
