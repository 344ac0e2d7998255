package app.fulcrum.model.explain;

import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import java.util.List;

/** Makes single values of most ranges of a scenario, so that its combinations of ends are few. */
final class WithFewRanges {

    private static final int KEPT = 2;

    private WithFewRanges() {}

    static Scenario of(Scenario scenario) {
        Scenario changed = scenario;
        List<InputKey> ranged = scenario.ranged();
        for (InputKey input : ranged.subList(Math.min(KEPT, ranged.size()), ranged.size())) {
            double base = scenario.assumption(input).orElseThrow().value().base();
            changed = changed.with(input, Assumption.of(base, "test"));
        }
        return changed;
    }
}
