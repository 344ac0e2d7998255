package app.fulcrum.controller.inputs.number;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.catalog.sale.RateLimit;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.unit.Range;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The published limits on an API's offer, one for each standing a customer can have. Which one it is, the user knows. */
final class RateLimitSuggestions {

    private RateLimitSuggestions() {}

    static Stream<Suggestion> suggestions(InputKey key, Snapshot snapshot) {
        return key.alternative().flatMap(snapshot.scenario().alternatives()::find).stream()
                .flatMap(alternative -> alternative.way() instanceof Way.Api api
                        ? suggestions(key.input(), api.offerId(), snapshot)
                        : Stream.empty());
    }

    private static Stream<Suggestion> suggestions(Input input, String offerId, Snapshot snapshot) {
        return snapshot.book().rateLimits().stream()
                .filter(limit -> limit.offerIds().contains(offerId))
                .flatMap(limit -> value(input, limit).stream()
                        .mapToObj(value ->
                                Suggestion.published(limit.tier(), Range.exactly(value), false, limit.provenance())));
    }

    private static OptionalDouble value(Input input, RateLimit limit) {
        return switch (input) {
            case REQUEST_LIMIT -> number(limit.requestsPerMinute());
            case INPUT_LIMIT -> number(limit.inputTokensPerMinute());
            case OUTPUT_LIMIT -> number(limit.outputTokensPerMinute());
            case TOKEN_LIMIT -> number(limit.tokensPerMinute());
            case CACHED_SHARE_OF_LIMIT -> limit.sparesCacheReads() ? OptionalDouble.of(0) : OptionalDouble.empty();
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble number(OptionalLong count) {
        return count.isPresent() ? OptionalDouble.of((double) count.getAsLong()) : OptionalDouble.empty();
    }
}
