package app.fulcrum.view.chart.picture;

import app.fulcrum.view.chart.plot.Markers;
import app.fulcrum.view.chart.plot.Paints;
import app.fulcrum.view.style.Appearance;
import app.fulcrum.view.style.Look;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;

/** A piece of the line of an alternative with its marker, for what stands beside a chart. On light paper. */
public final class LookSample {

    private static final double RADIUS = 4;

    private LookSample() {}

    /** Draws it in the middle of an area. */
    public static void draw(Graphics2D g2, Look look, double width, double height) {
        Paints paints = new Paints(Appearance.LIGHT);
        g2.setPaint(paints.color(look.color()));
        g2.setStroke(Paints.pen(look));
        g2.draw(new Line2D.Double(0, height / 2, width, height / 2));
        new Markers(g2, paints).draw(look, paints.color(look.color()), width / 2, height / 2, RADIUS);
    }
}
