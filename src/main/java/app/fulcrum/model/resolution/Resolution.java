package app.fulcrum.model.resolution;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.cost.PriceLevel;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Lists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The number that counts for every input of one scenario with one price book, and where it comes from.
 *
 * @param byPlace that of each alternative, in order
 */
public record Resolution(Scenario scenario, PriceBook book, List<AlternativeResolution> byPlace) {

    public Resolution {
        byPlace = List.copyOf(byPlace);
    }

    public static Resolution of(Scenario scenario, PriceBook book) {
        return of(scenario, book, _ -> PriceLevel.UNMOVED);
    }

    /** The same where prices have moved since the scenario's day. */
    public static Resolution of(Scenario scenario, PriceBook book, Function<Alternative, PriceLevel> levels) {
        Alternatives all = scenario.alternatives();
        return new Resolution(
                scenario,
                book,
                Lists.byPlace(
                        all.size(),
                        place -> AlternativeResolution.of(all.at(place), scenario, book, levels.apply(all.at(place)))));
    }

    /** What of all that the alternatives buy is not simply on sale on a day, in their order. */
    public List<OfferInUse> offersOn(LocalDate today) {
        List<OfferInUse> offers = new ArrayList<>(0);
        for (AlternativeResolution known : byPlace) {
            OfferInUse.of(known, today).ifPresent(offers::add);
        }
        return offers;
    }

    /** What an alternative buys that is not simply on sale on a day; absent where it is, or nothing of the price book is bought. */
    public Optional<OfferInUse> offerOn(LocalDate today, AlternativeId id) {
        return OfferInUse.of(of(id), today);
    }

    /** What counts for an alternative. */
    public AlternativeResolution of(AlternativeId id) {
        return byPlace.get(scenario.alternatives().placeOf(id));
    }

    /** What counts for an input, at base values. */
    public Resolved of(InputKey key) {
        return seenFrom(key).of(key.input());
    }

    /** What the price book says an input is, whether the scenario says something else or not. */
    public Optional<BookValue> fromBook(InputKey key) {
        return seenFrom(key).fromBook(key.input());
    }

    /** The alternative whose input it is; what all share is the same seen from any. */
    private AlternativeResolution seenFrom(InputKey key) {
        return key.alternative().map(this::of).orElseGet(byPlace::getFirst);
    }
}
