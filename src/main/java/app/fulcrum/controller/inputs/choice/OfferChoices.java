package app.fulcrum.controller.inputs.choice;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.words.ModelSizes;
import app.fulcrum.controller.inputs.words.ModelWords;
import app.fulcrum.controller.inputs.words.TariffWords;
import app.fulcrum.model.catalog.ApiOffer;
import app.fulcrum.model.catalog.HostedOffer;
import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.OpenModel.Weights;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.catalog.sale.Availability;
import app.fulcrum.model.described.DescribedModel;
import app.fulcrum.model.difference.ChoiceKey;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.text.Messages;
import app.fulcrum.text.SaleSentences;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.inputs.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an alternative buys by the token, or which open model it runs.
 *
 * @param alternative the alternative as it was when its rows were made
 */
public record OfferChoices(Alternative alternative) {

    private static final Messages MESSAGES = Messages.of("inputs");

    /** What can be bought first, then what is only looked at; within that as the price book has it. */
    private static Comparator<TokenOffer> byAvailability(Snapshot snapshot) {
        return Comparator.comparing((TokenOffer offer) ->
                        !snapshot.market().sells(offer, snapshot.scenario().pricesOn()))
                .thenComparing(TokenOffer::availability);
    }

    public Choosable closedApi(PriceBook book) {
        return new Choosable(
                ChoiceKey.OFFER.path(alternative.id()),
                MESSAGES.get("choice.closedApi"),
                snapshot -> snapshot.book().apiOffers().stream()
                        .sorted(byAvailability(snapshot).thenComparing(TokenOffer::provider))
                        .map(offer ->
                                new Item(offer.id(), offer.name(), offer.provider() + " · " + facts(offer, snapshot)))
                        .toList(),
                this::offerId,
                snapshot -> snapshot.book()
                        .apiOffer(offerId(snapshot.scenario()))
                        .map((ApiOffer offer) -> offer.provider() + " · " + facts(offer, snapshot))
                        .orElse(""),
                choose(book, book::apiOffer));
    }

    public Choosable hostedOffer(PriceBook book) {
        return new Choosable(
                ChoiceKey.OFFER.path(alternative.id()),
                MESSAGES.get("choice.hostedOffer"),
                this::hostedOffers,
                this::offerId,
                this::hostedRemark,
                choose(book, book::hostedOffer));
    }

    private BiFunction<String, Scenario, ScenarioEdit> choose(
            PriceBook book, Function<String, Optional<? extends TokenOffer>> offers) {
        return (id, scenario) ->
                ChoiceEdits.offer(scenario, alternative.id(), offers.apply(id).orElseThrow(), book);
    }

    private String offerId(Scenario scenario) {
        return ((Way.Api) scenario.alternatives().get(alternative.id()).way()).offerId();
    }

    /** Those of the model; all of them where nobody hosts it. The one chosen is always among them. */
    private List<Item> hostedOffers(Snapshot snapshot) {
        Scenario scenario = snapshot.scenario();
        List<HostedOffer> all = snapshot.book().hostedOffers();
        List<HostedOffer> ofModel =
                all.stream().filter(offer -> isOf(offer, scenario)).toList();
        List<HostedOffer> offered = new ArrayList<>(ofModel.isEmpty() ? all : ofModel);
        snapshot.book()
                .hostedOffer(offerId(scenario))
                .filter(chosen -> !offered.contains(chosen))
                .ifPresent(offered::addFirst);
        return offered.stream()
                .sorted(byAvailability(snapshot).thenComparingDouble(offer -> inputPrice(offer, scenario)))
                .map(offer -> new Item(offer.id(), offer.provider(), offer.name() + " · " + facts(offer, snapshot)))
                .toList();
    }

    private static boolean isOf(HostedOffer offer, Scenario scenario) {
        return scenario.alternatives().ways().stream()
                .anyMatch(way -> way instanceof Way.OwnGpus own
                        && own.model().equals(new ModelChoice.Named(offer.openModelId())));
    }

    private static double inputPrice(TokenOffer offer, Scenario scenario) {
        return offer.tariffOn(scenario.pricesOn())
                .map(tariff -> tariff.base().input())
                .orElse(OptionalDouble.empty())
                .orElse(Double.POSITIVE_INFINITY);
    }

