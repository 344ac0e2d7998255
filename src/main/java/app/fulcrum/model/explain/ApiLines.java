package app.fulcrum.model.explain;

import app.fulcrum.model.cost.ApiTerms;
import app.fulcrum.model.cost.LineItem;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.explain.Explanation.Computed;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.unit.Unit;
import java.util.List;

/** Explains the lines of an API bill. */
record ApiLines(Projection projection, Leaves leaves, Option option) {

    Explanation explain(LineItem item) {
        List<Explanation> parts = switch (item.kind()) {
            case INPUT_TOKENS, CACHE_READS, CACHE_WRITES, OUTPUT_TOKENS, REASONING_TOKENS ->
                List.of(leaves.millionsPerMonth(), share(item.kind()), price(item.kind()), leftAfterDiscounts());
            case FEES -> leaves.all(closed() ? Input.CLOSED_FEES : Input.HOSTED_FEES);
            case PEOPLE ->
                leaves.all(closed() ? Input.CLOSED_ENGINEERS : Input.HOSTED_ENGINEERS, Input.LOADED_COST_PER_YEAR);
            case SETUP -> leaves.all(closed() ? Input.CLOSED_SETUP : Input.HOSTED_SETUP, Input.SETUP_MONTHS);
            default -> throw new IllegalArgumentException("not a line of an API bill: " + item.kind());
        };
        return new Computed(new Subject.Line(item.kind()), item.usdPerMonth(), Unit.USD_PER_MONTH, parts);
    }

    private boolean closed() {
        return option == Option.CLOSED_API;
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

    private Explanation price(LineKind kind) {
        Input typed = switch (kind) {
            case CACHE_READS -> closed() ? Input.CLOSED_CACHE_READ_PRICE : Input.HOSTED_CACHE_READ_PRICE;
            case CACHE_WRITES -> closed() ? Input.CLOSED_CACHE_WRITE_PRICE : Input.HOSTED_CACHE_WRITE_PRICE;
            case INPUT_TOKENS -> closed() ? Input.CLOSED_INPUT_PRICE : Input.HOSTED_INPUT_PRICE;
            default -> closed() ? Input.CLOSED_OUTPUT_PRICE : Input.HOSTED_OUTPUT_PRICE;
        };
        return leaves.find(typed)
                .map(Explanation.class::cast)
                .orElseGet(() -> leaves.price(option, terms().rates().of(kind)));
    }

    private Explanation leftAfterDiscounts() {
        ApiTerms terms = terms();
        Input typed = closed() ? Input.CLOSED_BATCH_DISCOUNT : Input.HOSTED_BATCH_DISCOUNT;
        Explanation batchDiscount =
                leaves.find(typed).map(Explanation.class::cast).orElseGet(() -> leaves.batchDiscount(option));
        return new Computed(
                Term.LEFT_AFTER_DISCOUNTS,
                terms.shareLeftAfterDiscounts(),
                Unit.SHARE,
                List.of(
                        leaves.assumed(Input.BATCH_SHARE),
                        batchDiscount,
                        leaves.assumed(
                                closed() ? Input.CLOSED_NEGOTIATED_DISCOUNT : Input.HOSTED_NEGOTIATED_DISCOUNT)));
    }
}
