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

    private final Region tint = style(new Region(), Style.GRID_TINT);
    private final Label mark;
    private final Label lead;

    GridCellView(Cell cell, boolean isBase) {
        this.mark = style(new Label(cell.mark()), Style.STRONG);
        this.lead = style(new Label(cell.lead()), Style.GRID_LEAD);
        style(this, Style.GRID_CELL);
        pseudoClassStateChanged(BASE, isBase);
        cell.look().ifPresent(look -> style(tint, look.style()));
        tint.setVisible(cell.look().isPresent());
        tint.setOpacity(FAINTEST + (STRONGEST - FAINTEST) * cell.strength());
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(cell.words());
        getChildren().setAll(tint, mark, lead);
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
