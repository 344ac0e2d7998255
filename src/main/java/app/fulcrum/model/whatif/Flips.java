package app.fulcrum.model.whatif;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.cost.GpuRate;
import app.fulcrum.model.pricing.Terms;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Searches for the nearest changes of a scenario after which another alternative is named. */
public final class Flips {

    private Flips() {}

    /** All of them. Takes as long as some hundred contests. */
    public static List<Flip> of(Projection projection) {
        return searches(projection).stream()
                .flatMap(search -> search.get().stream())
                .toList();
    }

    /** The same in parts, each of which leaves a frame of the window in time. */
    public static List<Supplier<List<Flip>>> searches(Projection projection) {
        Scenario scenario = projection.scenario();
        PriceBook book = projection.resolution().book();
        List<Supplier<List<Flip>>> searches = new ArrayList<>();
        new Levers(scenario, other -> named(other, book, projection.today()))
                .all(projection)
                .forEach(lever -> searches.add(lever::flips));
        searches.add(() -> List.copyOf(VerdictFlips.ofWeights(projection.input())));
        searches.add(() -> List.copyOf(VerdictFlips.ofAnswers(
                projection.input(), situation -> named(scenario.withSituation(situation), book, projection.today()))));
        return searches;
    }

    private static Optional<AlternativeId> named(Scenario scenario, PriceBook book, LocalDate today) {
        return Contest.of(scenario, book, today).recommended();
    }

    /**
     * The scenario with another value of a quantity, put into it as a user would type it.
     *
     * @throws java.util.NoSuchElementException if there is no such price to be moved
     */
    public static Scenario at(Projection projection, Lever.Quantity quantity, double value) {
        Scenario scenario = projection.scenario();
        Levers levers = new Levers(scenario, _ -> Optional.empty());
        return switch (quantity) {
            case Lever.Quantity.Volume _ -> levers.atVolume(value);
            case Lever.Quantity.TokenPrices(AlternativeId id) ->
                levers.atFactor(
                        scenario.alternatives().get(id),
                        terms(projection, id, Terms.OfTokens.class).api(),
                        value);
            case Lever.Quantity.GpuRate(AlternativeId id) ->
                levers.atRate(
                        scenario.alternatives().get(id),
                        (GpuRate.RentedByHour) terms(projection, id, Terms.OfGpus.class)
                                .hosting()
                                .rate()
                                .ofOneMore(),
                        value);
        };
    }

    private static <T extends Terms> T terms(Projection projection, AlternativeId id, Class<T> kind) {
        return projection.of(id).terms().map(kind::cast).orElseThrow();
    }
}
