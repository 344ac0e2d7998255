package app.fulcrum.model.explain;

import app.fulcrum.model.explain.Explanation.Assumed;
import app.fulcrum.model.explain.Explanation.Computed;
import app.fulcrum.model.explain.Explanation.Sourced;
import app.fulcrum.model.resolution.AlternativeResolution;
import app.fulcrum.model.resolution.BookValue;
import app.fulcrum.model.resolution.Origin;
import app.fulcrum.model.resolution.Resolved;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The ends of explanations as one alternative sees them: what the scenario holds, and what the price book holds. */
record Leaves(AlternativeResolution resolution) {

    /** A price nobody states, of tokens nobody uses, is billed as nothing. */
    private static final double NONE = 0;

    /** @throws IllegalArgumentException if the scenario has no value for it */
    Explanation assumed(Input input) {
        return find(input)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no value for " + key(input).path()));
    }

    /** Those of the inputs for which a number counts, each down to where it comes from. */
    List<Explanation> all(Input... inputs) {
        return Arrays.stream(inputs)
                .filter(input -> resolution.of(input).value().isPresent())
                .map(this::resolved)
                .toList();
    }

    Optional<Assumed> find(Input input) {
        return resolution.scenario().assumption(key(input)).map(assumption -> new Assumed(key(input), assumption));
    }

    /** What counts for an input, down to where it comes from. */
    Explanation resolved(Input input) {
        Resolved resolved = resolution.of(input);
        double number = resolved.value().map(Range::base).orElse(NONE);
        return switch (resolved.origin()) {
            case Origin.Typed(Assumption own) -> new Assumed(key(input), own);
            case Origin.Measured(Assumption own) -> new Assumed(key(input), own);
            case Origin.Default _ -> assumed(input);
            case Origin.Offered(BookValue value) -> new Sourced(value.name(), number, input.unit(), value.provenance());
            case Origin.SameAs(InputKey other, Origin _) ->
                new Computed(
                        new Subject.SameAs(key(input), other), number, input.unit(), List.of(resolved(other.input())));
            case Origin.Unknown _ -> new Computed(new Subject.NotStated(key(input)), number, input.unit(), List.of());
        };
    }

    /** Tokens of a month, in millions. */
    Explanation millionsPerMonth() {
        double tokens = assumed(Input.TOKENS_PER_DAY).value();
        double days = assumed(Input.DAYS_PER_MONTH).value();
        return new Computed(
                Term.MILLIONS_PER_MONTH,
                tokens * days / 1e6,
                Unit.MILLION_TOKENS_PER_MONTH,
                all(Input.TOKENS_PER_DAY, Input.DAYS_PER_MONTH));
    }

    /** A constant of the throughput model. */
    Explanation throughputConstants() {
        return new Sourced(
                "throughput model",
                1,
                Unit.RATIO,
                resolution.book().throughput().provenance());
    }

    private InputKey key(Input input) {
        return resolution.alternative().key(input);
    }
}
