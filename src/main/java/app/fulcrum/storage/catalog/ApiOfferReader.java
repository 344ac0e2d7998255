package app.fulcrum.storage.catalog;

import app.fulcrum.model.catalog.ApiOffer;
import app.fulcrum.model.catalog.sale.Availability;
import app.fulcrum.storage.catalog.field.Bounds;
import app.fulcrum.storage.catalog.field.FactorFields;
import app.fulcrum.storage.catalog.field.Fields;
import app.fulcrum.storage.catalog.field.LifeFields;
import app.fulcrum.storage.catalog.field.ProvenanceFields;
import app.fulcrum.storage.catalog.field.TariffFields;

/** Reads a closed model sold per token. */
final class ApiOfferReader {

    private ApiOfferReader() {}

    static ApiOffer read(Fields record) {
        return new ApiOffer(
                record.words("id"),
                record.words("provider"),
                record.words("name"),
                record.choice("availability", Availability.class),
                LifeFields.read(record),
                TariffFields.read(record),
                FactorFields.read(record),
                record.longIfAny("contextTokens", Bounds.TOKENS),
                record.longIfAny("maxOutputTokens", Bounds.TOKENS),
                ProvenanceFields.read(record));
    }
}
