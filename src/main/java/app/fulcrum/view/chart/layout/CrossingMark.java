package app.fulcrum.view.chart.layout;

import app.fulcrum.view.chart.data.Crossing;
import java.util.Optional;

/**
 * A crossover on the chart.
 *
 * @param callout its name and facts; none for one that is only marked
 * @param leader from the mark to the callout, where they are apart
 */
public record CrossingMark(
        Crossing crossing, double x, double y, Optional<TextBlock> callout, Optional<Stroke> leader) {}
