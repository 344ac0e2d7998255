package app.fulcrum.view.outlook;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.outlook.OverTimePicture.PaidBack;
import app.fulcrum.view.style.Style;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/** Says in a box when it has paid back, and marks it. */
final class PaidBackMark {

    private static final double RADIUS = 6;
    private static final double LINE = 16;
    private static final double CAP = 6;
    private static final double LEAST_AWAY = 10;

    private final PaidBack of;
    private final Rectangle span = style(new Rectangle(), Style.PAID_BACK_SPAN);
    private final Line whisker = style(new Line(), Style.PLOT_MARK);
    private final Line from = style(new Line(), Style.PLOT_MARK);
    private final Line to = style(new Line(), Style.PLOT_MARK);
    private final Line down = style(new Line(), Style.PLOT_STEM);
    private final Circle ring = style(new Circle(RADIUS), Style.CHART_RING);
    private final Line leader = style(new Line(), Style.CHART_LEADER);
    private final Label caption = style(new Label(), Style.PLOT_NOTE, Style.PAID_BACK);

    PaidBackMark(PaidBack of) {
        this.of = of;
        caption.setText(of.caption());
    }

    Node span() {
        return span;
    }

    List<Node> nodes() {
        return List.of(down, whisker, from, to, leader, ring, caption);
    }

    void layOut(MonthPlot plot, OverTimePicture now) {
        double x = plot.x(of.month(), now);
        double y = plot.y(of.usd(), now);
        boolean isSpread = of.low() < of.high();
        double low = plot.x(Math.clamp(of.low(), 0, now.months()), now);
        double high = plot.x(Math.clamp(of.high(), 0, now.months()), now);
        for (Node node : List.of(span, whisker, from, to)) {
            node.setVisible(isSpread);
        }
        from.setVisible(isSpread && of.low() <= now.months());
        to.setVisible(isSpread && of.high() <= now.months());
        span.setX(low);
        span.setY(plot.top());
        span.setWidth(Math.max(0, high - low));
        span.setHeight(plot.bottom() - plot.top());
        MonthPlot.set(whisker, low, y, high, y);
        MonthPlot.set(from, low, y - CAP, low, y + CAP);
        MonthPlot.set(to, high, y - CAP, high, y + CAP);
        MonthPlot.set(down, x, y, x, plot.bottom());
        ring.setCenterX(x);
        ring.setCenterY(y);
        layOutCaption(plot, x, y);
    }

    /** Below the ring if there is room, and else above it. */
    private void layOutCaption(MonthPlot plot, double x, double y) {
        caption.autosize();
        double room = plot.bottom() - y - caption.getHeight() - 2;
        boolean fitsBelow = room >= LEAST_AWAY;
        double away = Math.min(2 * LINE * plot.size(), fitsBelow ? room : Double.MAX_VALUE);
        double left = Math.clamp(x + LINE, plot.left(), Math.max(plot.left(), plot.right() - caption.getWidth()));
        double top = fitsBelow ? y + away : Math.max(plot.top(), y - away - caption.getHeight());
        caption.relocate(left, top);
        MonthPlot.set(leader, x, y, left + LINE, fitsBelow ? top : top + caption.getHeight());
    }
}
