package app.fulcrum.view.chart.plot;

import app.fulcrum.view.chart.data.ChartLine;
import java.io.Serial;
import java.util.List;
import org.jfree.data.xy.AbstractXYDataset;

/**
 * Shows lines to JFreeChart without copying them, and says once per change that they changed. (Filling an
 * {@code XYSeries} point by point would paint the chart once per point.)
 */
final class CurveDataset extends AbstractXYDataset {

    @Serial
    private static final long serialVersionUID = 1;

    private transient List<ChartLine> lines = List.of();

    void show(List<ChartLine> newLines) {
        lines = List.copyOf(newLines);
        fireDatasetChanged();
    }

    ChartLine line(int series) {
        return lines.get(series);
    }

    @Override
    public int getSeriesCount() {
        return lines.size();
    }

    @Override
    public Comparable<?> getSeriesKey(int series) {
        return lines.get(series).look().toString();
    }

    @Override
    public int getItemCount(int series) {
        return lines.get(series).curve().size();
    }

    @Override
    public Number getX(int series, int item) {
        return lines.get(series).curve().x(item);
    }

    @Override
    public Number getY(int series, int item) {
        return lines.get(series).curve().y(item);
    }
}
