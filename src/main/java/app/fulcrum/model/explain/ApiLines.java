package app.fulcrum.model.explain;

import app.fulcrum.model.cost.ApiTerms;
import app.fulcrum.model.cost.LineItem;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.explain.Explanation.Computed;
import app.fulcrum.model.resolution.TokenTerms;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.unit.Unit;
import java.util.List;

/** Explains the lines of an API bill. */
record ApiLines(ApiTerms terms, Leaves leaves) {

    Explanation explain(LineItem item) {
        List<Explanation> parts = switch (item.kind()) {
            case INPUT_TOKENS, CACHE_READS, CACHE_WRITES, OUTPUT_TOKENS, REASONING_TOKENS ->
                List.of(
                        leaves.millionsPerMonth(),
                        share(item.kind()),
                        leaves.resolved(TokenTerms.priceOf(item.kind())),
                        leftAfterDiscounts());
            case FEES -> leaves.all(Input.FEES);
            case PEOPLE -> leaves.all(Input.ENGINEERS, Input.LOADED_COST_PER_YEAR);
            case SETUP -> leaves.all(Input.SETUP, Input.SETUP_MONTHS);
            default -> throw new IllegalArgumentException("not a line of an API bill: " + item.kind());
        };
        return new Computed(new Subject.Line(item.kind()), item.usdPerMonth(), Unit.USD_PER_MONTH, parts);
    }

    private Explanation share(LineKind kind) {
        List<Explanation> parts = switch (kind) {
            case OUTPUT_TOKENS, REASONING_TOKENS ->
                leaves.all(Input.INPUT_TOKENS, Input.OUTPUT_TOKENS, Input.REASONING_SHARE);
            default -> leaves.all(Input.INPUT_TOKENS, Input.OUTPUT_TOKENS, Input.CACHED_SHARE, Input.CACHE_WRITE_SHARE);
        };
        return new Computed(Term.SHARE_OF_TOKENS, terms.mix().shareOf(kind), Unit.SHARE, parts);
    }

    private Explanation leftAfterDiscounts() {
        return new Computed(
                Term.LEFT_AFTER_DISCOUNTS,
                terms.shareLeftAfterDiscounts(),
                Unit.SHARE,
                List.of(
                        leaves.assumed(Input.BATCH_SHARE),
                        leaves.resolved(Input.BATCH_DISCOUNT),
                        leaves.assumed(Input.NEGOTIATED_DISCOUNT)));
    }
}
