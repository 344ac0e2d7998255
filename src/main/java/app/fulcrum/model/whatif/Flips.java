package app.fulcrum.model.whatif;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Scenario;
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
        new Levers(scenario, other -> named(other, book)).all(projection).forEach(lever -> searches.add(lever::flips));
        searches.add(() -> List.copyOf(VerdictFlips.ofWeights(projection.input())));
        searches.add(() -> List.copyOf(VerdictFlips.ofAnswers(
                projection.input(), situation -> named(scenario.withSituation(situation), book))));
        return searches;
    }

    private static Optional<AlternativeId> named(Scenario scenario, PriceBook book) {
        return Contest.of(scenario, book).recommended();
    }
}
