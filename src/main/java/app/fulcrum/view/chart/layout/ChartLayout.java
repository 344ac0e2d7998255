package app.fulcrum.view.chart.layout;

import app.fulcrum.view.chart.data.ChartModel;
import java.util.List;
import java.util.Optional;

/**
 * Where everything on a chart goes, in pixels.
 *
 * @param paths of the lines of before, and of the lines
 * @param names one per line that is in sight
 * @param note what has no line, and why; or what stands in an empty chart
 */
public record ChartLayout(
        ChartModel model,
        PlotScale scale,
        List<LinePath> paths,
        List<LineName> names,
        List<CrossingMark> crossings,
        List<StretchMark> stretches,
        List<GuideMark> guides,
        Optional<TextBlock> note) {

    public Box plot() {
        return scale.plot();
    }
}
