package app.fulcrum.view.outlook;

import app.fulcrum.text.Messages;
import app.fulcrum.view.style.Style;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Polyline;

/** What each month costs. */
final class BillPlot extends MonthPlot {

    private static final Messages MESSAGES = Messages.of("overtime");
    private static final double TOP = 22;
    private static final double LEAST = 72;

    private final List<Drawn> lines = new ArrayList<>();

    private record Drawn(Course course, Polyline line, Label figure) {}

    BillPlot() {
        super(MESSAGES.get("cost"), TOP, LEAST);
    }

    @Override
    AmountAxis axis(OverTimePicture now) {
        return now.cost();
    }

    @Override
    void build(OverTimePicture now, List<Node> within, List<Node> over) {
        lines.clear();
        now.courses().stream().filter(course -> course.lasts() > 0).forEach(course -> {
            Label figure = CourseLines.painted(new Label(course.last().cost()), Style.PLOT_REMARK, course);
            lines.add(new Drawn(course, CourseLines.line(course), figure));
        });
        lines.forEach(drawn -> {
            within.add(drawn.line());
            over.add(drawn.figure());
        });
    }

    @Override
    void layOut(OverTimePicture now) {
        List<Label> figures = new ArrayList<>();
        List<Double> heights = new ArrayList<>();
        for (Drawn drawn : lines) {
            List<Double> points = new ArrayList<>();
            List<Double> costs = drawn.course().costUsd();
            for (int month = 1; month <= costs.size(); month++) {
                points.add(x(month - 0.5, now));
                points.add(y(costs.get(month - 1), now));
            }
            drawn.line().getPoints().setAll(points);
            boolean isNamed = drawn.course().end().isEmpty();
            drawn.figure().setVisible(isNamed);
            if (isNamed) {
                figures.add(drawn.figure());
                heights.add(Math.max(top(), y(costs.getLast(), now)));
            }
        }
        layOutNames(figures, heights);
    }
}