    private String hostedRemark(Snapshot snapshot) {
        Scenario scenario = snapshot.scenario();
        return snapshot.book()
                .hostedOffer(offerId(scenario))
                .map(offer -> {
                    String facts = offer.name() + " · " + facts(offer, snapshot);
                    return isOf(offer, scenario) ? facts : MESSAGES.get("offer.otherModel", facts);
                })
                .orElse("");
    }

    /** {@code until 2027-02-15 · $2.00 in / $10.00 out · previous generation}. */
    static String facts(TokenOffer offer, Snapshot snapshot) {
        Scenario scenario = snapshot.scenario();
        Optional<Tariff> tariff = offer.tariffOn(scenario.pricesOn());
        String prices = tariff.map(now -> MESSAGES.get(
                        "offer.prices",
                        price(now.base().input()),
                        price(now.base().output())))
                .orElseGet(() -> MESSAGES.get("offer.noPrice", scenario.pricesOn()));
        String life = SaleSentences.mark(offer.life().on(Market.decidingDay(scenario.pricesOn(), snapshot.today())))
                .map(mark -> mark + " · ")
                .orElse("");
        Stream<String> unusual =
                offer.availability() == Availability.CURRENT ? Stream.empty() : Stream.of(word(offer.availability()));
        return life
                + Stream.of(Stream.of(prices), unusual, TariffWords.facts(offer, tariff))
                        .flatMap(all -> all)
                        .collect(Collectors.joining(" · "));
    }

    static String word(Availability availability) {
        return MESSAGES.get("availability." + availability.name());
    }

    private static String price(OptionalDouble price) {
        return price.isPresent() ? Figures.price(price.getAsDouble()) : MESSAGES.get("offer.unknown");
    }

    public Choosable openModel(Supplier<Market> market) {
        return new Choosable(
                ChoiceKey.MODEL.path(alternative.id()),
                MESSAGES.get("choice.model"),
                this::models,
                scenario -> id(model(scenario)),
                snapshot -> ModelWords.of(model(snapshot.scenario()), snapshot.book()),
                (id, scenario) -> ChoiceEdits.model(scenario, market.get(), alternative.id(), model(id, scenario)));
    }

    private List<Item> models(Snapshot snapshot) {
        Stream<Item> generic = model(snapshot.scenario()) instanceof ModelChoice.Generic(double size)
                ? Stream.of(Item.of("", MESSAGES.get("choice.model.generic", ModelSizes.exact(size))))
                : Stream.empty();
        Stream<Item> named = snapshot.book().openModels().stream()
                .sorted(Comparator.comparingDouble(OfferChoices::size))
                .map(model -> new Item(model.id(), model.name(), facts(model)));
        ModelChoice chosen = model(snapshot.scenario());
        Stream<Item> described = chosen instanceof ModelChoice.Described(DescribedModel model)
                ? Stream.of(new Item(model.id(), model.name(), Choosable.typed(facts(model.model()))))
                : Stream.empty();
        Item describing = Choosable.describing(chosen instanceof ModelChoice.Described);
        return Stream.of(generic, named, described, Stream.of(describing))
                .flatMap(items -> items)
                .toList();
    }

    /** In billions; those of unknown size come last. */
    private static double size(OpenModel model) {
        return model.weights().map(Weights::totalBillion).orElse(Double.POSITIVE_INFINITY);
    }

    private static String facts(OpenModel model) {
        String size = model.weights()
                .map(weights -> MESSAGES.get(
                        "choice.model.size", ModelSizes.exact(weights.totalBillion()), ModelWords.kind(model)))
                .orElseGet(() -> ModelWords.kind(model));
        return model.caution().isEmpty() ? size : size + " · " + MESSAGES.get("choice.model.caution");
    }

    private static String id(ModelChoice model) {
        return switch (model) {
            case ModelChoice.Named(String id) -> id;
            case ModelChoice.Described(DescribedModel described) -> described.id();
            case ModelChoice.Generic _ -> "";
        };
    }

    private ModelChoice model(String id, Scenario scenario) {
        return id.equals(id(model(scenario))) ? model(scenario) : new ModelChoice.Named(id);
    }

    private ModelChoice model(Scenario scenario) {
        return ((Way.OwnGpus) scenario.alternatives().get(alternative.id()).way()).model();
    }
}
