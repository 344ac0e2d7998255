package app.fulcrum.view.chart.layout;

import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.data.Today;
import java.util.List;
import java.util.Optional;

/**
 * The volume of today: a vertical line, its pill above the plot, and a dot on every line.
 *
 * @param range the stretch of the plot it may lie in; absent where it has no range
 */
public record TodayMark(Today today, double x, Optional<Box> range, Box pill, List<Dot> dots) {

    /** Where a line stands at that volume. */
    public record Dot(ChartLine line, double y) {}
}
