package app.fulcrum.controller.inputs;

import app.fulcrum.controller.Projections;
import app.fulcrum.model.catalog.PriceBook;
import java.util.Locale;

/** What every section of the drawer works with. */
record InputsContext(Edits edits, Projections projections, Popups popups, Locale locale) {

    PriceBook book() {
        return projections.current().book();
    }
}
