package app.fulcrum.view.market;

import app.fulcrum.model.market.OfferField;
import app.fulcrum.view.control.Marker;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.market.MarketRow.Cell;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** One field of an offer. Before the name stand the markers of the alternatives that buy it. */
final class OfferCell extends TableCell<MarketRow, MarketRow> {

    private static final PseudoClass CAUTION = PseudoClass.getPseudoClass("caution");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final OfferField field;

    OfferCell(OfferField field) {
        this.field = field;
    }

    @Override
    protected void updateItem(@Nullable MarketRow row, boolean empty) {
        super.updateItem(row, empty);
        Cell cell = empty || row == null ? new Cell("", Tone.NEUTRAL) : row.cell(field);
        setText(cell.text());
        pseudoClassStateChanged(CAUTION, cell.tone() == Tone.CAUTION);
        pseudoClassStateChanged(BAD, cell.tone() == Tone.BAD);
        setAccessibleText(
                row == null
                        ? ""
                        : field == OfferField.NAME ? row.spoken() : OfferColumn.title(field) + ": " + cell.text());
        setGraphic(row == null || field != OfferField.NAME || row.usedBy().isEmpty() ? null : markers(row));
    }

    private static Node markers(MarketRow row) {
        HBox markers = new HBox(2);
        row.usedBy().forEach(look -> markers.getChildren().add(Marker.build(new SimpleObjectProperty<>(look))));
        return markers;
    }

    /** What is cut off can be read all the same. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        boolean isCut = !getText().isEmpty()
                && lookup(".text") instanceof javafx.scene.text.Text shown
                && !shown.getText().equals(getText());
        setTooltip(isCut ? new Tooltip(getText()) : null);
    }
}
