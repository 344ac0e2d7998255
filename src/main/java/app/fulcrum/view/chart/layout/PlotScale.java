package app.fulcrum.view.chart.layout;

import app.fulcrum.view.chart.data.ChartAxis;

/** Values to pixels and back, for an area in which two axes meet. */
public record PlotScale(ChartAxis xAxis, ChartAxis yAxis, Box plot) {

    public double x(double value) {
        return plot.x() + xAxis.position(value) * plot.width();
    }

    public double y(double value) {
        return plot.bottom() - yAxis.position(value) * plot.height();
    }

    /** The value at a horizontal place, that of the nearer end outside the plot. */
    public double xValue(double pixel) {
        return xAxis.valueAt(Math.clamp((pixel - plot.x()) / plot.width(), 0, 1));
    }
}
