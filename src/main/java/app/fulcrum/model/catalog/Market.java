package app.fulcrum.model.catalog;

import java.time.LocalDate;

/**
 * What can be bought of a price book by whoever decides today.
 *
 * @param today the day of the decision
 */
public record Market(PriceBook book, LocalDate today) {

    /** The day that decides whether something can be bought: nobody buys before today, or before the day a plan is for. */
    public static LocalDate decidingDay(LocalDate pricesOn, LocalDate today) {
        return pricesOn.isAfter(today) ? pricesOn : today;
    }

    /** Whether an offer is on sale for a plan at the prices of a day. */
    public boolean sells(Offer offer, LocalDate pricesOn) {
        return offer.life().isOnSale(decidingDay(pricesOn, today));
    }

    /** Whether an offer may be chosen without being asked for: on sale, not superseded long ago, and sure to exist. */
    public boolean sellsUnasked(TokenOffer offer, LocalDate pricesOn) {
        return offer.availability().mayBeDefault() && sells(offer, pricesOn);
    }
}
