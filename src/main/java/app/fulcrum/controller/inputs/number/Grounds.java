package app.fulcrum.controller.inputs.number;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.resolution.Origin;
import app.fulcrum.model.resolution.Resolved;
import app.fulcrum.model.resolution.Unused;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.CacheWriteLifetime;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Everything a field can depend on; while it is the same there is nothing to do. */
record Grounds(
        Optional<Assumption> own,
        List<Way> ways,
        CacheWriteLifetime lifetime,
        LocalDate pricesOn,
        Optional<Assumption> inputTokens,
        Optional<Unused> unused,
        Optional<Resolved> volume,
        OptionalDouble planned,
        Optional<Suggestion> estimate,
        boolean mayTie,
        LocalDate today) {

    static Grounds of(InputKey key, Snapshot snapshot) {
        Scenario scenario = snapshot.scenario();
        return new Grounds(
                scenario.assumption(key),
                scenario.alternatives().ways(),
                scenario.cacheWriteLifetime(),
                scenario.pricesOn(),
                scenario.assumptions().get(Input.INPUT_TOKENS),
                withoutEffect(key, snapshot),
                volumeOf(key, snapshot),
                plannedShare(key, snapshot),
                Suggestion.requestTime(key.input(), snapshot),
                isPriced(key, snapshot),
                snapshot.today());
    }

    private static boolean isPriced(InputKey key, Snapshot snapshot) {
        return key.input().isPrice()
                && key.alternative().isPresent()
                && snapshot.projection().resolution().of(key).value().isPresent()
                && snapshot.projection().uses().unused(key).isEmpty();
    }

    /** The volume, which may follow from other numbers; absent for any other number. */
    private static Optional<Resolved> volumeOf(InputKey key, Snapshot snapshot) {
        return key.input() == Input.TOKENS_PER_DAY
                ? Optional.of(snapshot.projection().resolution().of(key))
                : Optional.empty();
    }

    /** The share of its estimate that an alternative plans with; absent for any other number. */
    private static OptionalDouble plannedShare(InputKey key, Snapshot snapshot) {
        return key.input() == Input.REALISATION_FACTOR
                ? key.alternative().stream()
                        .flatMap(id -> snapshot.projection().of(id).serving().stream())
                        .flatMapToDouble(serving -> serving.plannedShare().stream())
                        .findFirst()
                : OptionalDouble.empty();
    }

    /** Why what the user has typed changes nothing. That a default is not used where nobody set it is no news. */
    private static Optional<Unused> withoutEffect(InputKey key, Snapshot snapshot) {
        return snapshot.projection().resolution().of(key).origin() instanceof Origin.Typed
                ? snapshot.projection().uses().unused(key)
                : Optional.empty();
    }
}
