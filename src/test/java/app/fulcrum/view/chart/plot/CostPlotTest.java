package app.fulcrum.view.chart.plot;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.view.chart.ChartSamples;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.layout.Box;
import app.fulcrum.view.chart.layout.ChartLayout;
import app.fulcrum.view.chart.layout.ChartLayouter;
import app.fulcrum.view.style.Appearance;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CostPlotTest {

    private final ChartLayouter layouter = new ChartLayouter((text, _) -> 6 * text.length());
    private final CostPlot plot = new CostPlot();

    private ChartLayout show(ChartModel model, double width, double height) {
        ChartLayout layout = layouter.layout(model, width, height);
        plot.show(layout, width, height, Appearance.LIGHT);
        return layout;
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 623, 1_200})
    void thePlotLiesWhereTheLayoutSaysAndItsScalesAgree(int width) {
        for (ChartModel model : new ChartModel[] {ChartSamples.usual(), ChartSamples.linear()}) {
            ChartLayout layout = show(model, width, 501);
            ChartRenderingInfo info = new ChartRenderingInfo();
            Graphics2D g2 = new BufferedImage(width, 501, BufferedImage.TYPE_INT_RGB).createGraphics();
            plot.chart().draw(g2, new Rectangle2D.Double(0, 0, width, 501), info);
            Rectangle2D area = info.getPlotInfo().getDataArea();

            Box box = layout.plot();
            assertThat(area).isEqualTo(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
            XYPlot drawn = (XYPlot) plot.chart().getPlot();
            ValueAxis x = drawn.getDomainAxis();
            assertThat(x.valueToJava2D(64e6, area, RectangleEdge.BOTTOM))
                    .isCloseTo(layout.scale().x(64e6), org.assertj.core.api.Assertions.within(1e-6));
            ValueAxis y = drawn.getRangeAxis();
            assertThat(y.valueToJava2D(21_500, area, RectangleEdge.LEFT))
                    .isCloseTo(layout.scale().y(21_500), org.assertj.core.api.Assertions.within(1e-6));
        }
    }

    @Test
    void oneChangeIsOneEvent() {
        show(ChartSamples.usual(), 800, 500);
        AtomicInteger events = new AtomicInteger();
        plot.chart().addChangeListener(_ -> events.incrementAndGet());

        show(ChartSamples.crowded(), 800, 500);

        assertThat(events).hasValue(1);
    }

    @Test
    void anEmptyChartCanBeDrawn() {
        show(ChartSamples.empty(), 800, 500);
        BufferedImage image = new BufferedImage(800, 500, BufferedImage.TYPE_INT_RGB);

        plot.draw(image.createGraphics(), 800, 500);

        assertThat(image.getRGB(2, 2) & 0xffffff).isEqualTo(0xffffff);
        assertThat(plot.drawings()).isEqualTo(1);
    }
}
