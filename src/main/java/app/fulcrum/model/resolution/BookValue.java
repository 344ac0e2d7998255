package app.fulcrum.model.resolution;

import app.fulcrum.model.catalog.ApiOffer;
import app.fulcrum.model.catalog.DefaultValue;
import app.fulcrum.model.catalog.Figure;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.HostedOffer;
import app.fulcrum.model.catalog.ServingStack;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.catalog.sale.UnitOffer;
import app.fulcrum.model.provenance.AgeLimits;
import app.fulcrum.model.provenance.Freshness;
import app.fulcrum.model.provenance.PriceKind;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.provenance.Validity;
import app.fulcrum.model.unit.Range;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a record of the price book says an input is, as long as the user says nothing else.
 *
 * @param recordId the identifier of the record; the path of the input for a default
 * @param name what the record is of, in words; empty for a default
 * @param kind what it is a price of
 * @param validity the days it holds
 */
public record BookValue(
        Range value, String recordId, String name, PriceKind kind, Validity validity, Provenance provenance) {

    /** How old it is held to be on a day. */
    public Freshness freshness(LocalDate today, AgeLimits limits) {
        return Freshness.of(provenance.source(), validity, today, limits.of(kind));
    }

    /** Whether it says nothing of a day so long before it was read that it would be old. */
    public boolean isReadLongAfter(LocalDate day, AgeLimits limits) {
        return validity.from().isEmpty()
                && provenance
                        .source()
                        .asOf()
                        .filter(read -> day.isBefore(read.minusDays(limits.of(kind))))
                        .isPresent();
    }

    static BookValue of(DefaultValue usual) {
        return new BookValue(usual.value(), usual.path(), "", PriceKind.HARDWARE, Validity.ALWAYS, usual.provenance());
    }

    /** @param service what of the offer it is, by name; empty for the offer as a whole */
    static BookValue of(TokenOffer offer, List<String> service, Validity validity, Range value) {
        PriceKind kind = switch (offer) {
            case ApiOffer _ -> PriceKind.CLOSED_API;
            case HostedOffer _ -> PriceKind.HOSTED_OPEN_API;
        };
        String name = Stream.concat(Stream.of(offer.title()), service.stream()).collect(Collectors.joining(", "));
        return new BookValue(value, offer.id(), name, kind, validity, offer.provenance());
    }

    static BookValue of(UnitOffer unit, double value) {
        return new BookValue(
                Range.exactly(value),
                unit.id(),
                unit.title(),
                PriceKind.CLOSED_API,
                Validity.ALWAYS,
                unit.provenance());
    }

    static BookValue of(GpuOffer offer, double value) {
        return new BookValue(
                Range.exactly(value),
                offer.id(),
                offer.title(),
                PriceKind.GPU_RENTAL,
                offer.validity(),
                offer.provenance());
    }

    static BookValue of(Figure figure, double value) {
        return new BookValue(
                Range.exactly(value),
                figure.id(),
                figure.name(),
                PriceKind.HARDWARE,
                Validity.ALWAYS,
                figure.provenance());
    }

    static BookValue of(ServingStack stack, double value) {
        return new BookValue(
                Range.exactly(value),
                stack.id(),
                stack.name(),
                PriceKind.HARDWARE,
                Validity.ALWAYS,
                stack.provenance());
    }
}
