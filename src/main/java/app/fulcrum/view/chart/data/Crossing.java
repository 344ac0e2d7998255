package app.fulcrum.view.chart.data;

import java.util.List;

/**
 * A point where the cheaper of two options changes.
 *
 * @param x the volume
 * @param y the cost of both there; of the cheaper after a jump
 * @param title its exact volume
 * @param facts what changes, cost and interval, a line each
 * @param important whether it is named on the chart, and not only marked
 */
public record Crossing(double x, double y, String title, List<String> facts, boolean important) {

    public Crossing {
        facts = List.copyOf(facts);
    }
}
