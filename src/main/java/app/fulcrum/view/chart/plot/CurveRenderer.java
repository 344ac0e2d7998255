package app.fulcrum.view.chart.plot;

import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.data.Curve;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYDataset;

/**
 * Draws every curve as one path, so that dashes run on from point to point: all bands first, then all lines, then their markers. Each is
 * drawn when its first point is asked for; the others have nothing left to do.
 */
final class CurveRenderer extends AbstractXYItemRenderer {

    @Serial
    private static final long serialVersionUID = 1;

    private static final int BANDS = 0;
    private static final int LINES = 1;

    private transient Paints paints;
    private transient List<MarkerSpots.Spot> spots = List.of();

    CurveRenderer(Paints paints) {
        this.paints = paints;
    }

    void setPaints(Paints newPaints) {
        paints = newPaints;
    }

    void setSpots(List<MarkerSpots.Spot> newSpots) {
        spots = newSpots;
    }

    @Override
    public int getPassCount() {
        return 3;
    }

    @Override
    public XYItemRendererState initialise(
            Graphics2D g2, Rectangle2D area, XYPlot plot, XYDataset data, PlotRenderingInfo info) {
        XYItemRendererState state = super.initialise(g2, area, plot, data, info);
        state.setProcessVisibleItemsOnly(false);
        return state;
    }

    @Override
    public void drawItem(
            Graphics2D g2,
            XYItemRendererState state,
            Rectangle2D area,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis xAxis,
            ValueAxis yAxis,
            XYDataset dataset,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        if (item == 0) {
            ChartLine line = ((CurveDataset) dataset).line(series);
            Projection projection = new Projection(area, xAxis, yAxis);
            switch (pass) {
                case BANDS -> drawBand(g2, line, projection);
                case LINES -> {
                    g2.setPaint(paints.line(line));
                    g2.setStroke(Paints.pen(line));
                    g2.draw(path(line.curve(), line.curve()::y, projection));
                }
                default -> drawMarkers(g2, line);
            }
        }
    }

    private void drawMarkers(Graphics2D g2, ChartLine line) {
        Markers markers = new Markers(g2, paints);
        spots.stream()
                .filter(spot -> spot.line().equals(line))
                .forEach(spot -> markers.draw(line, spot.x(), spot.y(), MarkerSpots.RADIUS));
    }

    private void drawBand(Graphics2D g2, ChartLine line, Projection projection) {
        Curve curve = line.curve();
        if (line.isPast() || !curve.hasBand()) {
            return;
        }
        Path2D band = path(curve, curve::high, projection);
        for (int i = curve.size() - 1; i >= 0; i--) {
            double y = projection.y(curve.low(i));
            if (Double.isFinite(y)) {
                band.lineTo(projection.x(curve.x(i)), y);
            }
        }
        band.closePath();
        g2.setPaint(paints.band(line));
        g2.fill(band);
    }

    /** Points without a place on the axes interrupt the path. */
    private static Path2D path(Curve curve, IntToDoubleFunction value, Projection projection) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD, curve.size());
        boolean down = false;
        for (int i = 0; i < curve.size(); i++) {
            double x = projection.x(curve.x(i));
            double y = projection.y(value.applyAsDouble(i));
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                down = false;
            } else if (down) {
                path.lineTo(x, y);
            } else {
                path.moveTo(x, y);
                down = true;
            }
        }
        return path;
    }

    @Override
    public void drawDomainLine(
            Graphics2D g2, XYPlot plot, ValueAxis axis, Rectangle2D area, double value, Paint paint, Stroke stroke) {
        double x = crisp(axis.valueToJava2D(value, area, RectangleEdge.BOTTOM));
        drawGridLine(g2, new Line2D.Double(x, area.getMinY(), x, area.getMaxY()), paint);
    }

    @Override
    public void drawRangeLine(
            Graphics2D g2, XYPlot plot, ValueAxis axis, Rectangle2D area, double value, Paint paint, Stroke stroke) {
        double y = crisp(axis.valueToJava2D(value, area, RectangleEdge.LEFT));
        drawGridLine(g2, new Line2D.Double(area.getMinX(), y, area.getMaxX(), y), paint);
    }

    private static void drawGridLine(Graphics2D g2, Line2D line, Paint paint) {
        g2.setPaint(paint);
        g2.setStroke(new BasicStroke(1));
        g2.draw(line);
    }

    /** The middle of a pixel, so that a line one pixel wide is one pixel wide. */
    private static double crisp(double pixel) {
        return Math.floor(pixel) + 0.5;
    }

    private record Projection(Rectangle2D area, ValueAxis xAxis, ValueAxis yAxis) {

        double x(double value) {
            return xAxis.valueToJava2D(value, area, RectangleEdge.BOTTOM);
        }

        double y(double value) {
            return value > 0 || yAxis.getLowerBound() <= 0
                    ? yAxis.valueToJava2D(value, area, RectangleEdge.LEFT)
                    : Double.NaN;
        }
    }
}
