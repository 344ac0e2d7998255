package app.fulcrum.controller.inputs.choice;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.catalog.PriceFactors;
import app.fulcrum.model.catalog.PriceFactors.Region;
import app.fulcrum.model.catalog.PriceFactors.ServiceTier;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.catalog.sale.UnitOffer;
import app.fulcrum.model.difference.ChoiceKey;
import app.fulcrum.model.resolution.TokenOffers;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Purchase;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.inputs.Item;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which service of an offer is bought, and where it runs.
 *
 * @param alternative the alternative as it was when its rows were made
 */
public record TierChoices(Alternative alternative) {

    private static final Messages MESSAGES = Messages.of("inputs");
    private static final String STANDARD = "";

    public Choosable serviceTier() {
        return new Choosable(
                ChoiceKey.SERVICE_TIER.path(alternative.id()),
                MESSAGES.get("choice.serviceTier"),
                snapshot -> items(snapshot, "choice.serviceTier.standard", TierChoices::tiers),
                scenario -> purchase(scenario).serviceTier().orElse(STANDARD),
                this::tierRemark,
                (id, scenario) -> ChoiceEdits.serviceTier(scenario, alternative.id(), chosen(id)));
    }

    public Choosable region() {
        return new Choosable(
                ChoiceKey.REGION.path(alternative.id()),
                MESSAGES.get("choice.region"),
                snapshot -> items(snapshot, "choice.region.any", TierChoices::regions),
                scenario -> purchase(scenario).region().orElse(STANDARD),
                this::regionRemark,
                (id, scenario) -> ChoiceEdits.region(scenario, alternative.id(), chosen(id)));
    }

    /** Whether capacity is bought by the month. */
    public Choosable units() {
        return new Choosable(
                ChoiceKey.UNITS.path(alternative.id()),
                MESSAGES.get("choice.units"),
                _ -> Stream.of(Purchase.Units.values())
                        .map(units -> Item.of(units.name(), MESSAGES.get("choice.units." + units.name())))
                        .toList(),
                scenario -> purchase(scenario).units().name(),
                _ -> "",
                (id, scenario) -> ChoiceEdits.units(scenario, alternative.id(), Purchase.Units.valueOf(id)));
    }

    /** What of the price book a unit is. */
    public Choosable unitOffer() {
        return new Choosable(
                ChoiceKey.UNIT_OFFER.path(alternative.id()),
                MESSAGES.get("choice.unitOffer"),
                snapshot -> Stream.concat(
                                Stream.of(Item.of(STANDARD, MESSAGES.get("choice.unitOffer.own"))),
                                snapshot
                                        .book()
                                        .unitOffersOf(
                                                purchase(snapshot.scenario()).offerId())
                                        .stream()
                                        .map(unit -> new Item(unit.id(), unit.title(), terms(unit))))
                        .toList(),
                scenario -> purchase(scenario).unitOfferId().orElse(STANDARD),
                _ -> "",
                (id, scenario) -> ChoiceEdits.unitOffer(scenario, alternative.id(), chosen(id)));
    }

    private static String terms(UnitOffer unit) {
        if (unit.usdPerUnitMonth().isEmpty()) {
            return MESSAGES.get("unit.terms.unknown");
        }
        String price = Figures.money(unit.usdPerUnitMonth().getAsDouble());
        return unit.commitmentMonths().isEmpty()
                ? MESSAGES.get("unit.terms.open", price)
                : MESSAGES.get("unit.terms", price, unit.commitmentMonths().getAsInt());
    }

    private static Optional<String> chosen(String id) {
        return Optional.of(id).filter(chosen -> !chosen.equals(STANDARD));
    }

    private Purchase purchase(Scenario scenario) {
        return ((Way.Api) scenario.alternatives().get(alternative.id()).way()).purchase();
    }

    private Optional<PriceFactors> factors(Snapshot snapshot) {
        Way.Api api = (Way.Api)
                snapshot.scenario().alternatives().get(alternative.id()).way();
        return TokenOffers.bought(api, snapshot.book()).map(TokenOffer::factors);
    }

    private List<Item> items(Snapshot snapshot, String standard, Function<PriceFactors, Stream<Item>> others) {
        return Stream.concat(
                        Stream.of(Item.of(STANDARD, MESSAGES.get(standard))),
                        factors(snapshot).stream().flatMap(others))
                .toList();
    }

    private static Stream<Item> tiers(PriceFactors factors) {
        return factors.tiers().stream().map(tier -> new Item(tier.id(), tier.name(), facts(tier)));
    }

    private static Stream<Item> regions(PriceFactors factors) {
        return factors.regions().stream().map(region -> new Item(region.id(), region.name(), times(region.factor())));
    }

    /** {@code 2× · not for long requests · not in batches}. */
    private static String facts(ServiceTier tier) {
        Stream.Builder<String> facts = Stream.builder();
        facts.add(times(tier.factor()));
        if (tier.excludesLongContext()) {
            facts.add(MESSAGES.get("tier.notLong"));
        }
        if (tier.excludesBatch()) {
            facts.add(MESSAGES.get("tier.notBatch"));
        }
        return String.join(" · ", facts.build().toList());
    }

    private static String times(double factor) {
        return MESSAGES.get("tier.times", Figures.ratio(factor));
    }

    private String regionRemark(Snapshot snapshot) {
        return factors(snapshot)
                .flatMap(factors -> purchase(snapshot.scenario()).region().flatMap(factors::region))
                .map(Region::note)
                .orElse("");
    }

    private String tierRemark(Snapshot snapshot) {
        return factors(snapshot)
                .flatMap(factors -> purchase(snapshot.scenario()).serviceTier().flatMap(factors::tier))
                .map(ServiceTier::note)
                .orElse("");
    }
}
