package app.fulcrum.model.projection;

import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What self-hosting would cost on every rental offer of a price book: the very bill that choosing the offer gives.
 *
 * @param ranked those that serve the scenario's volume, cheapest first; of equal ones the first of the price book
 * @param unable those on which the model does not run as asked or the volume cannot be served
 */
public record GpuOfferRanking(List<Ranked> ranked, List<Gpu> unable) {

    private static final double AS_ESTIMATED = 1;

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

    public static GpuOfferRanking of(Scenario scenario, PriceBook book) {
        List<Ranked> ranked = new ArrayList<>();
        List<Gpu> unable = new ArrayList<>();
        for (GpuOffer offer : book.gpuOffers()) {
            if (!offer.terms().areForSale() && !isChosen(offer, scenario)) {
                continue;
            }
            book.gpu(offer.gpuId())
                    .ifPresent(gpu ->
                            ranked(scenario, book, offer, gpu).ifPresentOrElse(ranked::add, () -> unable.add(gpu)));
        }
        ranked.sort(Comparator.comparingDouble(one -> one.bill().usdPerMonth()));
        return new GpuOfferRanking(ranked, unable);
    }

    private static boolean isChosen(GpuOffer offer, Scenario scenario) {
        return scenario.choices().hosting().hardware() instanceof Hardware.Rented rented
                && rented.offerId().equals(Optional.of(offer.id()));
    }

    private static Optional<Ranked> ranked(Scenario scenario, PriceBook book, GpuOffer offer, Gpu gpu) {
        Scenario chosen = choosing(offer, scenario);
        Resolution resolution = Resolution.of(chosen, book);
        Evaluation base =
                new Evaluator(Selection.of(resolution), chosen.choices().hosting()).evaluate(resolution.base());
        double tokensPerDay = resolution.base().get(Input.TOKENS_PER_DAY);
        double days = resolution.base().get(Input.DAYS_PER_MONTH);
        return base.fleets(AS_ESTIMATED)
                .flatMap(curve -> curve.at((long) tokensPerDay))
                .filter(fleet -> !fleet.isOverCapacity())
                .map(fleet -> {
                    CostBreakdown bill = base.selfHostedBill(fleet);
                    return new Ranked(offer, gpu, fleet, bill, bill.usdPerMillionTokens(tokensPerDay, days));
                });
    }

    /**
     * The scenario with an offer chosen. What was typed for the offer chosen before (its price, how many GPUs it sells
     * together) does not hold for another one, nor does a speed measured on another GPU.
     */
    public static Scenario choosing(GpuOffer offer, Scenario scenario) {
        Hosting hosting = scenario.choices().hosting();
        Hardware now = hosting.hardware();
        Hardware then = new Hardware.Rented(offer.gpuId(), Optional.of(offer.id()));
        if (now.equals(then)) {
            return scenario;
        }
        Assumptions assumptions = scenario.assumptions()
                .without(Input.GPU_PRICE_PER_HOUR)
                .without(Input.GPU_PRICE_PER_MONTH)
                .without(Input.GPUS_PER_SERVER)
                .without(Input.GPUS_ON_FAST_LINK);
        return scenario.withChoices(scenario.choices().withHosting(hosting.withHardware(then)))
                .withAssumptions(
                        now.gpuId().equals(offer.gpuId())
                                ? assumptions
                                : assumptions.without(Input.MEASURED_OUTPUT_RATE));
    }
}
