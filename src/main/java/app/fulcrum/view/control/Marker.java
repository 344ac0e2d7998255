package app.fulcrum.view.control;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.style.Look;
import app.fulcrum.view.style.Style;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import javafx.scene.shape.SVGPath;

/**
 * How an alternative is marked beside its name: the shape of its kind, filled for the first of the kind and hollow for
 * others, with a number where the shade no longer tells them apart.
 */
public final class Marker {

    private static final PseudoClass HOLLOW = PseudoClass.getPseudoClass("hollow");
    private static final double SIZE = 10;
    private static final double SAMPLE_WIDTH = 26;
    private static final double SAMPLE_HEIGHT = 12;

    private Marker() {}

    /** The marker alone. */
    public static Region build(ObservableValue<Look> look) {
        Region shape = shape();
        look.subscribe(now -> show(shape, now));
        return numbered(shape, look);
    }

    /** The marker on a piece of its line. */
    public static Region sample(ObservableValue<Look> look) {
        Line line = new Line(0, SAMPLE_HEIGHT / 2, SAMPLE_WIDTH, SAMPLE_HEIGHT / 2);
        Region shape = shape();
        look.subscribe(now -> {
            line.getStyleClass()
                    .setAll(Style.LINE_SAMPLE.cssClass(), now.style().cssClass());
            line.getStrokeDashArray().clear();
            for (float length : now.dash()) {
                line.getStrokeDashArray().add((double) length);
            }
            show(shape, now);
        });
        StackPane sample = new StackPane(line, shape);
        sample.setMinSize(SAMPLE_WIDTH, SAMPLE_HEIGHT);
        sample.setMaxSize(SAMPLE_WIDTH, SAMPLE_HEIGHT);
        return numbered(sample, look);
    }

    private static Region shape() {
        Region shape = new Region();
        shape.setMinSize(SIZE, SIZE);
        shape.setMaxSize(SIZE, SIZE);
        return shape;
    }

    /** Gives a region the shape and color of a marker. */
    public static void show(Region region, Look look) {
        SVGPath outline = new SVGPath();
        outline.setContent(look.shape().path());
        region.setShape(outline);
        region.getStyleClass().setAll(Style.MARKER.cssClass(), look.style().cssClass());
        region.pseudoClassStateChanged(HOLLOW, look.isHollow());
    }

    private static Region numbered(Node mark, ObservableValue<Look> look) {
        Label number = style(new Label(), Style.MARK_NUMBER);
        number.textProperty().bind(look.map(Look::mark));
        number.managedProperty().bind(number.textProperty().isNotEmpty());
        number.setMinWidth(Region.USE_PREF_SIZE);
        HBox both = new HBox(1, mark, number);
        both.setAlignment(Pos.CENTER_LEFT);
        both.setMouseTransparent(true);
        both.setMinWidth(Region.USE_PREF_SIZE);
        return both;
    }
}
