package app.fulcrum.view.chart.picture;

import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.layout.ChartLayout;
import app.fulcrum.view.chart.layout.ChartLayouter;
import app.fulcrum.view.chart.picture.Typesetter.Lettering;
import app.fulcrum.view.chart.plot.CostPlot;
import app.fulcrum.view.style.Appearance;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A small picture of a chart: its lines, without names and marks. May be made on any thread. */
public final class Thumbnail {

    /** What the lines are laid out in, and left out around them: axes and names, which could not be read. */
    private static final double WIDTH = 640;

    private static final double HEIGHT = 400;

    private Thumbnail() {}

    /** A PNG file of that size. */
    public static byte[] png(ChartModel model, Appearance appearance, int width, int height) {
        ChartLayout layout = new ChartLayouter(new Typesetter(Lettering.OUTLINES)).layout(model, WIDTH, HEIGHT);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        try {
            g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g2.scale(width / layout.plot().width(), height / layout.plot().height());
            g2.translate(-layout.plot().x(), -layout.plot().y());
            CostPlot plot = new CostPlot();
            plot.show(layout, WIDTH, HEIGHT, appearance);
            plot.draw(g2, WIDTH, HEIGHT);
        } finally {
            g2.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
