package app.fulcrum.view.chart.picture;

import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.layout.Box;
import app.fulcrum.view.chart.layout.ChartLayout;
import app.fulcrum.view.chart.layout.ChartLayouter;
import app.fulcrum.view.chart.layout.CrossingMark;
import app.fulcrum.view.chart.layout.GuideMark;
import app.fulcrum.view.chart.layout.LineName;
import app.fulcrum.view.chart.layout.StretchMark;
import app.fulcrum.view.chart.layout.Stroke;
import app.fulcrum.view.chart.layout.TextBlock;
import app.fulcrum.view.chart.layout.TextLine;
import app.fulcrum.view.chart.layout.TextRole;
import app.fulcrum.view.chart.layout.TodayMark;
import app.fulcrum.view.chart.plot.AwtFonts;
import app.fulcrum.view.chart.plot.Markers;
import app.fulcrum.view.chart.plot.Paints;
import app.fulcrum.view.style.Look;
import app.fulcrum.view.style.Token;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Draws what lies above the plot, as the window shows it. */
final class MarksPainter {

    private static final double DOT = 5;
    private static final double END = 4;
    private static final double WHISKER = 5;

    /** Of 255, as in the window. */
    private static final int RANGE_ALPHA = 31;

    private final Graphics2D g2;
    private final Paints paints;
    private final Typesetter typesetter;

    MarksPainter(Graphics2D g2, Paints paints, Typesetter typesetter) {
        this.g2 = g2;
        this.paints = paints;
        this.typesetter = typesetter;
    }

    /** The range and the line of today, which lie below all other marks. */
    void todayLine(ChartLayout layout, TodayMark mark) {
        mark.range().ifPresent(range -> {
            Color accent = paints.color(Token.ACCENT);
            g2.setPaint(new Color(accent.getRed(), accent.getGreen(), accent.getBlue(), RANGE_ALPHA));
            g2.fill(new Rectangle2D.Double(range.x(), range.y(), range.width(), range.height()));
        });
        stroke(
                new Stroke(
                        mark.x(), mark.pill().bottom(), mark.x(), layout.plot().bottom()),
                Token.ACCENT,
                1.5f);
    }

    void marks(ChartLayout layout) {
        layout.stretches().forEach(this::stretch);
        layout.guides().forEach(this::guide);
        layout.names().forEach(this::name);
        layout.crossings().forEach(mark -> mark.leader().ifPresent(leader -> stroke(leader, Token.SECONDARY, 1)));
        layout.crossings().forEach(this::crossing);
        layout.note().ifPresent(note -> lines(note, paints.color(Token.SECONDARY)));
    }

    void today(TodayMark mark) {
        for (TodayMark.Dot dot : mark.dots()) {
            new Markers(g2, paints).draw(dot.line(), mark.x(), dot.y(), DOT);
        }
        rounded(mark.pill(), mark.pill().height(), Token.ACCENT);
        Box pill = mark.pill();
        double width = typesetter.width(mark.today().text(), TextRole.PILL);
        draw(
                new TextLine(mark.today().text(), TextRole.PILL),
                paints.color(Token.ON_ACCENT),
                pill.centerX() - width / 2,
                pill.centerY() - TextRole.PILL.lineHeight() / 2);
    }

    private void stretch(StretchMark mark) {
        Look winner = mark.stretch().winner();
        rounded(mark.box(), 6, winner.color());
        if (mark.hasMarker()) {
            Markers.fill(
                    g2,
                    winner,
                    paints.color(Token.ON_OPTION),
                    mark.markerX(),
                    mark.box().centerY(),
                    StretchMark.MARKER / 2);
        }
        if (mark.hasText()) {
            draw(
                    new TextLine(mark.stretch().text(), TextRole.STRETCH),
                    paints.color(Token.ON_OPTION),
                    mark.textX(),
                    mark.box().y());
        }
    }

    private void guide(GuideMark guide) {
        BasicStroke pen = guide.isSpan()
                ? new BasicStroke(5, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER)
                : new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {2, 4}, 0);
        stroke(guide.line(), Token.OUT, pen);
        rounded(guide.label().box(), 8, Token.PANEL);
        lines(guide.label(), paints.color(Token.SECONDARY));
    }

    private void name(LineName name) {
        ChartLine line = name.line();
        name.leader().ifPresent(leader -> stroke(leader, Token.SECONDARY, 1));
        if (!line.endNote().isEmpty()) {
            disc(name.endX(), name.endY(), END, paints.line(line), Token.PANEL, 1.5f);
        }
        lines(
                name.block(),
                paints.color(line.isGated() ? Token.SECONDARY : line.look().color()));
    }

    private void crossing(CrossingMark mark) {
        mark.doubt().ifPresent(this::whisker);
        mark.bracket()
                .ifPresentOrElse(
                        this::bracket,
                        () -> disc(
                                mark.x(), mark.y(), ChartLayouter.RING - 1, paints.color(Token.PANEL), Token.TEXT, 2));
        mark.callout().ifPresent(block -> {
            rounded(block.box(), 12, Token.BORDER);
            Box box = block.box();
            rounded(new Box(box.x() + 1, box.y() + 1, box.width() - 2, box.height() - 2), 10, Token.PANEL);
            lines(block, paints.color(Token.TEXT));
        });
    }

    private void whisker(Stroke doubt) {
        stroke(doubt, Token.TEXT, 1.5f);
        for (double x : new double[] {doubt.x1(), doubt.x2()}) {
            stroke(new Stroke(x, doubt.y1() - WHISKER, x, doubt.y1() + WHISKER), Token.TEXT, 1.5f);
        }
    }

    private void bracket(Box box) {
        stroke(new Stroke(box.x(), box.bottom(), box.x(), box.y()), Token.TEXT, 1.5f);
        stroke(new Stroke(box.x(), box.y(), box.right(), box.y()), Token.TEXT, 1.5f);
        stroke(new Stroke(box.right(), box.y(), box.right(), box.bottom()), Token.TEXT, 1.5f);
    }

    /** Titles and names in the given color, the rest in the secondary one. */
    private void lines(TextBlock block, Color color) {
        for (TextBlock.Placed placed : block.texts()) {
            Color ink = placed.line().role().isBold() ? color : paints.color(Token.SECONDARY);
            draw(placed.line(), ink, block.box().x() + placed.x(), block.box().y() + placed.y());
        }
    }

    private void draw(TextLine line, Color color, double x, double top) {
        typesetter.draw(
                g2,
                line.text(),
                AwtFonts.of(line.role()),
                color,
                x,
                top,
                line.role().lineHeight());
    }

    private void rounded(Box box, double arc, Token fill) {
        g2.setPaint(paints.color(fill));
        g2.fill(new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), arc, arc));
    }

    private void disc(double x, double y, double radius, Color fill, Token outline, float width) {
        Ellipse2D circle = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        g2.setPaint(fill);
        g2.fill(circle);
        g2.setPaint(paints.color(outline));
        g2.setStroke(new BasicStroke(width));
        g2.draw(circle);
    }

    private void stroke(Stroke line, Token color, float width) {
        stroke(line, color, new BasicStroke(width));
    }

    private void stroke(Stroke line, Token color, BasicStroke pen) {
        g2.setPaint(paints.color(color));
        g2.setStroke(pen);
        g2.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
    }
}
