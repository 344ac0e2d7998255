package app.fulcrum.view.answer;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.answer.LoadCurves.Point;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.style.TextSize;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;

/** Tokens a second over requests at once: what was measured as points with a line, what is estimated as a dashed line. */
final class LoadPlot extends Region {

    private static final Messages MESSAGES = Messages.of("answer");
    private static final double HEIGHT = 150;
    private static final double HEAD = 22;
    private static final double FOOT = 20;
    private static final double GAP = 8;
    private static final double DOT = 4;

    private final LoadCurves curves;
    private final Label title;
    private final Label most;
    private final Label names;
    private final Region floor = style(new Region(), Style.LOAD_AXIS);
    private final Region ceiling = style(new Region(), Style.LOAD_AXIS);
    private final Polyline measured = style(new Polyline(), Style.LOAD_MEASURED);
    private final Polyline estimated = style(new Polyline(), Style.LOAD_ESTIMATED);
    private final List<Circle> dots = new ArrayList<>();
    private final List<Label> loads = new ArrayList<>();

    LoadPlot(LoadCurves curves) {
        this.curves = curves;
        this.title = caption(curves.title());
        this.most = caption(highest().rate());
        this.names = caption(MESSAGES.get(curves.estimated().isEmpty() ? "load.measured" : "load.both"));
        style(this, Style.LOAD_PLOT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(curves.words());
        getChildren().addAll(floor, ceiling, title, names, most, estimated, measured);
        for (Point point : curves.measured()) {
            Circle dot = style(new Circle(DOT), Style.LOAD_DOT);
            Tooltip.install(dot, new Tooltip(MESSAGES.get("load.point", point.load(), point.rate())));
            dots.add(dot);
            loads.add(caption(point.load()));
        }
        getChildren().addAll(dots);
        getChildren().addAll(loads);
    }

    private static Label caption(String text) {
        return Texts.oneLine(style(new Label(text), Style.SECONDARY));
    }

    private Point highest() {
        return Stream.concat(curves.measured().stream(), curves.estimated().stream())
                .reduce((one, other) -> other.tokensPerSecond() > one.tokensPerSecond() ? other : one)
                .orElseThrow();
    }

    @Override
    protected void layoutChildren() {
        double size = TextSize.of(this);
        double top = HEAD * size;
        double bottom = getHeight() - FOOT * size;
        double left = Math.ceil(most.prefWidth(-1)) + GAP;
        Frame frame = new Frame(left, getWidth() - GAP, top, bottom);
        place(title, 0, 0);
        place(names, getWidth() - Math.ceil(names.prefWidth(-1)), 0);
        place(most, 0, top - most.prefHeight(-1) / 2);
        ceiling.resizeRelocate(left, top, frame.right() - left, 1);
        floor.resizeRelocate(left, bottom, frame.right() - left, 1);
        draw(measured, curves.measured(), frame);
        draw(estimated, curves.estimated(), frame);
        double free = left;
        for (int i = 0; i < dots.size(); i++) {
            Point point = curves.measured().get(i);
            dots.get(i).setCenterX(frame.x(point));
            dots.get(i).setCenterY(frame.y(point));
            free = below(loads.get(i), frame.x(point), bottom, free);
        }
    }

    /** A load below its point, unless the one before is in its way. */
    private double below(Label load, double middle, double bottom, double free) {
        double width = Math.ceil(load.prefWidth(-1));
        double start = Math.min(middle - width / 2, getWidth() - width);
        load.setVisible(start >= free);
        place(load, start, bottom + 2);
        return load.isVisible() ? start + width + GAP : free;
    }

    private static void place(Label label, double x, double y) {
        label.resizeRelocate(Math.rint(x), Math.rint(y), Math.ceil(label.prefWidth(-1)), label.prefHeight(-1));
    }

    private static void draw(Polyline line, List<Point> points, Frame frame) {
        line.getPoints()
                .setAll(points.stream()
                        .flatMap(point -> Stream.of(frame.x(point), frame.y(point)))
                        .toList());
    }

    /** Where figures lie; both scales begin at nothing. */
    private final class Frame {

        private final double left;
        private final double right;
        private final double top;
        private final double bottom;

        Frame(double left, double right, double top, double bottom) {
            this.left = left;
            this.right = right;
            this.top = top;
            this.bottom = bottom;
        }

        double right() {
            return right;
        }

        double x(Point point) {
            return left + point.requests() / curves.measured().getLast().requests() * (right - GAP - left);
        }

        double y(Point point) {
            return bottom - point.tokensPerSecond() / highest().tokensPerSecond() * (bottom - top);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.rint(HEIGHT * TextSize.of(this));
    }
}
