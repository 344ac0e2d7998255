package app.fulcrum.model.market;

import app.fulcrum.model.catalog.ApiOffer;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.HostedOffer;
import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.catalog.Offer;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.market.GpuOfferRanking.Ranked;
import app.fulcrum.model.resolution.Defaults;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import app.fulcrum.model.scenario.Hosting.Scaling;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Input.Presence;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.model.unit.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What one more alternative of a kind starts with: something of the price book that the scenario does not buy yet and that
 * can be held against what is there, with the numbers of the first of its kind, or the price book's defaults.
 */
public final class NewAlternatives {

    private static final double USUAL_BILLION = 70;

    private final Scenario scenario;
    private final Market market;
    private final PriceBook book;

    private NewAlternatives(Scenario scenario, Market market) {
        this.scenario = scenario;
        this.market = market;
        this.book = market.book();
    }

    /**
     * One more for a scenario that has room for it, compared and not yet named by anybody: it bears the name of its kind.
     *
     * @throws NoSuchElementException if the price book offers nothing of the kind
     */
    public static Alternative of(Kind kind, Scenario scenario, Market market) {
        return new NewAlternatives(scenario, market).of(kind);
    }

    /**
     * The same with its offer given: what one more alternative that buys it starts with.
     *
     * @throws NoSuchElementException if GPUs are rented, and the price book knows no model or serving stack to run on them
     */
    public static Alternative buying(Offer offer, Scenario scenario, Market market) {
        return new NewAlternatives(scenario, market).buying(offer);
    }

    /**
     * One more that is a mix of two that are there: all but a share of the requests go to the first.
     *
     * @param first the identifier of one that is no mix
     * @param second the identifier of an API
     */
    public static Alternative mixing(AlternativeId first, AlternativeId second, Scenario scenario, Market market) {
        return new NewAlternatives(scenario, market)
                .mix(scenario.alternatives().get(first), scenario.alternatives().get(second));
    }

    /**
     * The scenario with an alternative in it, whether it was or not. In one that is full it takes the place of the last
     * that is part of no mix: what it costs hangs on no other.
     */
    public static Scenario having(Alternative alternative, Scenario scenario) {
        if (scenario.alternatives().find(alternative.id()).isPresent()) {
            return scenario;
        }
        List<Alternative> with = new ArrayList<>(scenario.alternatives().inOrder());
        if (with.size() == Alternatives.MOST) {
            with.remove(with.stream()
                    .filter(each -> scenario.alternatives().mixesOf(each.id()).isEmpty())
                    .reduce((_, last) -> last)
                    .orElseThrow());
        }
        with.add(alternative);
        return scenario.withAlternatives(new Alternatives(with));
    }

    private Alternative of(Kind kind) {
        return switch (kind) {
            case CLOSED_API -> buying(unbought(book.apiOffers().stream()));
            case HOSTED_OPEN_API -> buying(hostedOffer());
            case SELF_HOSTED -> onBestGpu(alternative(ownGpus(hardware())));
            case MIX -> mix();
        };
    }

    /** The first own GPUs, or what else is named first, with the first API beside it; people and set-up are those of both. */
    private Alternative mix() {
        List<Alternative> all = alternatives().inOrder();
        Alternative first = alternatives()
                .ofKind(Kind.SELF_HOSTED)
                .findFirst()
                .orElseGet(() -> alternatives().get(Alternatives.firstParts(all).getFirst()));
        return mix(
                first,
                alternatives().get(Alternatives.secondParts(first.id(), all).getFirst()));
    }

    private Alternative mix(Alternative first, Alternative second) {
        return alternative(new Way.Mix(first.id(), second.id()))
                .withAssumptions(Assumptions.NONE
                        .with(Input.ENGINEERS, sum(Input.ENGINEERS, first, second))
                        .with(Input.SETUP, sum(Input.SETUP, first, second)));
    }

    private static Assumption sum(Input input, Alternative one, Alternative other) {
        double sum =
                one.assumptions().base().get(input) + other.assumptions().base().get(input);
        return new Assumption(Range.exactly(Math.min(sum, input.maximum())), "Sum of both parts", "");
    }

    private Alternative buying(Offer offer) {
        return switch (offer) {
            case ApiOffer closed -> alternative(new Way.ClosedApi(closed.id()));
            case HostedOffer hosted -> alternative(new Way.HostedOpenApi(hosted.id()));
            case GpuOffer gpus -> alternative(ownGpus(rented(gpus)));
        };
    }

    private Alternative alternative(Way way) {
        AlternativeId id = alternatives().freeId(way.kind());
        return new Alternative(id, way.kind().standardName(), true, false, false, false, way, assumptions(way.kind()))
                .withoutMeasurement();
    }

    private Alternatives alternatives() {
        return scenario.alternatives();
    }

