package app.fulcrum.session.edit;

import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.HostedOffer;
import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.catalog.Offer;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.described.DescribedGpu;
import app.fulcrum.model.described.GpuChoice;
import app.fulcrum.model.difference.ChoiceKey;
import app.fulcrum.model.market.Substitution;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.MeasuredRuns;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Purchase;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.supply.Servers;
import app.fulcrum.session.edit.ScenarioEdit.SetChoice;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * Choices that bring others with them, so that what is compared stays comparable: another model takes a host that
 * serves it, another GPU takes an offer for it.
 */
public final class ChoiceEdits {

    private ChoiceEdits() {}

    /**
     * Chooses the open weights. The hosted offers follow: the same host if it has the model, or else the cheapest current
     * offer of it; where nobody hosts the model, the offer stays and the projection says that it is for another. An offer
     * stays too while other own GPUs still run its model.
     */
    public static SetChoice model(Scenario scenario, Market market, AlternativeId own, ModelChoice model) {
        Alternatives changed = withModel(scenario.alternatives(), own, model);
        if (model instanceof ModelChoice.Named(String modelId)) {
            for (Alternative alternative : scenario.alternatives().inOrder()) {
                if (alternative.way() instanceof Way.HostedOpenApi hosted
                        && !isRunElsewhere(hosted.offerId(), own, scenario, market)) {
                    Optional<HostedOffer> follower = hostOf(modelId, hosted.offerId(), scenario, market);
                    if (follower.isPresent()) {
                        changed = Substitution.choosing(
                                        follower.get(),
                                        alternative.id(),
                                        scenario.withAlternatives(changed),
                                        market.book())
                                .alternatives();
                    }
                }
            }
        }
        return new SetChoice(own, ChoiceKey.MODEL, changed);
    }

    private static Alternatives withModel(Alternatives alternatives, AlternativeId own, ModelChoice model) {
        Alternative before = alternatives.get(own);
        Alternative after = before.withWay(ownGpus(before).withModel(model));
        return alternatives.with(ownGpus(before).model().equals(model) ? after : after.withoutMeasurement());
    }

    private static boolean isRunElsewhere(String offerId, AlternativeId own, Scenario scenario, Market market) {
        Optional<ModelChoice> served =
                market.book().hostedOffer(offerId).map(offer -> new ModelChoice.Named(offer.openModelId()));
        return scenario.alternatives().stream()
                .filter(alternative -> !alternative.id().equals(own))
                .anyMatch(alternative ->
                        alternative.way() instanceof Way.OwnGpus other && served.equals(Optional.of(other.model())));
    }

    private static Alternatives with(Alternatives alternatives, AlternativeId own, UnaryOperator<Way.OwnGpus> change) {
        Alternative alternative = alternatives.get(own);
        return alternatives.with(alternative.withWay(change.apply(ownGpus(alternative))));
    }

    private static Way.OwnGpus ownGpus(Alternative alternative) {
        return (Way.OwnGpus) alternative.way();
    }

    private static Optional<HostedOffer> hostOf(String modelId, String offerId, Scenario scenario, Market market) {
        Optional<HostedOffer> today = market.book().hostedOffer(offerId);
        if (today.filter(offer -> offer.openModelId().equals(modelId)).isPresent()) {
            return today;
        }
        String host = today.map(HostedOffer::provider).orElse("");
        return market.book().hostedOffers().stream()
                .filter(offer -> offer.openModelId().equals(modelId))
                .filter(offer -> market.sellsUnasked(offer, scenario.pricesOn()))
                .min(Comparator.comparing(
                                (HostedOffer offer) -> !offer.provider().equals(host))
                        .thenComparingDouble(offer -> offer.inputPlusOutputOn(scenario.pricesOn())));
    }

    /** Chooses what an alternative buys, of whatever kind both are. */
    public static SetChoice choosing(Scenario scenario, AlternativeId id, Offer offer, PriceBook book) {
        return switch (offer) {
            case TokenOffer tokens -> offer(scenario, id, tokens, book);
            case GpuOffer gpus -> gpuOffer(scenario, id, gpus, book);
        };
    }

