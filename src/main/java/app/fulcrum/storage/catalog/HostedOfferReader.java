package app.fulcrum.storage.catalog;

import app.fulcrum.model.catalog.HostedOffer;
import app.fulcrum.model.catalog.sale.Availability;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.storage.catalog.field.Bounds;
import app.fulcrum.storage.catalog.field.FactorFields;
import app.fulcrum.storage.catalog.field.Fields;
import app.fulcrum.storage.catalog.field.LifeFields;
import app.fulcrum.storage.catalog.field.ProvenanceFields;
import app.fulcrum.storage.catalog.field.TariffFields;
import java.util.Set;

/** Reads an open model served per token by a host. */
record HostedOfferReader(Set<String> openModelIds) {

    HostedOffer read(Fields record) {
        return new HostedOffer(
                record.words("id"),
                record.reference("openModelId", Phrase.OPEN_MODEL, openModelIds),
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
