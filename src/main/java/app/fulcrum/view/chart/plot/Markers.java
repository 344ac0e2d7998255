package app.fulcrum.view.chart.plot;

import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.style.Look;
import app.fulcrum.view.style.Token;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Draws the markers of lines: who cannot tell their colors apart tells them by these. */
public record Markers(Graphics2D g2, Paints paints) {

    private static final int NUMBER_SIZE = 9;
    private static final double NUMBER_GAP = 2;
    private static final float RIM = 1.5f;

    /** Draws the marker of a line around a point, with a rim that sets it off from what it lies on. */
    public void draw(ChartLine line, double x, double y, double radius) {
        draw(line.look(), paints.line(line), x, y, radius);
    }

    /** The same of a look in a color. */
    public void draw(Look look, Color color, double x, double y, double radius) {
        Shape outline = outline(look, x, y, radius);
        g2.setPaint(paints.color(Token.PANEL));
        g2.setStroke(new BasicStroke(2 * RIM, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g2.draw(outline);
        g2.setPaint(look.isHollow() ? paints.color(Token.PANEL) : color);
        g2.fill(outline);
        if (look.isHollow()) {
            g2.setPaint(color);
            g2.setStroke(new BasicStroke(RIM, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            g2.draw(outline(look, x, y, radius - RIM / 2));
        }
        if (!look.mark().isEmpty()) {
            g2.setPaint(color);
            g2.setFont(AwtFonts.of(true, NUMBER_SIZE));
            g2.drawString(look.mark(), (float) (x + radius + NUMBER_GAP), (float) (y - NUMBER_GAP));
        }
    }

    /** Draws the marker of a look in one color, on a surface that has the color of the look. */
    public static void fill(Graphics2D g2, Look look, Color color, double x, double y, double radius) {
        g2.setPaint(color);
        if (look.isHollow()) {
            g2.setStroke(new BasicStroke(RIM));
            g2.draw(outline(look, x, y, radius - RIM / 2));
        } else {
            g2.fill(outline(look, x, y, radius));
        }
    }

    private static Shape outline(Look look, double x, double y, double radius) {
        return switch (look.shape()) {
            case CIRCLE -> new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
            case SQUARE -> new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
            case TRIANGLE -> triangle(x, y, radius);
            case DIAMOND -> diamond(x, y, radius);
        };
    }

    private static Shape diamond(double x, double y, double radius) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - radius);
        path.lineTo(x + radius, y);
        path.lineTo(x, y + radius);
        path.lineTo(x - radius, y);
        path.closePath();
        return path;
    }

    private static Shape triangle(double x, double y, double radius) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - radius);
        path.lineTo(x + radius, y + radius);
        path.lineTo(x - radius, y + radius);
        path.closePath();
        return path;
    }
}
