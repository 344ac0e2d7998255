package app.fulcrum.model.resolution;

import app.fulcrum.model.catalog.DefaultValue;
import app.fulcrum.model.catalog.Figure;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.ServingStack;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.provenance.Validity;
import app.fulcrum.model.unit.Range;

/**
 * What a record of the price book says an input is, as long as the user says nothing else.
 *
 * @param recordId the identifier of the record; the path of the input for a default
 * @param name what the record is of, in words; empty for a default
 * @param validity the days it holds
 */
public record BookValue(Range value, String recordId, String name, Validity validity, Provenance provenance) {

    static BookValue of(DefaultValue usual) {
        return new BookValue(usual.value(), usual.path(), "", Validity.ALWAYS, usual.provenance());
    }

    static BookValue of(TokenOffer offer, Validity validity, Range value) {
        return new BookValue(value, offer.id(), offer.title(), validity, offer.provenance());
    }

    static BookValue of(GpuOffer offer, double value) {
        return new BookValue(Range.exactly(value), offer.id(), offer.title(), offer.validity(), offer.provenance());
    }

    static BookValue of(Figure figure, double value) {
        return new BookValue(Range.exactly(value), figure.id(), figure.name(), Validity.ALWAYS, figure.provenance());
    }

    static BookValue of(ServingStack stack) {
        return new BookValue(
                Range.exactly(stack.realisationFactor()),
                stack.id(),
                stack.name(),
                Validity.ALWAYS,
                stack.provenance());
    }
}
