package app.fulcrum.view.license;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A model in the list of the full matrix. */
final class LicenseCell extends ListCell<LicenseRow> {

    /** Of the cell, its border, and the scroll bar. */
    private static final double ASIDE = 44;

    LicenseCell() {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        // As wide as the list, however long its texts: they wrap.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable LicenseRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Region line = LicenseLine.full(row);
        line.prefWidthProperty().bind(getListView().widthProperty().subtract(ASIDE));
        setGraphic(line);
        // The list asks for the height at once, and bold text is wider than the text that is not styled yet.
        applyCss();
        setAccessibleText(LicenseLine.spoken(row));
    }
}
