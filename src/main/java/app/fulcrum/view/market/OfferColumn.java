package app.fulcrum.view.market;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.model.market.OfferField;
import app.fulcrum.text.Messages;
import app.fulcrum.view.style.Style;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;

/** How wide a field is shown: figures never narrower than the widest of them, words as there is room. */
enum OfferColumn {
    NAME(OfferField.NAME, 170, 460),
    SELLER(OfferField.SELLER, 112, 190),
    KIND(OfferField.KIND, 62, 70),
    MODEL(OfferField.MODEL, 104, 240),
    USD_PER_MONTH(OfferField.USD_PER_MONTH, 96, 110),
    USD_PER_MILLION_TOKENS(OfferField.USD_PER_MILLION_TOKENS, 70, 90),
    DIFFERENCE(OfferField.DIFFERENCE, 138, 150),
    AGE(OfferField.AGE, 72, 84),
    CONFIDENCE(OfferField.CONFIDENCE, 82, 92),
    LIFE(OfferField.LIFE, 106, 130),
    LICENSE(OfferField.LICENSE, 98, 110),
    CONTEXT(OfferField.CONTEXT, 68, 80),
    GPUS(OfferField.GPUS, 50, 64);

    private static final Messages MESSAGES = Messages.of("market");

    private final OfferField field;
    private final double narrowest;
    private final double widest;

    OfferColumn(OfferField field, double narrowest, double widest) {
        this.field = field;
        this.narrowest = narrowest;
        this.widest = widest;
    }

    TableColumn<MarketRow, MarketRow> build() {
        TableColumn<MarketRow, MarketRow> column = new TableColumn<>(title(field));
        column.setUserData(field);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new OfferCell(field));
        column.setMinWidth(narrowest);
        column.setMaxWidth(widest);
        column.setPrefWidth(narrowest);
        column.setReorderable(false);
        if (isNumber()) {
            style(column, Style.NUMBER_COLUMN);
        }
        return column;
    }

    static String title(OfferField field) {
        return MESSAGES.get("field." + field.name());
    }

    private boolean isNumber() {
        return switch (field) {
            case USD_PER_MONTH, USD_PER_MILLION_TOKENS, DIFFERENCE, AGE, CONTEXT, GPUS -> true;
            case NAME, SELLER, KIND, MODEL, CONFIDENCE, LIFE, LICENSE -> false;
        };
    }
}
