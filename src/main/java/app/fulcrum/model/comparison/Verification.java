package app.fulcrum.model.comparison;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.comparison.ScenarioComparison.Moved;
import app.fulcrum.model.comparison.Statement.Edition;
import app.fulcrum.model.comparison.Statement.StatedInput;
import app.fulcrum.model.comparison.Statement.StatedResult;
import app.fulcrum.model.difference.Value;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Stated figures worked out again: whether they come to the same, and if not, what moved them since.
 *
 * @param stated what they were worked out with
 * @param now what they were worked out with again
 * @param isReproduced whether the scenario gives the stated results again with the numbers that were stated, on their day
 * @param since from the scenario with the stated numbers to the scenario as it counts now
 * @param results those that were stated or are known now, in order
 */
public record Verification(
        Edition stated, Edition now, boolean isReproduced, ScenarioComparison since, List<Result> results) {

    public Verification {
        results = List.copyOf(results);
    }

    /**
     * A result, then and now.
     *
     * @param stated absent where none was stated
     * @param now absent where there is none any more
     * @param why what moved it of the numbers that are inputs; absent where none of them did
     * @param rest what it moved by beside them: by facts of the price book that no input stands for, by another version of
     *     the program, or by time; absent where that is nothing, or it is no number
     */
    public record Result(
            String name, Optional<Value> stated, Optional<Value> now, Optional<Moved> why, Optional<Double> rest) {

        public boolean isSame() {
            return Headlines.isSame(stated, now);
        }
    }

    /** Whether nothing moved. */
    public boolean isSame() {
        return results.stream().allMatch(Result::isSame);
    }

    /** Those that are not what was stated. */
    public List<Result> moved() {
        return results.stream().filter(result -> !result.isSame()).toList();
    }

    /**
     * Works stated figures out again.
     *
     * @param scenario the one they were stated of
     * @param today what counts now
     * @param isSound whether a scenario keeps all rules
     */
    public static Verification of(Statement statement, Scenario scenario, Today today, Predicate<Scenario> isSound) {
        Projection now = today.project(scenario);
        Scenario withStated = withStated(scenario, statement, now, isSound);
        Projection before = today.project(withStated);
        Projection onItsDay =
                Projector.project(withStated, today.book(), statement.edition().on());
        ScenarioComparison since =
                ScenarioComparison.between(before, spelledOut(now, withStated, today), today.book(), isSound);
        return new Verification(
                statement.edition(),
                Edition.of(now, today.book(), today.program()),
                reproduces(statement, Statement.of(onItsDay, today.book(), today.program())),
                since,
                results(statement, before, now, today, since));
    }

    /** What counts now: a price book, a day, and the version of the program. */
    public record Today(PriceBook book, LocalDate day, String program) {

        private Projection project(Scenario scenario) {
            return Projector.project(scenario, book, day);
        }
    }

    /**
     * What counts now, with the price book's numbers set where stated ones were, so that both can be named; as it is where that
     * comes to something else.
     */
    private static Projection spelledOut(Projection now, Scenario withStated, Today today) {
        Scenario spelledOut = now.scenario();
        for (InputKey key : now.scenario().alternatives().inputs()) {
            Optional<Range> present = now.resolution().of(key).value();
            if (present.isPresent() && !withStated.assumption(key).equals(spelledOut.assumption(key))) {
                spelledOut = spelledOut.with(key, stated(spelledOut, key, present.get()));
            }
        }
        Projection projection = today.project(spelledOut);
        return Headlines.of(projection).equals(Headlines.of(now)) ? projection : now;
    }

    /** The scenario with what was stated in place of what the price book says now, as far as that keeps all rules. */
    private static Scenario withStated(
            Scenario scenario, Statement statement, Projection now, Predicate<Scenario> isSound) {
        Map<String, InputKey> keys = new LinkedHashMap<>();
        scenario.alternatives().inputs().forEach(key -> keys.put(key.path(), key));
        Scenario changed = scenario;
        for (StatedInput input : statement.inputs()) {
            InputKey key = keys.get(input.path());
            if (key != null && !now.resolution().of(key).value().equals(Optional.of(input.value()))) {
                Scenario next = changed.with(key, stated(scenario, key, input.value()));
                changed = isSound.test(next) ? next : changed;
            }
        }
        return changed;
    }

    private static Assumption stated(Scenario scenario, InputKey key, Range value) {
        return scenario.assumption(key)
                .map(own -> own.withValue(value, own.source()))
                .orElseGet(() -> new Assumption(value, "", ""));
    }

    private static boolean reproduces(Statement statement, Statement again) {
        Map<String, Value> results = byName(again);
        return statement.results().stream()
                .allMatch(result ->
                        Headlines.isSame(Optional.of(result.value()), Optional.ofNullable(results.get(result.name()))));
    }

    private static Map<String, Value> byName(Statement statement) {
        return statement.results().stream()
                .collect(Collectors.toMap(
                        StatedResult::name, StatedResult::value, (first, _) -> first, LinkedHashMap::new));
    }

    private static List<Result> results(
            Statement statement, Projection before, Projection now, Today today, ScenarioComparison since) {
        Map<String, Value> stated = byName(statement);
        Map<String, Value> withStated = byName(Statement.of(before, today.book(), today.program()));
        Map<String, Value> present = byName(Statement.of(now, today.book(), today.program()));
        Map<String, Moved> why = since.results().stream()
                .collect(Collectors.toMap(moved -> moved.headline().name(), Function.identity(), (first, _) -> first));
        Set<String> names = new LinkedHashSet<>(present.keySet());
        names.addAll(stated.keySet());
        return names.stream()
                .map(name -> new Result(
                        name,
                        Optional.ofNullable(stated.get(name)),
                        Optional.ofNullable(present.get(name)),
                        Optional.ofNullable(why.get(name)),
                        rest(Optional.ofNullable(stated.get(name)), Optional.ofNullable(withStated.get(name)))))
                .toList();
    }

    private static Optional<Double> rest(Optional<Value> stated, Optional<Value> withStated) {
        return Headlines.isSame(stated, withStated) ? Optional.empty() : Headlines.change(stated, withStated);
    }
}
