package app.fulcrum.model.catalog.sale;

import app.fulcrum.model.provenance.Provenance;
import java.util.List;
import java.util.OptionalLong;

/**
 * The most a customer of some standing may use of an offer. What is absent is not limited, or the limit is not known.
 *
 * @param offerIds the offers it holds for, each by itself
 * @param tier the standing, as the seller calls it
 * @param tokensPerMinute input and output together
 * @param sparesCacheReads whether tokens read from the cache are known not to count
 */
public record RateLimit(
        String id,
        List<String> offerIds,
        String tier,
        OptionalLong requestsPerMinute,
        OptionalLong requestsPerDay,
        OptionalLong inputTokensPerMinute,
        OptionalLong outputTokensPerMinute,
        OptionalLong tokensPerMinute,
        boolean sparesCacheReads,
        Provenance provenance) {

    public RateLimit {
        offerIds = List.copyOf(offerIds);
    }
}
