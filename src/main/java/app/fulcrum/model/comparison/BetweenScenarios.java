package app.fulcrum.model.comparison;

import app.fulcrum.model.attribution.Attribution;
import app.fulcrum.model.attribution.Cause;
import app.fulcrum.model.attribution.Causes;
import app.fulcrum.model.comparison.ScenarioComparison.Alone;
import app.fulcrum.model.difference.Value;
import app.fulcrum.model.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;

/** The results of all scenarios between two, each worked out once, and only when it is asked for. */
final class BetweenScenarios {

    private final Causes causes;
    private final Predicate<Scenario> isSound;
    private final Function<Scenario, ? extends Map<Headline, Value>> results;
    private final Map<Integer, Optional<Map<Headline, Value>>> known = new LinkedHashMap<>();

    /**
     * @param isSound whether a scenario keeps all rules
     * @param results those of a scenario that does
     */
    BetweenScenarios(
            Causes causes, Predicate<Scenario> isSound, Function<Scenario, ? extends Map<Headline, Value>> results) {
        this.causes = causes;
        this.isSound = isSound;
        this.results = results;
    }

    /** The split of a number that moved; absent where there is none before or after. */
    Optional<Attribution<Cause>> split(Headline headline) {
        return Attribution.of(causes.all(), made -> number(headline, made));
    }

    private OptionalDouble number(Headline headline, int made) {
        Optional<Double> number =
                Headlines.number(results(made).flatMap(found -> Optional.ofNullable(found.get(headline))));
        return number.isPresent() ? OptionalDouble.of(number.get()) : OptionalDouble.empty();
    }

    /** The causes that move a result by themselves. */
    List<Alone> alone(Headline headline, Optional<Value> from) {
        List<Alone> alone = new ArrayList<>();
        for (int place = 0; place < causes.all().size(); place++) {
            Cause cause = causes.all().get(place);
            results(1 << place)
                    .map(found -> Optional.ofNullable(found.get(headline)))
                    .filter(value -> !value.equals(from))
                    .ifPresent(value -> alone.add(new Alone(cause, value)));
        }
        return alone;
    }

    /** All results with some causes as in the second scenario; absent where these cannot stand together so. */
    private Optional<Map<Headline, Value>> results(int made) {
        Optional<Map<Headline, Value>> found = known.get(made);
        if (found == null) {
            found = causes.with(made).filter(isSound).map(results);
            known.put(made, found);
        }
        return found;
    }
}
