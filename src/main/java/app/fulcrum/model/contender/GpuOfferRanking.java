package app.fulcrum.model.contender;

import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.serving.Fleet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What self-hosting would cost on every rental offer on sale: the very bill that choosing the offer gives.
 *
 * @param ranked those that serve the scenario's volume, cheapest first; of equal ones the first of the price book
 * @param unable those on which the model does not run as asked or the volume cannot be served
 */
public record GpuOfferRanking(List<Ranked> ranked, List<Gpu> unable) {

    public GpuOfferRanking {
        ranked = List.copyOf(ranked);
        unable = List.copyOf(unable);
    }

    /**
     * An offer that serves the volume.
     *
     * @param fleet what would run on it
     * @param bill what self-hosting would cost, at base values
     * @param usdPerMillionTokens the same over the month's tokens
     */
    public record Ranked(GpuOffer offer, Gpu gpu, Fleet fleet, CostBreakdown bill, double usdPerMillionTokens) {}

    /** @param own the alternative that would run on them */
    public static GpuOfferRanking of(AlternativeId own, Scenario scenario, Market market) {
        PriceBook book = market.book();
        List<Ranked> ranked = new ArrayList<>();
        List<Gpu> unable = new ArrayList<>();
        for (GpuOffer offer : book.gpuOffers()) {
            boolean isForSale = offer.terms().areForSale() && market.sells(offer, scenario.pricesOn());
            if (!isForSale && !isChosen(offer, own, scenario)) {
                continue;
            }
            book.gpu(offer.gpuId())
                    .ifPresent(gpu -> ranked(own, scenario, book, offer, gpu)
                            .ifPresentOrElse(ranked::add, () -> unable.add(gpu)));
        }
        ranked.sort(Comparator.comparingDouble(one -> one.bill().usdPerMonth()));
        return new GpuOfferRanking(ranked, unable);
    }

    private static boolean isChosen(GpuOffer offer, AlternativeId own, Scenario scenario) {
        return way(own, scenario).hosting().hardware() instanceof Hardware.Rented rented
                && rented.offerId().equals(Optional.of(offer.id()));
    }

    private static Way.OwnGpus way(AlternativeId own, Scenario scenario) {
        return (Way.OwnGpus) scenario.alternatives().get(own).way();
    }

    private static Optional<Ranked> ranked(
            AlternativeId own, Scenario scenario, PriceBook book, GpuOffer offer, Gpu gpu) {
        Scenario chosen = choosing(offer, own, scenario);
        GpuContender contender =
                GpuContender.of(way(own, chosen), Resolution.of(chosen, book).of(own));
        double days = contender.base().get(Input.DAYS_PER_MONTH);
        return contender.fleet().filter(fleet -> !fleet.isOverCapacity()).map(fleet -> {
            CostBreakdown bill = contender.bill().orElseThrow();
            return new Ranked(
                    offer, gpu, fleet, bill, bill.usdPerMillionTokens((double) contender.tokensPerDay(), days));
        });
    }

    /**
     * The scenario with an offer chosen for an alternative. What was typed for the offer chosen before (its price, how many
     * GPUs it sells together) does not hold for another one, nor does a speed measured on another GPU.
     */
    public static Scenario choosing(GpuOffer offer, AlternativeId own, Scenario scenario) {
        Alternative alternative = scenario.alternatives().get(own);
        Way.OwnGpus way = way(own, scenario);
        Hardware now = way.hosting().hardware();
        Hardware then = new Hardware.Rented(offer.gpuId(), Optional.of(offer.id()));
        if (now.equals(then)) {
            return scenario;
        }
        Assumptions kept = alternative
                .assumptions()
                .without(Input.GPU_PRICE_PER_HOUR)
                .without(Input.GPU_PRICE_PER_MONTH)
                .without(Input.GPUS_PER_SERVER)
                .without(Input.GPUS_ON_FAST_LINK);
        Alternative changed = alternative
                .withWay(way.withHosting(way.hosting().withHardware(then)))
                .withAssumptions(now.gpuId().equals(offer.gpuId()) ? kept : kept.without(Input.MEASURED_OUTPUT_RATE));
        return scenario.withAlternatives(scenario.alternatives().with(changed));
    }
}
