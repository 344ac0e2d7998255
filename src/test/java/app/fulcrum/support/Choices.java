package app.fulcrum.support;

import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.CacheWriteLifetime;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Scenario;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/**
 * What is chosen in a scenario with the standard three alternatives, in one place.
 *
 * @param compared those that take part
 * @param apiOfferId the closed model
 * @param hostedOfferId the hosted offer of the open model
 * @param model the open weights that are self-hosted
 * @param hosting how they are run
 */
public record Choices(
        SequencedSet<AlternativeId> compared,
        String apiOfferId,
        String hostedOfferId,
        ModelChoice model,
        Hosting hosting,
        CacheWriteLifetime cacheWriteLifetime) {

    public static Choices of(Scenario scenario) {
        return new Choices(
                scenario.alternatives().stream()
                        .filter(Alternative::isCompared)
                        .map(Alternative::id)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                Standard.offerId(scenario, Standard.CLOSED_API),
                Standard.offerId(scenario, Standard.HOSTED_OPEN_API),
                Standard.model(scenario),
                Standard.hosting(scenario),
                scenario.cacheWriteLifetime());
    }

    /** The scenario with these choices. */
    public static Scenario in(Scenario scenario, Choices choices) {
        Scenario offers = Standard.withOffer(
                Standard.withOffer(scenario, Standard.CLOSED_API, choices.apiOfferId),
                Standard.HOSTED_OPEN_API,
                choices.hostedOfferId);
        Scenario own = Standard.withHosting(Standard.withModel(offers, choices.model), _ -> choices.hosting);
        return Standard.comparing(own, choices.compared).withCacheWriteLifetime(choices.cacheWriteLifetime);
    }

    public Choices withCompared(Collection<AlternativeId> newCompared) {
        return new Choices(
                new LinkedHashSet<>(newCompared), apiOfferId, hostedOfferId, model, hosting, cacheWriteLifetime);
    }

    public Choices withApiOfferId(String newApiOfferId) {
        return new Choices(compared, newApiOfferId, hostedOfferId, model, hosting, cacheWriteLifetime);
    }

    public Choices withHostedOfferId(String newHostedOfferId) {
        return new Choices(compared, apiOfferId, newHostedOfferId, model, hosting, cacheWriteLifetime);
    }

    public Choices withModel(ModelChoice newModel) {
        return new Choices(compared, apiOfferId, hostedOfferId, newModel, hosting, cacheWriteLifetime);
    }

    public Choices withHosting(Hosting newHosting) {
        return new Choices(compared, apiOfferId, hostedOfferId, model, newHosting, cacheWriteLifetime);
    }

    public Choices withCacheWriteLifetime(CacheWriteLifetime newCacheWriteLifetime) {
        return new Choices(compared, apiOfferId, hostedOfferId, model, hosting, newCacheWriteLifetime);
    }
}
