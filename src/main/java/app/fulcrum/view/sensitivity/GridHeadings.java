package app.fulcrum.view.sensitivity;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.style.Style;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/** The values along the sides of a two-way table. */
final class GridHeadings {

    private static final PseudoClass BASE = PseudoClass.getPseudoClass("base");

    private GridHeadings() {}

    static Label one() {
        Label label = style(new Label(), Style.GRID_HEADING);
        label.setMinWidth(0);
        return label;
    }

    static void name(List<Label> labels, List<String> texts, int base) {
        for (int place = 0; place < labels.size(); place++) {
            labels.get(place).setText(texts.get(place));
            labels.get(place).pseudoClassStateChanged(BASE, place == base);
        }
    }

    /** How wide the widest of some headings is. */
    static double widest(List<Label> labels) {
        return Math.ceil(
                labels.stream().mapToDouble(label -> label.prefWidth(-1)).max().orElse(0));
    }
}
