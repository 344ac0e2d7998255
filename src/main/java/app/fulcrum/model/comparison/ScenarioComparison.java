package app.fulcrum.model.comparison;

import app.fulcrum.model.attribution.Attribution;
import app.fulcrum.model.attribution.Cause;
import app.fulcrum.model.attribution.Causes;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.comparison.Headline.What;
import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.difference.Difference;
import app.fulcrum.model.difference.Value;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Scenario;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where two scenarios differ, which results move, and what moved each of them. The change of a number is split over what
 * differs; of what is no number it is said which differences move it by themselves.
 *
 * @param one the first scenario
 * @param other the one it is held against
 * @param today the day both were worked out for
 * @param causes what may have moved results
 * @param differences in the order of a file
 * @param results those that are not the same
 */
public record ScenarioComparison(
        Scenario one,
        Scenario other,
        LocalDate today,
        List<Cause> causes,
        List<Difference> differences,
        List<Moved> results) {

    public ScenarioComparison {
        causes = List.copyOf(causes);
        differences = List.copyOf(differences);
        results = List.copyOf(results);
    }

    /**
     * A result that is not the same.
     *
     * @param from absent where the first scenario has no such result
     * @param to absent where the second has none
     * @param split of a number that both have; absent for anything else
     * @param alone the causes that move it by themselves where it is not split
     */
    public record Moved(
            Headline headline,
            Optional<Value> from,
            Optional<Value> to,
            Optional<Attribution<Cause>> split,
            List<Alone> alone) {

        public Moved {
            alone = List.copyOf(alone);
        }

        /** Every cause that is named. */
        Stream<Cause> causes() {
            return Stream.concat(
                    alone.stream().map(Alone::cause),
                    split.stream()
                            .flatMap(found -> found.effects().stream())
                            .flatMap(effect -> effect.causes().stream()));
        }
    }

    /** @param value what a result is with one cause alone as in the second scenario; absent where there is none */
    public record Alone(Cause cause, Optional<Value> value) {}

    /**
     * Compares two.
     *
     * @param one worked out for the same day as the other
     * @param isSound whether a scenario keeps all rules; true of both
     */
    public static ScenarioComparison between(
            Projection one, Projection other, PriceBook book, Predicate<Scenario> isSound) {
        return between(one, other, book, isSound, _ -> true);
    }

    /**
     * The same for some results alone, which takes less time.
     *
     * @param wanted which results are looked at
     */
    public static ScenarioComparison between(
            Projection one, Projection other, PriceBook book, Predicate<Scenario> isSound, Predicate<Headline> wanted) {
        Causes causes = Causes.between(one.scenario(), other.scenario());
        BetweenScenarios whole = new BetweenScenarios(
                causes, isSound, scenario -> Headlines.of(Projector.project(scenario, book, one.today())));
        Map<AlternativeId, BetweenScenarios> own = new LinkedHashMap<>();
        Function<Headline, BetweenScenarios> combined = headline -> headline.what()
                        .isOwn()
                ? own.computeIfAbsent(
                        headline.of().getFirst(), id -> own(id, one.scenario(), other.scenario(), book, isSound))
                : whole;
        return new ScenarioComparison(
                one.scenario(),
                other.scenario(),
                one.today(),
                causes.all(),
                Difference.between(one.scenario(), other.scenario()),
                moved(Headlines.of(one), Headlines.of(other), wanted, combined));
    }

    /** What one alternative comes to by itself depends on fewer of the differences, which are then told apart. */
    private static BetweenScenarios own(
            AlternativeId id, Scenario one, Scenario other, PriceBook book, Predicate<Scenario> isSound) {
        return new BetweenScenarios(
                Causes.ofCosts(List.of(id), one, other),
                isSound,
                scenario -> scenario.alternatives().find(id).isEmpty()
                        ? Map.of()
                        : Headlines.of(Contender.all(Resolution.of(scenario, book))
                                .get(scenario.alternatives().placeOf(id))));
    }

    private static List<Moved> moved(
            Map<Headline, Value> before,
            Map<Headline, Value> after,
            Predicate<Headline> wanted,
            Function<Headline, BetweenScenarios> combined) {
        Set<Headline> headlines = new LinkedHashSet<>(before.keySet());
        headlines.addAll(after.keySet());
        return headlines.stream()
                .filter(wanted)
                .filter(headline -> !Headlines.isSame(
                        Optional.ofNullable(before.get(headline)), Optional.ofNullable(after.get(headline))))
                .map(headline -> moved(
                        headline,
                        Optional.ofNullable(before.get(headline)),
                        Optional.ofNullable(after.get(headline)),
                        combined.apply(headline)))
                .toList();
    }

    private static Moved moved(Headline headline, Optional<Value> from, Optional<Value> to, BetweenScenarios combined) {
        return Headlines.change(from, to).isPresent()
                ? new Moved(headline, from, to, combined.split(headline), List.of())
                : new Moved(headline, from, to, Optional.empty(), combined.alone(headline, from));
    }

    /** The results that a difference has a part in, by itself or with what goes with it. */
    public List<Headline> movedBy(Difference difference) {
        return results.stream()
                .filter(moved ->
                        moved.causes().anyMatch(cause -> cause.differences().contains(difference)))
                .map(Moved::headline)
                .toList();
    }

    /** What became of the recommended alternative; absent where the same one is recommended. */
    public Optional<Moved> recommended() {
        return results.stream()
                .filter(moved -> moved.headline().what() == What.RECOMMENDED)
                .findFirst();
    }
}
