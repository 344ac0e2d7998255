package app.fulcrum.view.outlook;

import app.fulcrum.text.Messages;
import app.fulcrum.view.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.SVGPath;

/** What has been paid by the end of each month, with bands of samples, where that pays back, and what is known to happen. */
final class CashPlot extends MonthPlot {

    private static final Messages MESSAGES = Messages.of("overtime");
    private static final double TOP = 40;
    private static final double LEAST = 144;
    private static final double LANE = 18;
    private static final double LINE = 16;
    private static final double GAP = 8;
    private static final double END_WIDTH = 170;

    /** Lines have markers this many times. */
    private static final int MARKERS = 4;

    private final List<Drawn> lines = new ArrayList<>();
    private final EventLane events = new EventLane();
    private final EventLane turns = new EventLane();
    private Optional<PaidBackMark> mark = Optional.empty();

    /**
     * One alternative.
     *
     * @param markers at every so many months
     * @param end where it has no cost any more
     * @param name beside its end, or where it leaves the frame
     */
    private record Drawn(
            Course course, Polygon band, Polyline line, List<SVGPath> markers, Line end, Label name, Label why) {}

    CashPlot() {
        super(MESSAGES.get("paid"), TOP, LEAST);
    }

    @Override
    AmountAxis axis(OverTimePicture now) {
        return now.paid();
    }

    @Override
    double foot() {
        return super.foot() + (events.isEmpty() ? 0 : LANE);
    }

    @Override
    void build(OverTimePicture now, List<Node> within, List<Node> over) {
        lines.clear();
        now.courses().stream().filter(course -> course.lasts() > 0).forEach(course -> lines.add(drawn(course, now)));
        lines.forEach(drawn -> within.add(drawn.band()));
        mark = now.paidBack().map(PaidBackMark::new);
        mark.ifPresent(shown -> within.add(shown.span()));
        events.show(now.events(), within, over);
        turns.show(now.turns(), within, over);
        lines.forEach(drawn -> {
            within.add(drawn.line());
            within.addAll(drawn.markers());
            over.addAll(List.of(drawn.end(), drawn.name(), drawn.why()));
        });
        mark.ifPresent(shown -> over.addAll(shown.nodes()));
    }

    private static Drawn drawn(Course course, OverTimePicture now) {
        List<SVGPath> markers = new ArrayList<>();
        int every = Math.max(1, now.months() / MARKERS);
        for (int month = every; month < Math.min(course.lasts() + 1, now.months()); month += every) {
            markers.add(CourseLines.marker(course));
        }
        Label why = CourseLines.painted(new Label(course.end()), Style.PLOT_REMARK, course);
        why.setWrapText(true);
        why.setManaged(false);
        return new Drawn(
                course,
                CourseLines.band(course),
                CourseLines.line(course),
                markers,
                CourseLines.painted(new Line(), Style.CHART_LINE, course),
                CourseLines.painted(new Label(course.name()), Style.PLOT_REMARK, course),
                why);
    }

    @Override
    void layOut(OverTimePicture now) {
        lines.forEach(drawn -> layOutLine(drawn, now));
        layOutEnds(now);
        events.layOut(this, now, bottom() + 3);
        turns.layOut(this, now, top() - LANE * size());
        mark.ifPresent(shown -> shown.layOut(this, now));
    }

