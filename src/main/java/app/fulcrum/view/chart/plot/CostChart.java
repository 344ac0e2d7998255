package app.fulcrum.view.chart.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jspecify.annotations.Nullable;

/**
 * A chart that counts its drawings, and that can be drawn again and again on a JavaFX canvas.
 *
 * <p>The canvas restores its own state after each drawing, but its AWT adapter goes on believing that the last color,
 * font and stroke are still set, and skips setting them again. Setting others first makes it look.
 */
final class CostChart extends JFreeChart {

    @Serial
    private static final long serialVersionUID = 1;

    private static final Font UNUSED_FONT = new Font(Font.DIALOG, Font.PLAIN, 1);
    private static final BasicStroke UNUSED_STROKE = new BasicStroke(0.37f);

    private long drawings;

    CostChart(Plot plot) {
        super(null, DEFAULT_TITLE_FONT, plot, false);
    }

    long drawings() {
        return drawings;
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area, @Nullable Point2D anchor, @Nullable ChartRenderingInfo info) {
        g2.setColor(Color.BLACK);
        g2.setColor(Color.MAGENTA);
        g2.setFont(UNUSED_FONT);
        g2.setStroke(UNUSED_STROKE);
        super.draw(g2, area, anchor, info);
        drawings++;
    }
}
