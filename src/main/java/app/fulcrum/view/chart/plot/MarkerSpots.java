package app.fulcrum.view.chart.plot;

import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.layout.Box;
import app.fulcrum.view.chart.layout.ChartLayout;
import app.fulcrum.view.chart.layout.PlotScale;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the markers of lines stand: so far apart that each dash and each shade is seen beside one, and those of lines that run
 * together side by side.
 */
public final class MarkerSpots {

    /** Of a marker on a line. */
    public static final double RADIUS = 4;

    private static final int PER_LINE = 4;

    private MarkerSpots() {}

    /** Where one marker of a line stands. */
    public record Spot(ChartLine line, double x, double y) {}

    public static List<Spot> of(ChartLayout layout) {
        return of(layout.model().lines(), layout.scale());
    }

    private static List<Spot> of(List<ChartLine> lines, PlotScale scale) {
        Box plot = scale.plot();
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            double shift = (i + 0.5) / lines.size();
            for (int place = 0; place < PER_LINE; place++) {
                double x = plot.x() + (place + shift) * plot.width() / PER_LINE;
                double y = scale.y(lines.get(i).curve().at(scale.xValue(x)));
                if (plot.y() <= y && y <= plot.bottom()) {
                    spots.add(new Spot(lines.get(i), x, y));
                }
            }
        }
        return spots;
    }
}
