package app.fulcrum.model.explain;

import static app.fulcrum.model.formula.Formula.ONE;
import static app.fulcrum.model.formula.Formula.difference;
import static app.fulcrum.model.formula.Formula.product;
import static app.fulcrum.model.formula.Formula.quotient;
import static app.fulcrum.model.formula.Formula.sum;

import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.formula.Constant;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Subject;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.resolution.TokenTerms;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Explains what an API costs: line by line, and over all volumes. */
record ApiLines(Leaves leaves) {

    private static final List<LineKind> TOKENS = List.of(
            LineKind.INPUT_TOKENS,
            LineKind.CACHE_READS,
            LineKind.CACHE_WRITES,
            LineKind.OUTPUT_TOKENS,
            LineKind.REASONING_TOKENS);

    private static final List<LineKind> FIXED = List.of(LineKind.FEES, LineKind.PEOPLE, LineKind.SETUP);

    List<Explanation> all() {
        return Stream.concat(TOKENS.stream(), FIXED.stream()).map(this::of).toList();
    }

    Optional<Explanation> line(LineKind kind) {
        return TOKENS.contains(kind) || FIXED.contains(kind) ? Optional.of(of(kind)) : Optional.empty();
    }

    private Explanation of(LineKind kind) {
        return new Computed(new Subject.Line(kind), formula(kind), Unit.USD_PER_MONTH);
    }

    private Formula formula(LineKind kind) {
        RunningLines running = new RunningLines(leaves);
        return switch (kind) {
            case FEES -> leaves.given(Input.FEES);
            case PEOPLE -> running.people();
            case SETUP -> running.setup();
            default -> {
                Explanation millions = Workload.of(leaves).millionsPerMonth();
                yield product(millions, shareOfPrice(kind));
            }
        };
    }

    private Explanation price(LineKind kind) {
        return leaves.given(TokenTerms.priceOf(kind));
    }

    private Explanation leftAfterDiscounts() {
        Explanation batch = leaves.given(Input.BATCH_SHARE);
        Formula afterBatch = difference(ONE, product(batch, leaves.given(Input.BATCH_DISCOUNT)));
        Formula afterNegotiation = difference(ONE, leaves.given(Input.NEGOTIATED_DISCOUNT));
        return new Computed(Term.LEFT_AFTER_DISCOUNTS, product(afterBatch, afterNegotiation), Unit.SHARE);
    }

    /** What all tokens cost, without anything fixed. */
    Explanation tokens() {
        return new Computed(Term.TOKEN_COST, sum(TOKENS.stream().map(this::of).toList()), Unit.USD_PER_MONTH);
    }

    /** What is paid without a single token. */
    Explanation fixedCost() {
        return new Computed(Term.FIXED_COST, sum(FIXED.stream().map(this::of).toList()), Unit.USD_PER_MONTH);
    }

    /** What one more token per day costs per month. */
    Formula slope() {
        Formula millions = product(priceOfMix(), leaves.given(Input.DAYS_PER_MONTH));
        return quotient(millions, Leaves.fixed(Constant.TOKENS_IN_A_MILLION));
    }

    private Explanation priceOfMix() {
        return new Computed(
                Term.PRICE_OF_MIX, sum(TOKENS.stream().map(this::priceShare).toList()), Unit.USD_PER_MILLION_TOKENS);
    }

    private Explanation priceShare(LineKind kind) {
        return new Computed(new Subject.PriceShare(kind), shareOfPrice(kind), Unit.USD_PER_MILLION_TOKENS);
    }

    private Formula shareOfPrice(LineKind kind) {
        return product(Workload.of(leaves).shareOf(kind), price(kind), leftAfterDiscounts());
    }

    /** What is paid at a volume. */
    Formula cost(Explanation volume) {
        Explanation slope = new Computed(Term.COST_PER_DAILY_TOKEN, slope(), Unit.USD_PER_MONTH_AND_DAILY_TOKEN);
        return sum(fixedCost(), product(slope, volume));
    }
}
