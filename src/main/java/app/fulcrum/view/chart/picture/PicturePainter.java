package app.fulcrum.view.chart.picture;

import app.fulcrum.view.chart.picture.Typesetter.Lettering;
import app.fulcrum.view.chart.plot.AwtFonts;
import app.fulcrum.view.chart.plot.Paints;
import app.fulcrum.view.style.Token;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Paints a picture: its words from top to bottom, and the chart between them. */
final class PicturePainter {

    /** The width everything is laid out in. */
    static final double WIDTH = 1_200;

    private static final double EDGE = 24;
    private static final double CHART_HEIGHT = 600;
    private static final double LINE_SPACING = 1.35;

    private final PictureRequest request;
    private final Typesetter typesetter;
    private final Paints paints;
    private final List<Paragraph> head = new ArrayList<>();
    private final List<Paragraph> foot = new ArrayList<>();

    PicturePainter(PictureRequest request, Lettering lettering) {
        this.request = request;
        this.typesetter = new Typesetter(lettering);
        this.paints = new Paints(request.appearance());
        PictureWords words = request.words();
        if (!words.name().isEmpty()) {
            head.add(paragraph(words.name(), Role.NAME));
        }
        head.add(paragraph(words.title(), Role.TITLE));
        words.facts().forEach(fact -> head.add(paragraph(fact, Role.FACT)));
        words.warnings().forEach(warning -> head.add(paragraph(warning, Role.WARNING)));
        words.footer().forEach(line -> foot.add(paragraph(line, Role.FOOTER)));
    }

    /** What a paragraph is, and so how it looks. */
    private enum Role {
        NAME(14, false, Token.SECONDARY, 0),
        TITLE(24, true, Token.TEXT, 0),
        FACT(14, false, Token.SECONDARY, 4),
        WARNING(14, false, Token.CAUTION, 4),
        FOOTER(11, false, Token.SECONDARY, 0);

        private final Font font;
        private final Token color;
        private final double above;

        Role(int size, boolean bold, Token color, double above) {
            this.font = AwtFonts.of(bold, size);
            this.color = color;
            this.above = above;
        }

        double lineHeight() {
            return font.getSize() * LINE_SPACING;
        }
    }

    private record Paragraph(Role role, List<String> lines) {

        double height() {
            return role.above + lines.size() * role.lineHeight();
        }
    }

    private Paragraph paragraph(String text, Role role) {
        return new Paragraph(role, typesetter.wrap(text, role.font, WIDTH - 2 * EDGE));
    }

    private double headHeight() {
        return EDGE + height(head) + 12;
    }

    private static double height(List<Paragraph> paragraphs) {
        return paragraphs.stream().mapToDouble(Paragraph::height).sum();
    }

    double height() {
        return headHeight() + CHART_HEIGHT + 12 + height(foot) + EDGE;
    }

    void paint(Graphics2D g2) {
        prepare(g2);
        text(g2, head, EDGE);
        double top = Math.rint(headHeight());
        Graphics2D chart = (Graphics2D) g2.create();
        chart.translate(EDGE / 2, top);
        new ChartDrawing(typesetter, request.appearance()).paint(chart, request.model(), WIDTH - EDGE, CHART_HEIGHT);
        chart.dispose();
        paintFooter(g2, top + CHART_HEIGHT);
    }

    private void prepare(Graphics2D g2) {
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g2.setPaint(paints.color(Token.PANEL));
        g2.fill(new Rectangle2D.Double(0, 0, WIDTH + 1, height() + 1));
    }

    private void paintFooter(Graphics2D g2, double top) {
        g2.setPaint(paints.color(Token.BORDER));
        g2.setStroke(new BasicStroke(1));
        g2.draw(new Line2D.Double(EDGE, top + 0.5, WIDTH - EDGE, top + 0.5));
        text(g2, foot, top + 12);
    }

    private void text(Graphics2D g2, List<Paragraph> paragraphs, double top) {
        double y = top;
        for (Paragraph paragraph : paragraphs) {
            Role role = paragraph.role();
            y += role.above;
            for (String line : paragraph.lines()) {
                typesetter.draw(g2, line, role.font, paints.color(role.color), EDGE, y, role.lineHeight());
                y += role.lineHeight();
            }
        }
    }
}
