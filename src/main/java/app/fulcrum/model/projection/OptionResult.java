package app.fulcrum.model.projection;

import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.resolution.UnservedEnds;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.unit.Range;
import java.util.List;
import java.util.Optional;

/**
 * What one option costs.
 *
 * @param participation whether it takes part
 * @param cost its bill at the scenario's volume; absent when it cannot be priced
 * @param unserved the ends of ranges at which it cannot be had, though it can at base values; absent where it always can
 * @param curve its cost over all volumes; empty when it cannot be priced
 * @param problems why it cannot be priced, or what to know about the price
 */
public record OptionResult(
        Option option,
        Participation participation,
        Optional<Cost> cost,
        Optional<UnservedEnds> unserved,
        Polyline curve,
        List<Problem> problems) {

    public OptionResult {
        problems = List.copyOf(problems);
    }

    /**
     * A bill at the scenario's volume.
     *
     * @param bill line by line, at base values
     * @param usdPerMonth its total, with the extremes over the ends of all ranges at which it can be had
     * @param usdPerMillionTokens its total over the month's tokens
     */
    public record Cost(CostBreakdown bill, Range usdPerMonth, double usdPerMillionTokens) {}
}
