package app.fulcrum.model.outlook;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.unit.Lists;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What every alternative costs month by month, and how each stands to what is in use today.
 *
 * @param terms what changes from month to month
 * @param incumbent the alternative the others are held against
 * @param byPlace the alternatives in order
 */
public record Outlook(OutlookTerms terms, AlternativeId incumbent, List<AlternativeOutlook> byPlace) {

    public Outlook {
        byPlace = List.copyOf(byPlace);
    }

    /** At base values. */
    public static Outlook of(Scenario scenario, PriceBook book) {
        return of(scenario, book, _ -> RateLevel.PLANNED);
    }

    /** @param levels how fast models run on the GPUs of an alternative, where that is estimated */
    static Outlook of(Scenario scenario, PriceBook book, Function<AlternativeId, RateLevel> levels) {
        OutlookTerms terms = OutlookTerms.of(scenario);
        MonthlyContenders contenders = new MonthlyContenders(scenario, book, terms);
        Alternatives all = scenario.alternatives();
        int incumbent = all.placeOf(all.incumbent().id());
        AlternativeOutlook inUse = walk(contenders, incumbent, incumbent, levels);
        return new Outlook(
                terms,
                inUse.id(),
                Lists.byPlace(
                        all.size(),
                        place -> place == incumbent
                                ? inUse
                                : walk(contenders, place, incumbent, levels).beside(inUse, terms)));
    }

    private static AlternativeOutlook walk(
            MonthlyContenders contenders, int place, int incumbent, Function<AlternativeId, RateLevel> levels) {
        Alternative running = contenders.in(1, 1).get(place).running();
        return new Walk(contenders, place, 1, place == incumbent, levels.apply(running.id())).toTheEnd();
    }

    /** One alternative. */
    public AlternativeOutlook of(AlternativeId id) {
        return byPlace.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    /**
     * The alternative that saves most against what is in use, later money counted for less; absent where none is paid back.
     *
     * @param wanted which may be taken at all
     */
    public Optional<AlternativeId> best(Predicate<AlternativeId> wanted) {
        return byPlace.stream()
                .map(AlternativeOutlook::id)
                .filter(wanted)
                .filter(id -> payback(id).paidBackIn().isPresent())
                .max(Comparator.comparingDouble(id -> payback(id).savedPresentValueUsd()));
    }

    /** How an alternative stands to what is in use today. */
    public Payback payback(AlternativeId id) {
        return Payback.of(of(id), of(incumbent), terms);
    }
}
