package app.fulcrum.storage.catalog;

import app.fulcrum.model.catalog.sale.UnitOffer;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.storage.catalog.field.Bounds;
import app.fulcrum.storage.catalog.field.Fields;
import app.fulcrum.storage.catalog.field.ProvenanceFields;
import java.util.Set;

/** Reads capacity that is bought in units by the month. */
record UnitOfferReader(Set<String> offerIds) {

    UnitOffer read(Fields record) {
        return new UnitOffer(
                record.words("id"),
                record.words("provider"),
                record.words("name"),
                record.reference("offerId", Phrase.OFFER, offerIds),
                record.numberIfAny("usdPerUnitMonth", Bounds.UNIT_MONTH_PRICE),
                record.wholeIfAny("commitmentMonths", Bounds.MONTHS),
                record.number("inputTokensPerMinute", Bounds.TOKENS_PER_MINUTE),
                record.numberIfAny("outputWeight", Bounds.TOKEN_WEIGHT),
                record.numberIfAny("cacheReadWeight", Bounds.TOKEN_WEIGHT),
                record.whole("smallest", Bounds.COUNT),
                record.whole("step", Bounds.COUNT),
                record.truthIfAny("overflow"),
                ProvenanceFields.read(record));
    }
}
