package app.fulcrum.view.outlook;

import app.fulcrum.view.style.Look;
import app.fulcrum.view.style.Style;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** What the lines of alternatives are made of: the same colors, dashes and markers as everywhere. */
final class CourseLines {

    private static final PseudoClass HOLLOW = PseudoClass.getPseudoClass("hollow");

    /** The width and height of a marker's path. */
    static final double MARKER = 10;

    private static final double MARKER_SCALE = 0.8;

    private CourseLines() {}

    static Polyline line(Course course) {
        Polyline line = painted(new Polyline(), Style.CHART_LINE, course);
        for (float length : course.look().dash()) {
            line.getStrokeDashArray().add((double) length);
        }
        line.setStrokeLineCap(course.look().isRound() ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
        line.setStrokeLineJoin(StrokeLineJoin.ROUND);
        return line;
    }

    static Polygon band(Course course) {
        return painted(new Polygon(), Style.CHART_BAND_AREA, course);
    }

    static SVGPath marker(Course course) {
        Look look = course.look();
        SVGPath marker = painted(new SVGPath(), Style.CHART_MARKER, course);
        marker.setContent(look.shape().path());
        marker.pseudoClassStateChanged(HOLLOW, look.isHollow());
        marker.setScaleX(MARKER_SCALE);
        marker.setScaleY(MARKER_SCALE);
        return marker;
    }

    /** The node in the color of an alternative. */
    static <N extends Node> N painted(N node, Style style, Course course) {
        List<String> classes =
                new ArrayList<>(List.of(style.cssClass(), course.look().style().cssClass()));
        if (course.isPale()) {
            classes.add(Style.CHART_GATED.cssClass());
        }
        node.getStyleClass().setAll(classes);
        return node;
    }
}
