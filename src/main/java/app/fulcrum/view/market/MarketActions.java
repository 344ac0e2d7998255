package app.fulcrum.view.market;

import app.fulcrum.model.market.OfferFilter;
import app.fulcrum.model.market.OfferOrder;
import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.market.MarketDetail.Use;
import java.util.List;

/** What the user does with the table of offers. */
public interface MarketActions {

    /** Other offers are to be listed. */
    void filtered(OfferFilter filter);

    /** They are to be listed in another order. */
    void ordered(OfferOrder order);

    /** An offer is to be looked at. */
    void chosen(String key);

    /** The offer looked at is to be taken into the scenario. */
    void used(Use use);

    /** Offers as they are pasted elsewhere: numbers in full, in US dollars. */
    TextTable sheet(List<String> keys);

    /** A source is to be read. */
    void opened(String url);

    /** The user has read what became of the last use. */
    void messageDismissed();
}