    private void layOutLine(Drawn drawn, OverTimePicture now) {
        Course course = drawn.course();
        List<Double> points = new ArrayList<>(List.of(x(0, now), y(0, now)));
        for (int month = 1; month <= course.lasts(); month++) {
            points.add(x(month, now));
            points.add(y(course.paidUsd().get(month - 1), now));
        }
        drawn.line().getPoints().setAll(points);
        List<Double> outline = new ArrayList<>(List.of(x(0, now), y(0, now)));
        for (int month = 1; month <= course.highUsd().size(); month++) {
            outline.add(x(month, now));
            outline.add(y(course.highUsd().get(month - 1), now));
        }
        for (int month = course.lowUsd().size(); month >= 1; month--) {
            outline.add(x(month, now));
            outline.add(y(course.lowUsd().get(month - 1), now));
        }
        drawn.band().getPoints().setAll(course.lowUsd().isEmpty() ? List.of() : outline);
        int every = Math.max(1, now.months() / MARKERS);
        for (int i = 0; i < drawn.markers().size(); i++) {
            int month = (i + 1) * every;
            drawn.markers().get(i).setLayoutX(x(month, now) - CourseLines.MARKER / 2);
            drawn.markers().get(i).setLayoutY(y(course.paidUsd().get(month - 1), now) - CourseLines.MARKER / 2);
        }
    }

    /** Where lines end at the right, leave the frame, or end before. */
    private void layOutEnds(OverTimePicture now) {
        List<Label> names = new ArrayList<>();
        List<Double> heights = new ArrayList<>();
        int leaving = 0;
        double free = top()
                + 2
                + lines.stream().filter(drawn -> isLeaving(drawn, now)).count() * LINE * size();
        for (Drawn drawn : lines) {
            Course course = drawn.course();
            double usd = course.paidUsd().getLast();
            boolean isLeaving = isLeaving(drawn, now);
            boolean isOver = !course.end().isEmpty();
            drawn.why().setVisible(isOver);
            drawn.end().setVisible(isOver && !isLeaving);
            drawn.name().setText(isLeaving ? course.last().paid() : course.name());
            drawn.name().setVisible(isLeaving || !isOver);
            if (isOver) {
                if (isLeaving) {
                    layOutLeaving(drawn.name(), leavingAt(course, now), leaving, now);
                }
                layOutEnd(drawn, now, isLeaving ? leavingAt(course, now) : course.lasts(), free);
            } else if (isLeaving) {
                layOutLeaving(drawn.name(), leavingAt(course, now), leaving, now);
            } else {
                names.add(drawn.name());
                heights.add(y(usd, now));
            }
            leaving += isLeaving ? 1 : 0;
        }
        layOutNames(names, heights);
    }

    private static boolean isLeaving(Drawn drawn, OverTimePicture now) {
        return drawn.course().paidUsd().getLast() > now.paid().most();
    }

    /** The month in which a line goes over the top. */
    private static double leavingAt(Course course, OverTimePicture now) {
        double before = 0;
        for (int month = 1; month <= course.lasts(); month++) {
            double usd = course.paidUsd().get(month - 1);
            if (usd > now.paid().most()) {
                return month - 1 + (now.paid().most() - before) / (usd - before);
            }
            before = usd;
        }
        return course.lasts();
    }

    /** Beside the line below the edge of the frame, on its right if there is room. */
    private void layOutLeaving(Label name, double month, int line, OverTimePicture now) {
        name.autosize();
        double x = x(month, now) + GAP;
        boolean fits = x + name.getWidth() <= right();
        name.relocate(fits ? x : Math.max(left(), x - 3 * GAP - name.getWidth()), top() + 2 + line * LINE * size());
    }

    /**
     * Why a line ends, beside its end, or below where it leaves the frame.
     *
     * @param month where that is
     * @param free how high up there is room
     */
    private void layOutEnd(Drawn drawn, OverTimePicture now, double month, double free) {
        double x = x(month, now);
        double y = Math.max(top(), y(drawn.course().paidUsd().getLast(), now));
        set(drawn.end(), x, y - GAP, x, y + GAP);
        Label why = drawn.why();
        double width = Math.min(END_WIDTH * size(), Math.ceil(why.prefWidth(-1)));
        double height = why.prefHeight(width);
        boolean fits = x + GAP + width <= right();
        why.resizeRelocate(
                fits ? x + GAP : Math.max(left(), x - GAP - width),
                Math.clamp(y - height / 2, free, Math.max(free, bottom() - height)),
                width,
                height);
    }
}
