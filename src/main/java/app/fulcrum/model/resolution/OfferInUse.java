package app.fulcrum.model.resolution;

import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.catalog.Offer;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.sale.EndOfSale;
import app.fulcrum.model.catalog.sale.SaleStage;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An offer of the price book that an alternative buys from, and that is not simply on sale.
 *
 * @param isStillAvailable whether the user says that it can be had even once it is no longer sold
 * @param stage where in its life the offer is on the day that decides
 * @param successors what the price book names in its place, of its kind and on sale on that day; empty as long as no end is
 *     known
 */
public record OfferInUse(
        AlternativeId alternative, boolean isStillAvailable, Offer offer, SaleStage stage, List<Offer> successors) {

    public OfferInUse {
        successors = List.copyOf(successors);
    }

    /** Absent for what is simply on sale, and where nothing of the price book is bought. */
    public static Optional<OfferInUse> of(AlternativeResolution resolution, LocalDate today) {
        Optional<Offer> offer = resolution.offer();
        if (offer.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = Market.decidingDay(resolution.scenario().pricesOn(), today);
        SaleStage stage = offer.get().life().on(day);
        Alternative alternative = resolution.alternative();
        return stage instanceof SaleStage.OnSale
                ? Optional.empty()
                : Optional.of(new OfferInUse(
                        alternative.id(),
                        alternative.canStillBeHad(),
                        offer.get(),
                        stage,
                        successors(offer.get(), stage, resolution.book(), day)));
    }

    private static List<Offer> successors(Offer offer, SaleStage stage, PriceBook book, LocalDate day) {
        Optional<EndOfSale> end = switch (stage) {
            case SaleStage.Ending ending -> Optional.of(ending.end());
            case SaleStage.Ended ended -> Optional.of(ended.end());
            case SaleStage.Announced _, SaleStage.OnSale _ -> Optional.empty();
        };
        return end.stream()
                .flatMap(known -> known.successors().stream())
                .flatMap(id -> book.offer(id).stream())
                .filter(other ->
                        other.getClass() == offer.getClass() && other.life().isOnSale(day))
                .toList();
    }

    /** Whether it can be had: on sale, or still available to whoever asks. */
    public boolean canBeHad() {
        return stage.canBeBought() || isStillAvailable;
    }

    /** Whether whoever plans with it has to know of its end: it is past, or soon. */
    public boolean isEnding() {
        return stage instanceof SaleStage.Ended || (stage instanceof SaleStage.Ending ending && ending.isSoon());
    }
}
