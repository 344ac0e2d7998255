package app.fulcrum.model.scenario;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is compared with what.
 *
 * @param compared the options that take part
 * @param apiOfferId the closed model
 * @param hostedOfferId the hosted offer of the open model
 * @param model the open weights that are self-hosted
 * @param hosting how they are run
 * @param cacheWriteLifetime one lifetime for every cache write of the scenario
 */
public record Choices(
        Set<Option> compared,
        String apiOfferId,
        String hostedOfferId,
        ModelChoice model,
        Hosting hosting,
        CacheWriteLifetime cacheWriteLifetime) {

    /** @throws IllegalArgumentException if nothing is compared */
    public Choices {
        compared = java.util.Collections.unmodifiableSet(EnumSet.copyOf(compared));
    }

    public Choices withCompared(Set<Option> newCompared) {
        return new Choices(newCompared, apiOfferId, hostedOfferId, model, hosting, cacheWriteLifetime);
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
