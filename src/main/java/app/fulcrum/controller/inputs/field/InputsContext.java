package app.fulcrum.controller.inputs.field;

import app.fulcrum.controller.Projections;
import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.catalog.PriceBook;
import java.util.Locale;

/** What every section of the drawer works with. */
public record InputsContext(Edits edits, Projections projections, Popups popups, Locale locale) {

    public Market market() {
        return projections.current().market();
    }

    public PriceBook book() {
        return projections.current().book();
    }
}
