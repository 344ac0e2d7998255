package app.fulcrum.view.chart.picture;

import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.layout.ChartLayout;
import app.fulcrum.view.chart.layout.ChartLayouter;
import app.fulcrum.view.chart.layout.TextRole;
import app.fulcrum.view.chart.layout.TodayMark;
import app.fulcrum.view.chart.picture.Typesetter.Lettering;
import app.fulcrum.view.chart.plot.AwtFonts;
import app.fulcrum.view.chart.plot.CostPlot;
import app.fulcrum.view.chart.plot.Paints;
import app.fulcrum.view.style.Appearance;
import app.fulcrum.view.style.Token;
import java.awt.Graphics2D;
import java.util.Optional;

/** A chart as the window shows it, without words around it, on anything that Java2D draws on. */
public final class ChartDrawing {

    private static final double TITLE_LEFT = 2;

    private final Typesetter typesetter;
    private final Appearance appearance;

    ChartDrawing(Typesetter typesetter, Appearance appearance) {
        this.typesetter = typesetter;
        this.appearance = appearance;
    }

    /**
     * Draws a chart whose text stays text, on light paper.
     *
     * @param width in the units of the graphics, of which text is 10 to 12 high
     */
    public static void asText(Graphics2D g2, ChartModel model, double width, double height) {
        new ChartDrawing(new Typesetter(Lettering.TEXT), Appearance.LIGHT).paint(g2, model, width, height);
    }

    void paint(Graphics2D g2, ChartModel model, double width, double height) {
        ChartLayouter layouter = new ChartLayouter(typesetter);
        ChartLayout layout = layouter.layout(model, width, height);
        CostPlot plot = new CostPlot();
        plot.show(layout, width, height, appearance);
        if (typesetter.lettering() == Lettering.TEXT) {
            plot.hideCostTitle();
        }
        plot.draw(g2, width, height);
        if (typesetter.lettering() == Lettering.TEXT) {
            costTitle(g2, layout);
        }
        Optional<TodayMark> today = layouter.today(layout, model.today());
        MarksPainter painter = new MarksPainter(g2, new Paints(appearance), typesetter);
        today.ifPresent(mark -> painter.todayLine(layout, mark));
        painter.marks(layout);
        today.ifPresent(painter::today);
    }

    /** Upright along the left edge. */
    private void costTitle(Graphics2D g2, ChartLayout layout) {
        String title = layout.model().y().title();
        Graphics2D turned = (Graphics2D) g2.create();
        turned.rotate(-Math.PI / 2);
        typesetter.draw(
                turned,
                title,
                AwtFonts.of(TextRole.AXIS),
                new Paints(appearance).color(Token.SECONDARY),
                -layout.plot().centerY() - typesetter.width(title, TextRole.AXIS) / 2,
                TITLE_LEFT,
                TextRole.AXIS.lineHeight());
        turned.dispose();
    }
}
