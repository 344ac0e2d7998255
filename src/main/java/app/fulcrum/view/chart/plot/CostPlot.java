package app.fulcrum.view.chart.plot;

import app.fulcrum.view.chart.data.ChartAxis;
import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.layout.Box;
import app.fulcrum.view.chart.layout.ChartLayout;
import app.fulcrum.view.chart.layout.Margins;
import app.fulcrum.view.chart.layout.TextRole;
import app.fulcrum.view.style.Appearance;
import app.fulcrum.view.style.Token;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** One JFreeChart chart, kept for life; every change of what it shows ends in a single change event. */
public final class CostPlot {

    private final CurveDataset dataset = new CurveDataset();
    private final CurveRenderer renderer = new CurveRenderer(new Paints(Appearance.LIGHT));
    private final XYPlot plot = new XYPlot();
    private final CostChart chart = new CostChart(plot);

    public CostPlot() {
        plot.setDataset(dataset);
        plot.setRenderer(renderer);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(new RectangleInsets(0, 0, Margins.STRIP, 0));
        plot.setDomainGridlineStroke(new BasicStroke(1));
        plot.setRangeGridlineStroke(new BasicStroke(1));
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.setBorderVisible(false);
        chart.getRenderingHints().put(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    public JFreeChart chart() {
        return chart;
    }

    /** Draws what is shown. */
    public void draw(Graphics2D g2, double width, double height) {
        chart.draw(g2, new Rectangle2D.Double(0, 0, Math.floor(width), Math.floor(height)));
    }

    /** Leaves out the title of the axis of costs until the next layout is shown: JFreeChart turns outlines, never text. */
    public void hideCostTitle() {
        plot.getRangeAxis().setLabel(null);
    }

    /** How often the chart was drawn. */
    public long drawings() {
        return chart.drawings();
    }

    /** Shows what a layout holds, in an area of the given size; fires one change event. */
    public void show(ChartLayout layout, double width, double height, Appearance appearance) {
        List<ChartLine> drawn = new ArrayList<>(layout.model().ghosts());
        drawn.addAll(layout.model().lines());
        show(layout, width, height, appearance, drawn);
    }

    /** Shows the axes and the grid alone, for lines that are drawn above them. */
    public void showGrid(ChartLayout layout, double width, double height, Appearance appearance) {
        show(layout, width, height, appearance, List.of());
    }

    private void show(ChartLayout layout, double width, double height, Appearance appearance, List<ChartLine> drawn) {
        chart.setNotify(false);
        Paints paints = new Paints(appearance);
        renderer.setPaints(paints);
        dress(paints);
        plot.setDomainAxis(axis(layout.model().x(), paints));
        plot.setRangeAxis(axis(layout.model().y(), paints));
        setSpace(layout.plot(), width, height);
        renderer.setSpots(drawn.isEmpty() ? List.of() : MarkerSpots.of(layout));
        dataset.show(drawn);
        chart.setNotify(true);
    }

    private void dress(Paints paints) {
        chart.setBackgroundPaint(paints.color(Token.PANEL));
        plot.setBackgroundPaint(paints.color(Token.PANEL));
        plot.setDomainGridlinePaint(paints.color(Token.GRID));
        plot.setRangeGridlinePaint(paints.color(Token.GRID));
    }

    private static ValueAxis axis(ChartAxis axis, Paints paints) {
        ValueAxis made = MarkedAxes.of(axis);
        made.setLabelFont(AwtFonts.of(TextRole.AXIS));
        made.setTickLabelFont(AwtFonts.of(TextRole.AXIS));
        made.setLabelPaint(paints.color(Token.SECONDARY));
        made.setTickLabelPaint(paints.color(Token.SECONDARY));
        made.setLabelInsets(new RectangleInsets(4, 2, 4, 2));
        made.setTickLabelInsets(new RectangleInsets(2, 4, 2, 6));
        return made;
    }

    /** Fixes the space of both axes, so that the plot lies exactly where the layout says. */
    private void setSpace(Box area, double width, double height) {
        AxisSpace horizontal = new AxisSpace();
        horizontal.setTop(area.y());
        horizontal.setBottom(Math.floor(height) - area.bottom() - Margins.STRIP);
        plot.setFixedDomainAxisSpace(horizontal);
        AxisSpace vertical = new AxisSpace();
        vertical.setLeft(area.x());
        vertical.setRight(Math.floor(width) - area.right());
        plot.setFixedRangeAxisSpace(vertical);
    }
}
