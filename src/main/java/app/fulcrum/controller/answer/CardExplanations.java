package app.fulcrum.controller.answer;

import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.explain.Explainer;
import app.fulcrum.model.explain.Explainer.PartFigures;
import app.fulcrum.model.explain.RangeFigures;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.resolution.UnservedEnds.Side;
import app.fulcrum.model.scenario.AlternativeId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How the figures below the cost on a card came about. */
record CardExplanations(Projection projection) {

    /**
     * The cost per unit, or per month where there is none, the ends of the range, how the parts of a mix share the load, and the
     * ends at which the alternative cannot be had.
     */
    List<Explanation> facts(AlternativeId id) {
        AlternativeResult result = projection.of(id);
        Explainer explainer = Explainer.of(projection);
        RangeFigures ranges = explainer.ranges();
        List<Explanation> all = new ArrayList<>();
        (result.participation() == Participation.OVER_CAPACITY
                        ? explainer.monthlyCost(id)
                        : explainer.costPerMillionTokens(id))
                .ifPresent(all::add);
        if (result.cost().filter(cost -> !cost.usdPerMonth().isExact()).isPresent()) {
            Stream.of(Side.values())
                    .flatMap(side -> ranges.monthlyCost(id, side).stream())
                    .forEach(all::add);
        }
        explainer.parts(id).ifPresent(parts -> addParts(parts, all));
        result.unserved().ifPresent(_ -> all.addAll(List.of(ranges.unserved(id), ranges.combinations())));
        return all;
    }

    private static void addParts(PartFigures parts, List<Explanation> all) {
        parts.units().ifPresent(all::add);
        parts.billedGpus().ifPresent(all::add);
        all.addAll(List.of(parts.secondShare(), parts.firstUsdPerMonth(), parts.secondUsdPerMonth()));
    }
}
