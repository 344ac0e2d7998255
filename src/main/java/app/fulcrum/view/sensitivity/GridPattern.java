package app.fulcrum.view.sensitivity;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.style.Look;
import app.fulcrum.view.style.Style;
import java.util.List;
import javafx.scene.shape.Shape;

/**
 * What tells areas of alternatives apart without color: each place among the alternatives has a hatching of its own, the first
 * one none.
 */
final class GridPattern {

    /** The most alternatives a scenario has. */
    private static final List<List<Style>> BY_PLACE = List.of(
            List.of(),
            List.of(Style.RISING),
            List.of(Style.FALLING),
            List.of(Style.LEVEL),
            List.of(Style.UPRIGHT),
            List.of(Style.RISING, Style.FALLING));

    private GridPattern() {}

    /** How many layers of lines the hatching of a place has. */
    static int layers(int place) {
        return BY_PLACE.get(place).size();
    }

    /** Makes a shape one layer of the hatching. */
    static <S extends Shape> S lines(S shape, Look look, int place, int layer) {
        return style(shape, Style.GRID_HATCH, look.style(), BY_PLACE.get(place).get(layer));
    }

    /** Makes a shape the ground of the hatching. */
    static <S extends Shape> S ground(S shape, Look look) {
        return style(shape, Style.GRID_AREA, look.style());
    }
}
