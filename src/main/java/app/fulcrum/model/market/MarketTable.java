package app.fulcrum.model.market;

import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.catalog.Offer;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Every offer of the price book for the workload of one scenario.
 *
 * @param rows in the order of {@link OfferRow#ORDER}; of equal ones the first of the price book
 */
public record MarketTable(List<OfferRow> rows) {

    public MarketTable {
        rows = rows.stream().sorted(OfferRow.ORDER).toList();
    }

    /**
     * The offers of all kinds, each as the scenario's first alternative of that kind would buy it; of a kind the scenario has
     * none of, as one more alternative of that kind would.
     */
    public static MarketTable of(Scenario scenario, Market market) {
        List<OfferRow> rows = new ArrayList<>();
        for (Kind kind : Kind.onSale()) {
            List<? extends Offer> offers = offers(kind, market.book());
            if (!offers.isEmpty()) {
                add(rows, offers, Buyer.of(kind, offers.getFirst(), scenario, market), market);
            }
        }
        return new MarketTable(rows);
    }

    /**
     * The offers of its kind, each as one alternative would buy it.
     *
     * @throws IllegalArgumentException if there is none of this identifier
     */
    public static MarketTable of(AlternativeId id, Scenario scenario, Market market) {
        Alternative alternative = scenario.alternatives().get(id);
        List<OfferRow> rows = new ArrayList<>();
        add(rows, offers(alternative.kind(), market.book()), Buyer.of(alternative, scenario, market), market);
        return new MarketTable(rows);
    }

    private static void add(List<OfferRow> rows, List<? extends Offer> offers, Buyer buyer, Market market) {
        for (Offer offer : offers) {
            rows.add(OfferRow.of(offer, buyer, market));
        }
    }

    private static List<? extends Offer> offers(Kind kind, PriceBook book) {
        return switch (kind) {
            case CLOSED_API -> book.apiOffers();
            case HOSTED_OPEN_API -> book.hostedOffers();
            case SELF_HOSTED -> book.gpuOffers();
            case MIX -> List.of();
        };
    }
}
