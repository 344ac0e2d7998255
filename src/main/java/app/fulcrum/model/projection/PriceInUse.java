package app.fulcrum.model.projection;

import app.fulcrum.model.catalog.Freshness;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.Provenance;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.catalog.Validity;
import app.fulcrum.model.scenario.Choices;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A price of the book that a projection rests on.
 *
 * @param option the option it prices
 * @param name what is sold, and by whom
 * @param validity the days it holds
 */
public record PriceInUse(Option option, String name, Validity validity, Provenance provenance) {

    /** The prices behind the options a scenario compares. */
    public static List<PriceInUse> of(Scenario scenario, PriceBook book) {
        Choices choices = scenario.choices();
        List<PriceInUse> prices = new ArrayList<>(3);
        if (choices.compared().contains(Option.CLOSED_API)) {
            book.apiOffer(choices.apiOfferId())
                    .ifPresent(offer -> prices.add(of(Option.CLOSED_API, offer, scenario.pricesOn())));
        }
        if (choices.compared().contains(Option.HOSTED_OPEN_API)) {
            book.hostedOffer(choices.hostedOfferId())
                    .ifPresent(offer -> prices.add(of(Option.HOSTED_OPEN_API, offer, scenario.pricesOn())));
        }
        if (choices.compared().contains(Option.SELF_HOSTED)
                && choices.hosting().hardware() instanceof Hardware.Rented rented) {
            rented.offerId().flatMap(book::gpuOffer).ifPresent(offer -> prices.add(of(offer)));
        }
        return List.copyOf(prices);
    }

    private static PriceInUse of(Option option, TokenOffer offer, LocalDate day) {
        Validity validity = offer.tariffOn(day).map(tariff -> tariff.validity()).orElse(Validity.ALWAYS);
        return new PriceInUse(option, offer.provider() + " " + offer.name(), validity, offer.provenance());
    }

    private static PriceInUse of(GpuOffer offer) {
        return new PriceInUse(
                Option.SELF_HOSTED, offer.provider() + " " + offer.instance(), offer.validity(), offer.provenance());
    }

    public Freshness freshness(LocalDate today) {
        return Freshness.of(provenance.source(), validity, today);
    }
}