    /** Chooses what an API is bought from. Tier and region stay where the offer has those of the same name. */
    public static SetChoice offer(Scenario scenario, AlternativeId api, TokenOffer offer, PriceBook book) {
        return new SetChoice(
                api,
                ChoiceKey.OFFER,
                Substitution.choosing(offer, api, scenario, book).alternatives());
    }

    /** Chooses a service tier of the offer; none for the standard service. */
    public static SetChoice serviceTier(Scenario scenario, AlternativeId api, Optional<String> tier) {
        return buying(
                scenario,
                api,
                ChoiceKey.SERVICE_TIER,
                way -> way.withPurchase(way.purchase().withServiceTier(tier)));
    }

    /** Chooses a region of the offer; none for wherever the vendor likes. */
    public static SetChoice region(Scenario scenario, AlternativeId api, Optional<String> region) {
        return buying(
                scenario,
                api,
                ChoiceKey.REGION,
                way -> way.withPurchase(way.purchase().withRegion(region)));
    }

    /** Chooses whether capacity is bought by the month. */
    public static SetChoice units(Scenario scenario, AlternativeId api, Purchase.Units units) {
        return buying(
                scenario,
                api,
                ChoiceKey.UNITS,
                way -> way.withPurchase(way.purchase().withUnits(units)));
    }

    /** Chooses what of the price book a unit of it is; none for the user's own terms. */
    public static SetChoice unitOffer(Scenario scenario, AlternativeId api, Optional<String> unitOffer) {
        return buying(
                scenario,
                api,
                ChoiceKey.UNIT_OFFER,
                way -> way.withPurchase(way.purchase().withUnitOfferId(unitOffer)));
    }

    private static SetChoice buying(
            Scenario scenario, AlternativeId api, ChoiceKey key, UnaryOperator<Way.Api> change) {
        Alternative alternative = scenario.alternatives().get(api);
        Way.Api changed = change.apply((Way.Api) alternative.way());
        return new SetChoice(api, key, scenario.alternatives().with(alternative.withWay(changed)));
    }

    /** Chooses what serves the requests of a mix that are not hard; where that was the second part, the two change places. */
    public static SetChoice firstPart(Scenario scenario, AlternativeId mix, AlternativeId part) {
        Way.Mix now = mix(scenario, mix);
        Way.Mix then = new Way.Mix(part, part.equals(now.second()) ? now.first() : now.second());
        return mixing(scenario, mix, ChoiceKey.FIRST_PART, then);
    }

    /** Chooses what serves the rest; where that was the first part, the two change places. */
    public static SetChoice secondPart(Scenario scenario, AlternativeId mix, AlternativeId part) {
        Way.Mix now = mix(scenario, mix);
        Way.Mix then = new Way.Mix(part.equals(now.first()) ? now.second() : now.first(), part);
        return mixing(scenario, mix, ChoiceKey.SECOND_PART, then);
    }

    private static Way.Mix mix(Scenario scenario, AlternativeId id) {
        return (Way.Mix) scenario.alternatives().get(id).way();
    }

    private static SetChoice mixing(Scenario scenario, AlternativeId id, ChoiceKey key, Way.Mix way) {
        Alternatives all = scenario.alternatives();
        return new SetChoice(id, key, all.with(all.get(id).withWay(way)));
    }

    /** Chooses the GPU; rented hardware takes the cheapest on-demand offer of it, or none where there is none. */
    public static SetChoice gpu(Scenario scenario, Market market, AlternativeId own, String gpuId) {
        return gpuFor(scenario, market, own, new GpuChoice.Named(gpuId), 1);
    }

    /** Chooses a GPU that the price book does not list; rented hardware has no offer of it. */
    public static SetChoice gpu(Scenario scenario, Market market, AlternativeId own, DescribedGpu gpu) {
        return gpuFor(scenario, market, own, new GpuChoice.Described(gpu), 1);
    }

