package app.fulcrum.view.chart.plot;

import app.fulcrum.view.chart.data.ChartAxis;
import app.fulcrum.view.chart.data.Spacing;
import app.fulcrum.view.chart.layout.AxisMark;
import app.fulcrum.view.chart.layout.AxisMarks;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** JFreeChart axes that mark the values our layout chose, with our figures. */
final class MarkedAxes {

    private MarkedAxes() {}

    static ValueAxis of(ChartAxis axis) {
        List<AxisMark> marks = AxisMarks.of(axis);
        ValueAxis made = axis.spacing() == Spacing.LINEAR ? new Linear(marks) : new Logarithmic(marks);
        made.setLabel(axis.title());
        made.setAutoRange(false);
        made.setRange(axis.low(), axis.high());
        made.setAxisLineVisible(false);
        made.setTickMarksVisible(false);
        return made;
    }

    private static List<NumberTick> ticks(List<AxisMark> marks, RectangleEdge edge) {
        TextAnchor anchor = RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        return marks.stream()
                .map(mark -> new NumberTick(mark.value(), mark.text(), anchor, TextAnchor.CENTER, 0))
                .toList();
    }

    private static final class Linear extends NumberAxis {

        @Serial
        private static final long serialVersionUID = 1;

        private final transient List<AxisMark> marks;

        Linear(List<AxisMark> marks) {
            this.marks = marks;
        }

        @Override
        public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
            return ticks(marks, edge);
        }
    }

    private static final class Logarithmic extends LogAxis {

        @Serial
        private static final long serialVersionUID = 1;

        private final transient List<AxisMark> marks;

        Logarithmic(List<AxisMark> marks) {
            this.marks = marks;
        }

        @Override
        public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
            return ticks(marks, edge);
        }
    }
}
