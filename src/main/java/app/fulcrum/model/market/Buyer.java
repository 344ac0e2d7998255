package app.fulcrum.model.market;

import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.catalog.Offer;
import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.resolution.AlternativeResolution;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who would buy: an alternative of the scenario, or one more that it could have.
 *
 * @param scenario with the alternative in it
 * @param isThere whether the alternative is the scenario's
 * @param now what it costs as it is; absent for one that is not there, and for what has no cost
 * @param users the alternatives of the scenario that buy an offer, by its identifier
 */
record Buyer(
        Alternative alternative,
        Scenario scenario,
        boolean isThere,
        Optional<OfferRow.Cost> now,
        Map<String, List<AlternativeId>> users) {

    /** The scenario's first of a kind, or else one that would buy this offer. */
    static Buyer of(Kind kind, Offer offer, Scenario scenario, Market market) {
        return scenario.alternatives()
                .ofKind(kind)
                .findFirst()
                .map(first -> of(first, scenario, market))
                .orElseGet(() -> added(NewAlternatives.buying(offer, scenario, market), scenario, market));
    }

    static Buyer of(Alternative alternative, Scenario scenario, Market market) {
        Resolution resolution = Resolution.of(scenario, market.book());
        Contender contender = Contender.alone(resolution.of(alternative.id()));
        return new Buyer(
                alternative, scenario, true, OfferRow.cost(contender), users(resolution, scenario.alternatives()));
    }

    private static Buyer added(Alternative more, Scenario scenario, Market market) {
        return new Buyer(
                more,
                NewAlternatives.having(more, scenario),
                false,
                Optional.empty(),
                users(Resolution.of(scenario, market.book()), scenario.alternatives()));
    }

    private static Map<String, List<AlternativeId>> users(Resolution resolution, Alternatives alternatives) {
        Map<String, List<AlternativeId>> users = new LinkedHashMap<>();
        for (Alternative alternative : alternatives.inOrder()) {
            AlternativeResolution resolved = resolution.of(alternative.id());
            resolved.offer()
                    .ifPresent(offer -> users.computeIfAbsent(offer.id(), _ -> new ArrayList<>())
                            .add(alternative.id()));
        }
        return users;
    }
}
