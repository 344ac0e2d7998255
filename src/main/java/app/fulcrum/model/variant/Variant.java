package app.fulcrum.model.variant;

import app.fulcrum.model.difference.Difference;
import app.fulcrum.model.scenario.Scenario;
import java.util.List;

/**
 * A named set of differences from a base scenario, held as the whole scenario that it makes of the base: so it can be worked out
 * like any other.
 *
 * @param scenario the base with the differences made; its name is that of the variant
 */
public record Variant(Scenario scenario) {

    public String name() {
        return scenario.name();
    }

    /** Where it differs from its base, in the order of a file: in its name, and in whatever else. */
    public List<Difference> differences(Scenario base) {
        return Difference.between(base, scenario);
    }
}
