package app.fulcrum.session.batch;

import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.edit.Difference;
import app.fulcrum.session.edit.Transfer;
import app.fulcrum.session.edit.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where two scenarios differ, and what that does. Each difference is tried alone, on the first scenario, so that one can
 * say what moves a result; what only several together do has no single cause.
 *
 * @param one the first scenario
 * @param other the one it is held against
 * @param today the day both were worked out for
 * @param differences in the order of a file
 * @param results those that are not the same
 */
public record ScenarioComparison(
        Scenario one, Scenario other, LocalDate today, List<Tried> differences, List<Moved> results) {

    public ScenarioComparison {
        differences = List.copyOf(differences);
        results = List.copyOf(results);
    }

    /**
     * A difference, and the results of the first scenario with it alone.
     *
     * @param alone absent where it holds only together with others
     * @param moves names of the results it moves; empty likewise
     */
    public record Tried(Difference difference, Optional<Map<String, Value>> alone, List<String> moves) {}

    /**
     * A result that is not the same.
     *
     * @param change what it grew by; absent for what is no number
     * @param causes the differences that move it by themselves, the strongest first
     */
    public record Moved(
            String name, Optional<Value> from, Optional<Value> to, Optional<Double> change, List<Cause> causes) {}

    /** @param change what the difference alone adds to a result; absent for what is no number */
    public record Cause(String path, Optional<Double> change) {

        double strength() {
            return change.map(Math::abs).orElse(Double.POSITIVE_INFINITY);
        }
    }

    public static ScenarioComparison between(ScenarioAnswer one, ScenarioAnswer other) {
        Map<String, Value> before = Headlines.of(one.projection());
        Map<String, Value> after = Headlines.of(other.projection());
        Scenario from = one.document().scenario();
        Scenario to = other.document().scenario();
        List<Tried> tried = Difference.between(from, to).stream()
                .map(difference -> tryAlone(difference, one, to, before))
                .toList();
        List<Moved> moved = moved(before, after).stream()
                .map(name -> moved(name, before, after, tried))
                .toList();
        return new ScenarioComparison(from, to, one.today(), tried, moved);
    }

    private static Tried tryAlone(Difference difference, ScenarioAnswer one, Scenario to, Map<String, Value> before) {
        Optional<Map<String, Value>> alone = Transfer.of(
                        difference.subject(), one.document().scenario(), to)
                .map(scenario -> results(scenario, one));
        return new Tried(
                difference, alone, alone.map(after -> moved(before, after)).orElse(List.of()));
    }

    private static Map<String, Value> results(Scenario scenario, ScenarioAnswer one) {
        boolean same = scenario.equals(one.document().scenario());
        Projection projection = same ? one.projection() : Projector.project(scenario, one.book(), one.today());
        return Headlines.of(projection);
    }

    private static List<String> moved(Map<String, Value> before, Map<String, Value> after) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
        return List.copyOf(names);
    }

    private static Moved moved(String name, Map<String, Value> before, Map<String, Value> after, List<Tried> tried) {
        Optional<Value> from = Optional.ofNullable(before.get(name));
        Optional<Value> to = Optional.ofNullable(after.get(name));
        List<Cause> causes = new ArrayList<>();
        for (Tried each : tried) {
            if (each.moves().contains(name)) {
                Optional<Value> alone = each.alone().map(results -> results.get(name));
                causes.add(new Cause(each.difference().subject().path(), Headlines.change(from, alone)));
            }
        }
        causes.sort(Comparator.comparingDouble(Cause::strength).reversed());
        return new Moved(name, from, to, Headlines.change(from, to), causes);
    }
}