    /** Not what was typed over the price book: it was typed for what the other one buys. */
    private Assumptions assumptions(Kind kind) {
        Assumptions numbers = alternatives()
                .ofKind(kind)
                .findFirst()
                .map(Alternative::assumptions)
                .orElseGet(() -> Defaults.of(kind, book));
        for (Input input : Input.values()) {
            if (input.presence() == Presence.FROM_PRICE_BOOK) {
                numbers = numbers.without(input);
            }
        }
        return numbers;
    }

    /** The first of those on sale that is not bought yet; the first of all where all are. */
    private TokenOffer unbought(Stream<? extends TokenOffer> offers) {
        List<String> bought = alternatives().ways().stream()
                .filter(Way.Api.class::isInstance)
                .map(way -> ((Way.Api) way).offerId())
                .toList();
        return offers.<TokenOffer>map(offer -> offer)
                .filter(offer -> market.sellsUnasked(offer, scenario.pricesOn()))
                .filter(offer -> offer.tariffOn(scenario.pricesOn()).isPresent())
                .min(Comparator.comparing((TokenOffer offer) -> bought.contains(offer.id()))
                        .thenComparing(TokenOffer::availability))
                .orElseThrow();
    }

    /** Of the open model that is there already, where anybody hosts it. */
    private TokenOffer hostedOffer() {
        Optional<String> model = openModel();
        List<HostedOffer> ofModel = book.hostedOffers().stream()
                .filter(offer -> model.filter(offer.openModelId()::equals).isPresent())
                .filter(offer -> market.sellsUnasked(offer, scenario.pricesOn()))
                .sorted(Comparator.comparingDouble(offer -> offer.inputPlusOutputOn(scenario.pricesOn())))
                .toList();
        return unbought((ofModel.isEmpty() ? book.hostedOffers() : ofModel).stream());
    }

    /** The first open model that is run or bought. */
    private Optional<String> openModel() {
        Stream<String> run = alternatives().ways().stream()
                .flatMap(way -> way instanceof Way.OwnGpus own && own.model() instanceof ModelChoice.Named(String id)
                        ? Stream.of(id)
                        : Stream.empty());
        return run.findFirst()
                .or(() -> alternatives().ways().stream()
                        .flatMap(way -> way instanceof Way.HostedOpenApi hosted
                                ? book.hostedOffer(hosted.offerId()).map(HostedOffer::openModelId).stream()
                                : Stream.empty())
                        .findFirst());
    }

    private Way.OwnGpus ownGpus(Hardware hardware) {
        return alternatives()
                .ofKind(Kind.SELF_HOSTED)
                .map(own -> (Way.OwnGpus) own.way())
                .findFirst()
                .map(own -> own.withHosting(own.hosting().withHardware(hardware).withGpuCount(GpuCount.AUTO)))
                .orElseGet(() -> new Way.OwnGpus(new ModelChoice.Named(runnableModel()), usualHosting(hardware, book)));
    }

    private String runnableModel() {
        return openModel()
                .flatMap(book::openModel)
                .filter(model -> model.architecture().isPresent())
                .or(() -> book.openModelOfSize(USUAL_BILLION))
                .map(OpenModel::id)
                .orElseThrow();
    }

    /** What others run on, or the first of what can be rented. */
    private Hardware hardware() {
        return alternatives()
                .ofKind(Kind.SELF_HOSTED)
                .findFirst()
                .map(own -> ((Way.OwnGpus) own.way()).hosting().hardware())
                .orElseGet(() -> rented(book.gpuOffers().stream()
                        .filter(sold -> market.sells(sold, scenario.pricesOn()))
                        .findFirst()
                        .orElseThrow()));
    }

    private static Hardware rented(GpuOffer offer) {
        return new Hardware.Rented(offer.gpuId(), Optional.of(offer.id()));
    }

    /** How models are run unless somebody says otherwise. */
    static Hosting usualHosting(Hardware hardware, PriceBook book) {
        return new Hosting(
                hardware,
                GpuCount.AUTO,
                book.servingStacks().getFirst().id(),
                Optional.empty(),
                KvPrecision.BF16,
                OptionalInt.empty(),
                Optional.empty(),
                false,
                false,
                Scaling.STANDING,
                Optional.empty());
    }

    /** Rented by the hour, on the GPU that serves the load at the lowest bill and is not there yet. */
    private Alternative onBestGpu(Alternative own) {
        List<String> there = alternatives()
                .ofKind(Kind.SELF_HOSTED)
                .map(other -> ((Way.OwnGpus) other.way()).hosting().hardware().gpuId())
                .toList();
        Scenario with = scenario.withAlternatives(
                alternatives().inserting(own, alternatives().size()));
        return GpuOfferRanking.of(own.id(), with, market).ranked().stream()
                .min(Comparator.comparing(
                                (Ranked ranked) -> there.contains(ranked.gpu().id()))
                        .thenComparing(ranked -> ranked.offer().terms() != GpuOffer.Terms.ON_DEMAND))
                .map(best -> Substitution.choosing(best.offer(), own.id(), with, book)
                        .alternatives()
                        .get(own.id()))
                .orElse(own);
    }
}
