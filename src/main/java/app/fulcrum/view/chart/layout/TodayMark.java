package app.fulcrum.view.chart.layout;

import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.data.Today;
import java.util.List;

/** The volume of today: a vertical line, its pill above the plot, and a dot on every line. */
public record TodayMark(Today today, double x, Box pill, List<Dot> dots) {

    /** Where a line stands at that volume. */
    public record Dot(ChartLine line, double y) {}
}
