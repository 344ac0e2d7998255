package app.fulcrum.model.catalog;

import app.fulcrum.model.catalog.sale.Availability;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Something that sells tokens: a closed API or an open model hosted by somebody. */
public sealed interface TokenOffer extends Offer permits ApiOffer, HostedOffer {

    String name();

    @Override
    default String title() {
        return provider() + " " + name();
    }

    /** The open weights it serves, by their identifier; empty for a closed API. */
    Optional<String> openModel();

    Availability availability();

    /** Prices by date, earliest first, never overlapping. */
    List<Tariff> tariffs();

    /** What the token prices are multiplied by for some work. */
    PriceFactors factors();

    /** Most tokens a request may hold, input and output together. */
    OptionalLong contextTokens();

    /** Whether holding tokens in the cache is known to cost something, at whatever time. */
    default boolean billsCacheStorage() {
        return RecordLookup.first(
                        tariffs(), tariff -> tariff.usdPerMillionTokenHours().isPresent())
                .isPresent();
    }

    /** The tariff that counts on a day; empty when none is known for it. */
    default Optional<Tariff> tariffOn(LocalDate day) {
        return RecordLookup.first(tariffs(), tariff -> tariff.validity().covers(day));
    }

    /** Its prices of a million tokens of input and of output, added up; infinite where a day has no price of either. */
    default double inputPlusOutputOn(LocalDate day) {
        return tariffOn(day)
                .map(Tariff::base)
                .map(prices -> prices.input().orElse(Double.POSITIVE_INFINITY)
                        + prices.output().orElse(Double.POSITIVE_INFINITY))
                .orElse(Double.POSITIVE_INFINITY);
    }
}
