package app.fulcrum.model.explain;

import app.fulcrum.model.cost.ApiTerms;
import app.fulcrum.model.cost.LineItem;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.explain.Explanation.Computed;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.resolution.ApiInputs;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.unit.Unit;
import java.util.List;

/** Explains the lines of an API bill. */
record ApiLines(Projection projection, Leaves leaves, Option option) {

    Explanation explain(LineItem item) {
        List<Explanation> parts = switch (item.kind()) {
            case INPUT_TOKENS, CACHE_READS, CACHE_WRITES, OUTPUT_TOKENS, REASONING_TOKENS ->
                List.of(
                        leaves.millionsPerMonth(),
                        share(item.kind()),
                        leaves.resolved(inputs().price(item.kind())),
                        leftAfterDiscounts());
            case FEES -> leaves.all(inputs().fees());
            case PEOPLE -> leaves.all(inputs().engineers(), Input.LOADED_COST_PER_YEAR);
            case SETUP -> leaves.all(inputs().setup(), Input.SETUP_MONTHS);
            default -> throw new IllegalArgumentException("not a line of an API bill: " + item.kind());
        };
        return new Computed(new Subject.Line(item.kind()), item.usdPerMonth(), Unit.USD_PER_MONTH, parts);
    }

    private ApiInputs inputs() {
        return ApiInputs.of(option);
    }

    private ApiTerms terms() {
        return projection.terms().api(option).orElseThrow();
    }

    private Explanation share(LineKind kind) {
        List<Explanation> parts = switch (kind) {
            case OUTPUT_TOKENS, REASONING_TOKENS ->
                leaves.all(Input.INPUT_TOKENS, Input.OUTPUT_TOKENS, Input.REASONING_SHARE);
            default -> leaves.all(Input.INPUT_TOKENS, Input.OUTPUT_TOKENS, Input.CACHED_SHARE, Input.CACHE_WRITE_SHARE);
        };
        return new Computed(Term.SHARE_OF_TOKENS, terms().mix().shareOf(kind), Unit.SHARE, parts);
    }

    private Explanation leftAfterDiscounts() {
        return new Computed(
                Term.LEFT_AFTER_DISCOUNTS,
                terms().shareLeftAfterDiscounts(),
                Unit.SHARE,
                List.of(
                        leaves.assumed(Input.BATCH_SHARE),
                        leaves.resolved(inputs().batchDiscount()),
                        leaves.assumed(inputs().negotiatedDiscount())));
    }
}
