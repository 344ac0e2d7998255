package app.fulcrum.view.chart.layout;

import app.fulcrum.view.chart.data.ChartLine;
import java.util.Optional;

/**
 * A line's name at its end.
 *
 * @param leader from the line's end to the name, where they are apart
 */
public record LineName(ChartLine line, TextBlock block, double endX, double endY, Optional<Stroke> leader) {}
