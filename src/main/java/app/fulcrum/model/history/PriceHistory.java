package app.fulcrum.model.history;

import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.catalog.Offer;
import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.market.NewAlternatives;
import app.fulcrum.model.market.Substitution;
import app.fulcrum.model.provenance.Validity;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an offer of the price book has cost and is known to cost later, for the workload of a scenario, as one of its
 * alternatives would buy it. Everything else stays as the scenario has it.
 *
 * @param alternative the one that would buy it, with the offer chosen
 * @param pricesOn the day the scenario asks about
 * @param isTyped whether a price of the user's own counts in the place of one of the offer's
 * @param stretches from the first day to the last there is, without gaps
 * @param threshold the price at which it would be as cheap as the best of the others on that day
 */
public record PriceHistory(
        Offer offer,
        Alternative alternative,
        LocalDate pricesOn,
        boolean isTyped,
        List<PriceStretch> stretches,
        Optional<PriceThreshold> threshold) {

    private static final List<Input> PRICES = List.of(
            Input.INPUT_PRICE,
            Input.CACHE_READ_PRICE,
            Input.CACHE_WRITE_PRICE,
            Input.OUTPUT_PRICE,
            Input.GPU_PRICE_PER_HOUR,
            Input.GPU_PRICE_PER_MONTH);

    public PriceHistory {
        stretches = List.copyOf(stretches);
    }

    /**
     * The history of one offer.
     *
     * @param buyer an alternative of the offer's kind: one of the scenario, or one it could have
     */
    public static PriceHistory of(Offer offer, Alternative buyer, Scenario scenario, Market market) {
        Scenario chosen =
                Substitution.choosing(offer, buyer.id(), NewAlternatives.having(buyer, scenario), market.book());
        List<PriceStretch> stretches = stretches(offer, buyer.id(), chosen, market);
        return new PriceHistory(
                offer,
                chosen.alternatives().get(buyer.id()),
                chosen.pricesOn(),
                isTyped(chosen.alternatives().get(buyer.id())),
                stretches,
                on(chosen.pricesOn(), stretches)
                        .price()
                        .flatMap(price -> PriceThreshold.of(price, buyer.id(), scenario, market)));
    }

    private static boolean isTyped(Alternative buyer) {
        return PRICES.stream().anyMatch(price -> buyer.assumptions().get(price).isPresent());
    }

    private static List<PriceStretch> stretches(Offer offer, AlternativeId buyer, Scenario scenario, Market market) {
        List<PriceStretch> stretches = new ArrayList<>();
        Optional<LocalDate> from = Optional.empty();
        for (LocalDate turn : turns(offer)) {
            add(stretches, new Validity(from, Optional.of(turn.minusDays(1))), buyer, scenario, market);
            from = Optional.of(turn);
        }
        add(stretches, new Validity(from, Optional.empty()), buyer, scenario, market);
        return stretches;
    }

    /** The days from which another price of the price book holds, or none. */
    private static TreeSet<LocalDate> turns(Offer offer) {
        TreeSet<LocalDate> turns = new TreeSet<>();
        validities(offer).forEach(validity -> {
            validity.from().ifPresent(turns::add);
            validity.until().map(last -> last.plusDays(1)).ifPresent(turns::add);
        });
        return turns;
    }

    private static Stream<Validity> validities(Offer offer) {
        return switch (offer) {
            case TokenOffer tokens -> tokens.tariffs().stream().map(Tariff::validity);
            case GpuOffer gpus -> Stream.of(gpus.validity());
        };
    }

    /** Days on which it costs the same as on those before them belong to the same stretch. */
    private static void add(
            List<PriceStretch> stretches, Validity days, AlternativeId buyer, Scenario scenario, Market market) {
        LocalDate day = days.from().or(days::until).orElse(scenario.pricesOn());
        Optional<OfferPrice> price = OfferPrice.of(buyer, Resolution.of(scenario.withPricesOn(day), market.book()));
        if (!stretches.isEmpty() && stretches.getLast().price().equals(price)) {
            PriceStretch same = stretches.removeLast();
            stretches.add(new PriceStretch(new Validity(same.days().from(), days.until()), price));
        } else {
            stretches.add(new PriceStretch(days, price));
        }
    }

    /** What it costs on the day the scenario asks about. */
    public Optional<OfferPrice> now() {
        return on(pricesOn).price();
    }

    /** The stretch a day belongs to. */
    public PriceStretch on(LocalDate day) {
        return on(day, stretches);
    }

    private static PriceStretch on(LocalDate day, List<PriceStretch> stretches) {
        return stretches.stream()
                .filter(stretch -> stretch.days().covers(day))
                .findFirst()
                .orElseThrow();
    }
}
