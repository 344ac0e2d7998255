package app.fulcrum.view.sensitivity;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.sensitivity.GridPicture.Cell;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.style.TextSize;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A cell: the letter of the cheapest and its lead, on its color, the stronger the larger the lead. */
final class GridCellView extends Region {

    private static final PseudoClass BASE = PseudoClass.getPseudoClass("base");
    private static final double FAINTEST = 0.12;
    private static final double STRONGEST = 0.54;
    private static final double INSET = 7;

    private final Region tint = new Region();
    private final Label mark = style(new Label(), Style.STRONG);
    private final Label lead = style(new Label(), Style.GRID_LEAD);

    GridCellView() {
        style(this, Style.GRID_CELL);
        setAccessibleRole(AccessibleRole.BUTTON);
        getChildren().setAll(tint, mark, lead);
    }

    void show(Cell cell, boolean isBase) {
        mark.setText(cell.mark());
        lead.setText(cell.lead());
        pseudoClassStateChanged(BASE, isBase);
        cell.look().ifPresent(look -> Looks.show(tint, Style.GRID_TINT, look));
        tint.setVisible(cell.look().isPresent());
        tint.setOpacity(opacity(cell.strength()));
        setAccessibleText(cell.words());
    }

    /** Of the color of the cheapest, which its letter or hatching must be read on. */
    static double opacity(double strength) {
        return FAINTEST + (STRONGEST - FAINTEST) * strength;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double inset = INSET * TextSize.of(this);
        tint.resizeRelocate(0, 0, width, height);
        double letter = Math.ceil(mark.prefWidth(-1));
        double room = width - 2 * inset - letter;
        boolean isRoomy = Math.ceil(lead.prefWidth(-1)) <= room;
        lead.setVisible(isRoomy);
        layoutInArea(mark, inset, 0, width - 2 * inset, height, 0, isRoomy ? HPos.LEFT : HPos.CENTER, VPos.CENTER);
        layoutInArea(lead, inset + letter, 0, Math.max(0, room), height, 0, HPos.RIGHT, VPos.CENTER);
    }
}
