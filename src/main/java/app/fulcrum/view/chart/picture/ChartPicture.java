package app.fulcrum.view.chart.picture;

import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.layout.ChartLayout;
import app.fulcrum.view.chart.layout.ChartLayouter;
import app.fulcrum.view.chart.layout.TodayMark;
import app.fulcrum.view.chart.plot.AwtFonts;
import app.fulcrum.view.chart.plot.CostPlot;
import app.fulcrum.view.chart.plot.Paints;
import app.fulcrum.view.style.Token;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * Makes a picture of a chart. The layout is the window's own. The same request gives the same bytes; pictures may be made
 * on any thread, with no display.
 */
public final class ChartPicture {

    /** The width everything is laid out in; the picture is this, enlarged. */
    private static final double WIDTH = 1_200;

    private static final double EDGE = 24;
    private static final double CHART_HEIGHT = 600;
    private static final int TITLE_SIZE = 24;
    private static final int SUBTITLE_SIZE = 14;
    private static final int FOOTER_SIZE = 11;
    private static final double LINE_SPACING = 1.35;

    private final PictureRequest request;
    private final Typesetter typesetter = new Typesetter();
    private final Paints paints;
    private final List<String> title;
    private final List<String> subtitle;
    private final List<String> footer;

    private ChartPicture(PictureRequest request) {
        this.request = request;
        this.paints = new Paints(request.appearance());
        double width = WIDTH - 2 * EDGE;
        title = typesetter.wrap(request.title(), AwtFonts.of(true, TITLE_SIZE), width);
        subtitle = typesetter.wrap(request.subtitle(), AwtFonts.of(false, SUBTITLE_SIZE), width);
        footer = request.footer().stream()
                .flatMap(line -> typesetter.wrap(line, AwtFonts.of(false, FOOTER_SIZE), width).stream())
                .toList();
    }

    /** The picture as a PNG file with resolution, description and scenario in it. */
    public static byte[] png(PictureRequest request) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(request), "png", plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return PngChunks.addTo(plain.toByteArray(), request.title(), request.alternativeText(), request.scenario());
    }

    /** The picture as pixels. */
    public static BufferedImage image(PictureRequest request) {
        return new ChartPicture(request).paint();
    }

    private BufferedImage paint() {
        double scale = request.widthPixels() / WIDTH;
        double head = EDGE + height(title, TITLE_SIZE) + 4 + height(subtitle, SUBTITLE_SIZE) + 12;
        double foot = 12 + height(footer, FOOTER_SIZE) + EDGE;
        BufferedImage image = new BufferedImage(
                request.widthPixels(),
                (int) Math.ceil((head + CHART_HEIGHT + foot) * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        try {
            prepare(g2, scale);
            double y = text(g2, title, AwtFonts.of(true, TITLE_SIZE), Token.TEXT, EDGE);
            text(g2, subtitle, AwtFonts.of(false, SUBTITLE_SIZE), Token.SECONDARY, y + 4);
            Graphics2D chart = (Graphics2D) g2.create();
            chart.translate(EDGE / 2, Math.rint(head));
            paintChart(chart, WIDTH - EDGE, CHART_HEIGHT);
            chart.dispose();
            paintFooter(g2, Math.rint(head) + CHART_HEIGHT);
        } finally {
            g2.dispose();
        }
        return image;
    }

    private void prepare(Graphics2D g2, double scale) {
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g2.scale(scale, scale);
        g2.setPaint(paints.color(Token.PANEL));
        g2.fill(new Rectangle2D.Double(0, 0, WIDTH + 1, 10_000));
    }

    private void paintChart(Graphics2D g2, double width, double height) {
        ChartModel model = request.model();
        ChartLayouter layouter = new ChartLayouter(typesetter);
        ChartLayout layout = layouter.layout(model, width, height);
        CostPlot plot = new CostPlot();
        plot.show(layout, width, height, request.appearance());
        plot.draw(g2, width, height);
        Optional<TodayMark> today = layouter.today(layout, model.today());
        MarksPainter painter = new MarksPainter(g2, paints, typesetter);
        today.ifPresent(mark -> painter.todayLine(layout, mark));
        painter.marks(layout);
        today.ifPresent(painter::today);
    }

    private void paintFooter(Graphics2D g2, double top) {
        g2.setPaint(paints.color(Token.BORDER));
        g2.setStroke(new BasicStroke(1));
        g2.draw(new Line2D.Double(EDGE, top + 0.5, WIDTH - EDGE, top + 0.5));
        text(g2, footer, AwtFonts.of(false, FOOTER_SIZE), Token.SECONDARY, top + 12);
    }

    private double text(Graphics2D g2, List<String> lines, Font font, Token color, double top) {
        double y = top;
        double lineHeight = font.getSize() * LINE_SPACING;
        for (String line : lines) {
            typesetter.draw(g2, line, font, paints.color(color), EDGE, y, lineHeight);
            y += lineHeight;
        }
        return y;
    }

    private static double height(List<String> lines, int size) {
        return lines.size() * size * LINE_SPACING;
    }
}
