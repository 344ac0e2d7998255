package app.fulcrum.view.market;

import app.fulcrum.model.market.OfferFilter;
import app.fulcrum.model.market.OfferOrder;
import app.fulcrum.view.control.InlineMessage;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the table of offers shows. */
public final class MarketState {

    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final ObjectProperty<List<MarketRow>> rows = new SimpleObjectProperty<>(this, "rows", List.of());
    private final StringProperty count = new SimpleStringProperty(this, "count", "");
    private final ObjectProperty<OfferFilter> filter = new SimpleObjectProperty<>(this, "filter", OfferFilter.ALL);
    private final ObjectProperty<OfferOrder> order = new SimpleObjectProperty<>(this, "order", OfferOrder.BY_RANK);
    private final ObjectProperty<Optional<MarketDetail>> detail =
            new SimpleObjectProperty<>(this, "detail", MarketDetail.NONE);
    private final ObjectProperty<InlineMessage> message =
            new SimpleObjectProperty<>(this, "message", InlineMessage.NONE);

    /** Whether the table can be seen; while it cannot, it costs nothing. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** The offers that pass the filter, in order. */
    public ObjectProperty<List<MarketRow>> rowsProperty() {
        return rows;
    }

    /** How many they are and for what workload, in words. */
    public StringProperty countProperty() {
        return count;
    }

    public ObjectProperty<OfferFilter> filterProperty() {
        return filter;
    }

    public ObjectProperty<OfferOrder> orderProperty() {
        return order;
    }

    /** The offer looked at. */
    public ObjectProperty<Optional<MarketDetail>> detailProperty() {
        return detail;
    }

    /** What became of the last use. */
    public ObjectProperty<InlineMessage> messageProperty() {
        return message;
    }
}