    /** The same for replicas of so many GPUs: an offer on which they can be placed. */
    public static SetChoice gpuFor(
            Scenario scenario, Market market, AlternativeId own, String gpuId, int gpusPerReplica) {
        return gpuFor(scenario, market, own, new GpuChoice.Named(gpuId), gpusPerReplica);
    }

    private static SetChoice gpuFor(
            Scenario scenario, Market market, AlternativeId own, GpuChoice gpu, int gpusPerReplica) {
        Hardware hardware = switch (hardware(scenario, own)) {
            case Hardware.Owned _ -> new Hardware.Owned(gpu);
            case Hardware.Rented _ -> rented(scenario, market, gpu, gpusPerReplica);
        };
        return hardware(scenario, own, hardware);
    }

    private static Hardware rented(Scenario scenario, Market market, GpuChoice gpu, int gpusPerReplica) {
        return new Hardware.Rented(
                gpu,
                market.book().gpuOffers().stream()
                        .filter(offer -> offer.gpuId().equals(gpu.id()))
                        .filter(offer -> market.sells(offer, scenario.pricesOn()))
                        .filter(offer -> Servers.of(offer).canHold(gpusPerReplica))
                        .min(Comparator.comparing((GpuOffer offer) -> offer.terms() != GpuOffer.Terms.ON_DEMAND)
                                .thenComparingDouble(GpuOffer::usdPerGpuHour))
                        .map(GpuOffer::id));
    }

    /** Chooses a rental offer, and with it the GPU. */
    public static SetChoice gpuOffer(Scenario scenario, AlternativeId own, GpuOffer offer, PriceBook book) {
        return new SetChoice(
                own,
                ChoiceKey.HARDWARE,
                Substitution.choosing(offer, own, scenario, book).alternatives());
    }

    /** Buys the GPUs, or rents them again. */
    public static SetChoice owned(Scenario scenario, Market market, AlternativeId own, boolean owned) {
        GpuChoice gpu = hardware(scenario, own).gpu();
        return hardware(scenario, own, owned ? new Hardware.Owned(gpu) : rented(scenario, market, gpu, 1));
    }

    private static Hardware hardware(Scenario scenario, AlternativeId own) {
        return ownGpus(scenario.alternatives().get(own)).hosting().hardware();
    }

    private static SetChoice hardware(Scenario scenario, AlternativeId own, Hardware hardware) {
        SetChoice choice = hosting(scenario, own, ChoiceKey.HARDWARE, hosting -> hosting.withHardware(hardware));
        return hardware(scenario, own).gpu().equals(hardware.gpu())
                ? choice
                : new SetChoice(
                        own,
                        ChoiceKey.HARDWARE,
                        choice.alternatives()
                                .with(choice.alternatives().get(own).withoutMeasurement()));
    }

    /** Takes over what a replica of so many GPUs did, in place of whatever was measured before. */
    public static SetChoice measured(Scenario scenario, AlternativeId own, int gpusPerReplica, MeasuredRuns measured) {
        Alternative without = scenario.alternatives().get(own).withoutMeasurement();
        return hosting(
                scenario.withAlternatives(scenario.alternatives().with(without)),
                own,
                ChoiceKey.MEASURED,
                hosting ->
                        hosting.withMeasured(Optional.of(measured)).withGpusPerReplica(OptionalInt.of(gpusPerReplica)));
    }

    /** Goes back to an estimate. */
    public static SetChoice unmeasured(Scenario scenario, AlternativeId own) {
        return hosting(scenario, own, ChoiceKey.MEASURED, hosting -> hosting.withMeasured(Optional.empty()));
    }

    public static SetChoice gpuCount(Scenario scenario, AlternativeId own, GpuCount count) {
        return hosting(scenario, own, ChoiceKey.GPU_COUNT, hosting -> hosting.withGpuCount(count));
    }

    /** Changes how the model is run in one way. */
    public static SetChoice hosting(
            Scenario scenario, AlternativeId own, ChoiceKey key, UnaryOperator<Hosting> change) {
        return new SetChoice(
                own, key, with(scenario.alternatives(), own, way -> way.withHosting(change.apply(way.hosting()))));
    }
}
