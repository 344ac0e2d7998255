package app.fulcrum.session.edit;

import app.fulcrum.model.capacity.Servers;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.HostedOffer;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.scenario.Choices;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.edit.ScenarioEdit.SetChoices;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * Choices that bring others with them, so that what is compared stays comparable: another model takes a host that
 * serves it, another GPU takes an offer for it.
 */
public final class ChoiceEdits {

    private ChoiceEdits() {}

    /**
     * Chooses the open weights. The hosted offer follows: the same host if it has the model, or else the cheapest
     * current offer of it; where nobody hosts the model, the offer stays and the projection says that it is for another.
     */
    public static SetChoices model(Scenario scenario, PriceBook book, ModelChoice model) {
        Choices choices = scenario.choices().withModel(model);
        Optional<HostedOffer> follower = model instanceof ModelChoice.Named named
                ? hostOf(named.openModelId(), scenario, book)
                : Optional.empty();
        return new SetChoices(
                ChoiceKey.MODEL,
                follower.map(offer -> choices.withHostedOfferId(offer.id())).orElse(choices));
    }

    private static Optional<HostedOffer> hostOf(String modelId, Scenario scenario, PriceBook book) {
        Optional<HostedOffer> today = book.hostedOffer(scenario.choices().hostedOfferId());
        if (today.filter(offer -> offer.openModelId().equals(modelId)).isPresent()) {
            return today;
        }
        String host = today.map(HostedOffer::provider).orElse("");
        return book.hostedOffers().stream()
                .filter(offer -> offer.openModelId().equals(modelId))
                .filter(offer -> offer.availability().mayBeDefault())
                .min(Comparator.comparing(
                                (HostedOffer offer) -> !offer.provider().equals(host))
                        .thenComparingDouble(offer -> inputPlusOutput(offer, scenario.pricesOn())));
    }

    /** Infinite where no price is known for the day, so that a priced offer comes first. */
    private static double inputPlusOutput(HostedOffer offer, LocalDate day) {
        return offer.tariffOn(day)
                .map(Tariff::base)
                .map(prices -> prices.input().orElse(Double.POSITIVE_INFINITY)
                        + prices.output().orElse(Double.POSITIVE_INFINITY))
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** Chooses the hosted offer. The model stays what it is. */
    public static SetChoices hostedOffer(Scenario scenario, HostedOffer offer) {
        return new SetChoices(ChoiceKey.HOSTED_OPEN_API, scenario.choices().withHostedOfferId(offer.id()));
    }

    /** Chooses the GPU; rented hardware takes the cheapest on-demand offer of it, or none where there is none. */
    public static SetChoices gpu(Scenario scenario, PriceBook book, String gpuId) {
        return gpuFor(scenario, book, gpuId, 1);
    }

    /** The same for replicas of so many GPUs: an offer on which they can be placed. */
    public static SetChoices gpuFor(Scenario scenario, PriceBook book, String gpuId, int gpusPerReplica) {
        Hardware hardware = switch (scenario.choices().hosting().hardware()) {
            case Hardware.Owned _ -> new Hardware.Owned(gpuId);
            case Hardware.Rented _ -> rented(book, gpuId, gpusPerReplica);
        };
        return hardware(scenario, hardware);
    }

    private static Hardware rented(PriceBook book, String gpuId) {
        return rented(book, gpuId, 1);
    }

    private static Hardware rented(PriceBook book, String gpuId, int gpusPerReplica) {
        return new Hardware.Rented(
                gpuId,
                book.gpuOffers().stream()
                        .filter(offer -> offer.gpuId().equals(gpuId))
                        .filter(offer -> Servers.of(offer).canHold(gpusPerReplica))
                        .min(Comparator.comparing((GpuOffer offer) -> offer.terms() != GpuOffer.Terms.ON_DEMAND)
                                .thenComparingDouble(GpuOffer::usdPerGpuHour))
                        .map(GpuOffer::id));
    }

    /** Chooses a rental offer, and with it the GPU. */
    public static SetChoices gpuOffer(Scenario scenario, GpuOffer offer) {
        return hardware(scenario, new Hardware.Rented(offer.gpuId(), Optional.of(offer.id())));
    }

    /** Buys the GPUs, or rents them again. */
    public static SetChoices owned(Scenario scenario, PriceBook book, boolean owned) {
        String gpuId = scenario.choices().hosting().hardware().gpuId();
        return hardware(scenario, owned ? new Hardware.Owned(gpuId) : rented(book, gpuId));
    }

    private static SetChoices hardware(Scenario scenario, Hardware hardware) {
        Hosting hosting = scenario.choices().hosting().withHardware(hardware);
        return new SetChoices(ChoiceKey.HARDWARE, scenario.choices().withHosting(hosting));
    }

    public static SetChoices gpuCount(Scenario scenario, GpuCount count) {
        Hosting hosting = scenario.choices().hosting().withGpuCount(count);
        return new SetChoices(ChoiceKey.GPU_COUNT, scenario.choices().withHosting(hosting));
    }

    /** The model whose stated size is nearest, on a scale of orders of magnitude. */
    public static Optional<OpenModel> nearest(PriceBook book, double totalBillion) {
        return book.openModels().stream()
                .filter(model -> model.architecture().isPresent())
                .min(Comparator.comparingDouble(model -> Math.abs(Math.log(model.totalBillion() / totalBillion))));
    }
}
