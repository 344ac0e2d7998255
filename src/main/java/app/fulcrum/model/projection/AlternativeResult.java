package app.fulcrum.model.projection;

import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.mix.Division;
import app.fulcrum.model.pricing.Terms;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.range.Polyline;
import app.fulcrum.model.resolution.UnservedEnds;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.unit.Range;
import java.util.List;
import java.util.Optional;

/**
 * What one alternative costs.
 *
 * @param participation whether it takes part
 * @param cost its bill at the scenario's volume; absent when it cannot be priced
 * @param terms what the bill was worked out from; absent likewise
 * @param unserved the ends of ranges at which it cannot be had, though it can at base values; absent where it always can
 * @param curve its cost over all volumes; empty when it cannot be priced
 * @param serving its capacity side; absent for an API, and where the model or GPU is not known
 * @param division who of its parts serves what at the scenario's volume; absent where it has none, or no price
 * @param problems why it cannot be priced, or what to know about the price
 */
public record AlternativeResult(
        Alternative alternative,
        Participation participation,
        Optional<Cost> cost,
        Optional<Terms> terms,
        Optional<UnservedEnds> unserved,
        Polyline curve,
        Optional<Serving> serving,
        Optional<Division> division,
        List<Problem> problems) {

    public AlternativeResult {
        problems = List.copyOf(problems);
    }

    public AlternativeId id() {
        return alternative.id();
    }

    /** Its bill where it can serve the volume: what cannot be served has no cost that could be compared. */
    public Optional<Cost> served() {
        return participation == Participation.OVER_CAPACITY ? Optional.empty() : cost;
    }

    /** What runs at the scenario's volume; absent for an API, and where nothing works or has a price. */
    public Optional<Fleet> fleet() {
        return serving.flatMap(Serving::fleet);
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
