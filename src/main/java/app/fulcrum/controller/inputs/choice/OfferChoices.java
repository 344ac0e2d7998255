package app.fulcrum.controller.inputs.choice;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.words.ModelSizes;
import app.fulcrum.controller.inputs.words.ModelWords;
import app.fulcrum.model.catalog.ApiOffer;
import app.fulcrum.model.catalog.Availability;
import app.fulcrum.model.catalog.HostedOffer;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.session.edit.ChoiceKey;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.inputs.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What an alternative buys by the token, or which open model it runs.
 *
 * @param alternative the alternative as it was when its rows were made
 */
public record OfferChoices(Alternative alternative) {

    private static final Messages MESSAGES = Messages.of("inputs");

    /** What can be bought first, then what is only looked at; within that as the price book has it. */
    private static final Comparator<TokenOffer> BY_AVAILABILITY =
            Comparator.comparing((TokenOffer offer) -> offer.availability());

    public Choosable closedApi() {
        return new Choosable(
                ChoiceKey.OFFER.path(alternative.id()),
                MESSAGES.get("choice.closedApi"),
                snapshot -> snapshot.book().apiOffers().stream()
                        .sorted(BY_AVAILABILITY.thenComparing(TokenOffer::provider))
                        .map(offer -> new Item(
                                offer.id(), offer.name(), offer.provider() + " · " + facts(offer, snapshot.scenario())))
                        .toList(),
                this::offerId,
                snapshot -> snapshot.book()
                        .apiOffer(offerId(snapshot.scenario()))
                        .map((ApiOffer offer) -> offer.provider() + " · " + facts(offer, snapshot.scenario()))
                        .orElse(""),
                this::choose);
    }

    public Choosable hostedOffer() {
        return new Choosable(
                ChoiceKey.OFFER.path(alternative.id()),
                MESSAGES.get("choice.hostedOffer"),
                this::hostedOffers,
                this::offerId,
                this::hostedRemark,
                this::choose);
    }

    private ScenarioEdit choose(String id, Scenario scenario) {
        return ChoiceEdits.offer(scenario, alternative.id(), id);
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
                .sorted(BY_AVAILABILITY.thenComparingDouble(offer -> inputPrice(offer, scenario)))
                .map(offer -> new Item(offer.id(), offer.provider(), offer.name() + " · " + facts(offer, scenario)))
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
                    String facts = offer.name() + " · " + facts(offer, scenario);
                    return isOf(offer, scenario) ? facts : MESSAGES.get("offer.otherModel", facts);
                })
                .orElse("");
    }

    /** {@code $2.00 in / $10.00 out · previous generation}. */
    static String facts(TokenOffer offer, Scenario scenario) {
        Optional<Tariff> tariff = offer.tariffOn(scenario.pricesOn());
        String prices = tariff.map(now -> MESSAGES.get(
                        "offer.prices",
                        price(now.base().input()),
                        price(now.base().output())))
                .orElseGet(() -> MESSAGES.get("offer.noPrice", scenario.pricesOn()));
        return offer.availability() == Availability.CURRENT ? prices : prices + " · " + word(offer.availability());
    }

    static String word(Availability availability) {
        return MESSAGES.get("availability." + availability.name());
    }

    private static String price(OptionalDouble price) {
        return price.isPresent() ? Figures.price(price.getAsDouble()) : MESSAGES.get("offer.unknown");
    }

    public Choosable openModel(PriceBook book) {
        return new Choosable(
                ChoiceKey.MODEL.path(alternative.id()),
                MESSAGES.get("choice.model"),
                this::models,
                scenario -> id(model(scenario)),
                snapshot -> ModelWords.of(model(snapshot.scenario()), snapshot.book()),
                (id, scenario) -> ChoiceEdits.model(scenario, book, alternative.id(), model(id, scenario)));
    }

    private List<Item> models(Snapshot snapshot) {
        Stream<Item> generic = model(snapshot.scenario()) instanceof ModelChoice.Generic(double size)
                ? Stream.of(Item.of("", MESSAGES.get("choice.model.generic", ModelSizes.exact(size))))
                : Stream.empty();
        Stream<Item> named = snapshot.book().openModels().stream()
                .sorted(Comparator.comparingDouble(OpenModel::totalBillion))
                .map(model -> new Item(model.id(), model.name(), facts(model)));
        return Stream.concat(generic, named).toList();
    }

    private static String facts(OpenModel model) {
        String size = MESSAGES.get("choice.model.size", ModelSizes.exact(model.totalBillion()), ModelWords.kind(model));
        return model.caution().isEmpty() ? size : size + " · " + MESSAGES.get("choice.model.caution");
    }

    private static String id(ModelChoice model) {
        return model instanceof ModelChoice.Named(String id) ? id : "";
    }

    private ModelChoice model(String id, Scenario scenario) {
        return id.isEmpty() ? model(scenario) : new ModelChoice.Named(id);
    }

    private ModelChoice model(Scenario scenario) {
        return ((Way.OwnGpus) scenario.alternatives().get(alternative.id()).way()).model();
    }
}
