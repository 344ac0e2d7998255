package app.fulcrum.view.outlook;

import app.fulcrum.text.Messages;
import app.fulcrum.view.style.Style;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

/** How many GPUs are paid for in each month, in steps. */
final class FleetPlot extends MonthPlot {

    private static final Messages MESSAGES = Messages.of("overtime");
    private static final double TOP = 22;
    private static final double LEAST = 76;
    private static final AmountAxis NONE = new AmountAxis(0, 1, List.of());

    private final List<Drawn> fleets = new ArrayList<>();

    private record Drawn(Course course, Polygon area, Polyline line, Label count) {}

    FleetPlot() {
        super(MESSAGES.get("gpus"), TOP, LEAST);
    }

    @Override
    AmountAxis axis(OverTimePicture now) {
        return now.gpus().orElse(NONE);
    }

    @Override
    void build(OverTimePicture now, List<Node> within, List<Node> over) {
        fleets.clear();
        now.courses().stream()
                .filter(course -> !course.last().gpus().isEmpty())
                .forEach(course -> fleets.add(new Drawn(
                        course,
                        CourseLines.band(course),
                        CourseLines.line(course),
                        CourseLines.painted(new Label(course.last().gpus()), Style.PLOT_REMARK, course))));
        for (Drawn drawn : fleets) {
            within.addAll(List.of(drawn.area(), drawn.line()));
            over.add(drawn.count());
        }
    }

    @Override
    void layOut(OverTimePicture now) {
        List<Label> counts = new ArrayList<>();
        List<Double> heights = new ArrayList<>();
        for (Drawn drawn : fleets) {
            List<Double> steps = steps(drawn.course(), now);
            drawn.line().getPoints().setAll(steps);
            List<Double> outline = new ArrayList<>(steps);
            outline.addAll(List.of(x(drawn.course().lasts(), now), y(0, now), x(0, now), y(0, now)));
            drawn.area().getPoints().setAll(outline);
            counts.add(drawn.count());
            heights.add(y(drawn.course().gpus().getLast(), now));
        }
        layOutNames(counts, heights);
    }

    private List<Double> steps(Course course, OverTimePicture now) {
        List<Double> steps = new ArrayList<>();
        for (int month = 1; month <= course.lasts(); month++) {
            double y = y(course.gpus().get(month - 1), now);
            steps.addAll(List.of(x(month - 1.0, now), y, x(month, now), y));
        }
        return steps;
    }
}
