package app.fulcrum.model.explain;

import static app.fulcrum.model.formula.Formula.ONE;
import static app.fulcrum.model.formula.Formula.ZERO;
import static app.fulcrum.model.formula.Formula.difference;
import static app.fulcrum.model.formula.Formula.largest;
import static app.fulcrum.model.formula.Formula.product;
import static app.fulcrum.model.formula.Formula.quotient;
import static app.fulcrum.model.formula.Formula.sum;

import app.fulcrum.model.cost.ApiTerms;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.formula.Constant;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Subject;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.pricing.ApiPricing;
import app.fulcrum.model.resolution.RequestClass;
import app.fulcrum.model.resolution.TokenTerms;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Purchase;
import app.fulcrum.model.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Explains what an API costs: line by line, and over all volumes.
 *
 * @param share the part of the requests that it serves; absent where it serves all
 * @param bought units that another alternative makes up for; absent where it decides itself
 */
record ApiLines(Leaves leaves, Optional<Explanation> share, Optional<Explanation> bought) {

    /** Of all requests. */
    ApiLines(Leaves leaves) {
        this(leaves, Optional.empty(), Optional.empty());
    }

    private static final List<LineKind> TOKENS = List.of(
            LineKind.INPUT_TOKENS,
            LineKind.CACHE_READS,
            LineKind.CACHE_WRITES,
            LineKind.OUTPUT_TOKENS,
            LineKind.REASONING_TOKENS);

    /** What is paid whatever is used. */
    private static final List<LineKind> RUNNING = List.of(LineKind.FEES, LineKind.PEOPLE, LineKind.SETUP);

    private static final List<LineKind> KINDS = Stream.of(
                    TOKENS,
                    List.of(LineKind.REQUEST_FEES, LineKind.CACHE_STORAGE, LineKind.UNITS, LineKind.MINIMUM_SPEND),
                    RUNNING)
            .flatMap(List::stream)
            .toList();

    List<Explanation> all() {
        return KINDS.stream().map(this::of).toList();
    }

    Optional<Explanation> line(LineKind kind) {
        return KINDS.contains(kind) ? Optional.of(of(kind)) : Optional.empty();
    }

    private Explanation of(LineKind kind) {
        return new Computed(new Subject.Line(kind), formula(kind), Unit.USD_PER_MONTH);
    }

    private Formula formula(LineKind kind) {
        return switch (kind) {
            case REQUEST_FEES -> served(product(Workload.of(leaves).requestsPerMonth(), requestFee()));
            case CACHE_STORAGE -> storage();
            case UNITS -> buysUnits() ? product(count(served(volume())), leaves.given(Input.UNIT_PRICE)) : ZERO;
            case MINIMUM_SPEND ->
                leaves.has(Input.MINIMUM_SPEND)
                        ? largest(ZERO, difference(leaves.given(Input.MINIMUM_SPEND), usage()))
                        : ZERO;
            case FEES -> leaves.given(Input.FEES);
            case PEOPLE -> leaves.people();
            case SETUP -> leaves.setup();
            default -> {
                Formula millions = served(Workload.of(leaves).millionsPerMonth());
                yield buysUnits()
                        ? product(millions, spilled(served(volume())), shareOfPrice(kind))
                        : product(millions, shareOfPrice(kind));
            }
        };
    }

    private Explanation volume() {
        return Workload.of(leaves).volume();
    }

    /** The part of something that falls to it. */
    private Formula served(Formula all) {
        return share.isPresent() ? product(share.get(), all) : all;
    }

    /** The tokens of a volume that fall to it. */
    private Explanation served(Explanation volume) {
        return share.isPresent()
                ? new Computed(Term.TOKENS_OF_PART, product(share.get(), volume), Unit.TOKENS_PER_DAY)
                : volume;
    }

    private Explanation count(Explanation volume) {
        return bought.orElseGet(() -> units().count(volume));
    }

    private boolean buysUnits() {
        return terms().purchase().units() != Purchase.Units.NONE;
    }

    /** What the units of an alternative that has a price are, and what its limits let through. */
    UnitLines units() {
        ApiTerms terms = new ApiPricing(
                        leaves.resolution().alternative().id(),
                        terms(),
                        leaves.resolution().level())
                .terms(leaves.resolution().base())
                .value()
                .orElseThrow();
        return new UnitLines(leaves, terms, tokenSlope(), beside(), of(LineKind.CACHE_STORAGE));
    }

    private Explanation spilled(Explanation volume) {
        return units().spilledShare(count(volume), volume);
    }

    /** What counts towards a minimum. */
    private Explanation usage() {
        Stream<LineKind> kinds = Stream.concat(
                TOKENS.stream(), Stream.of(LineKind.REQUEST_FEES, LineKind.CACHE_STORAGE, LineKind.UNITS));
        return new Computed(Term.USAGE, sum(kinds.map(this::of).toList()), Unit.USD_PER_MONTH);
    }

    private Explanation price(LineKind kind) {
        return leaves.given(TokenTerms.priceOf(kind));
    }

    private Formula requestFee() {
        return leaves.has(Input.REQUEST_FEE) ? leaves.given(Input.REQUEST_FEE) : ZERO;
    }

    private Formula storage() {
        if (!leaves.has(Input.CACHE_HELD_TOKENS) || !leaves.has(Input.CACHE_STORAGE_PRICE)) {
            return ZERO;
        }
        Explanation held = leaves.given(Input.CACHE_HELD_TOKENS);
        Formula own =
                leaves.has(Input.INPUT_TOKEN_FACTOR) ? product(held, leaves.given(Input.INPUT_TOKEN_FACTOR)) : held;
        Formula millions = quotient(own, Leaves.fixed(Constant.TOKENS_IN_A_MILLION));
        return product(millions, leaves.given(Input.CACHE_STORAGE_PRICE), leaves.given(Input.CACHE_HELD_HOURS));
    }

    private Explanation leftAfterDiscounts(LineKind kind) {
        Explanation batch = leaves.given(Input.BATCH_SHARE);
        boolean spared =
                kind == LineKind.CACHE_READS && terms().offer().factors().batchSparesCacheReads();
        Formula afterBatch = spared ? ONE : difference(ONE, product(batch, leaves.given(Input.BATCH_DISCOUNT)));
        Formula afterNegotiation = difference(ONE, leaves.given(Input.NEGOTIATED_DISCOUNT));
        return new Computed(Term.LEFT_AFTER_DISCOUNTS, product(afterBatch, afterNegotiation), Unit.SHARE);
    }

    private TokenTerms terms() {
        return leaves.resolution().tokens().orElseThrow();
    }

    /** What a price is multiplied by: discounts always, the others where they make a difference. */
    private List<Formula> factors(LineKind kind) {
        List<Formula> factors = new ArrayList<>(List.of(leftAfterDiscounts(kind)));
        if (leaves.has(Input.SURCHARGE)) {
            factors.add(sum(ONE, leaves.given(Input.SURCHARGE)));
        }
        if (leaves.has(Input.PEAK_HOURS_SHARE) && terms().peakHours().isPresent()) {
            factors.add(peak());
        }
        return factors;
    }

    private Explanation peak() {
        Explanation share = leaves.given(Input.PEAK_HOURS_SHARE);
        Formula atOtherHours = difference(ONE, share);
        return new Computed(Term.PEAK_MULTIPLE, sum(atOtherHours, product(share, leaves.peakFactor())), Unit.RATIO);
    }

    /** What all tokens and requests cost, without anything fixed. */
    Explanation tokens() {
        Stream<LineKind> kinds = leaves.has(Input.REQUEST_FEE)
                ? Stream.concat(TOKENS.stream(), Stream.of(LineKind.REQUEST_FEES))
                : TOKENS.stream();
        return new Computed(Term.TOKEN_COST, sum(kinds.map(this::of).toList()), Unit.USD_PER_MONTH);
    }

    /** What is paid without a single token. */
    Explanation fixedCost() {
        return new Computed(
                Term.FIXED_COST,
                sum(Stream.concat(Stream.of(LineKind.CACHE_STORAGE), RUNNING.stream())
                        .map(this::of)
                        .toList()),
                Unit.USD_PER_MONTH);
    }

    /** What one more token per day costs per month in the long run. */
    Formula slope() {
        return buysUnits() ? units().slope() : perDailyToken();
    }

    private Formula perDailyToken() {
        return leaves.has(Input.REQUEST_FEE) ? sum(tokenSlope(), beside()) : tokenSlope();
    }

    private Formula tokenSlope() {
        Formula millions = product(priceOfMix(), leaves.given(Input.DAYS_PER_MONTH));
        return quotient(millions, Leaves.fixed(Constant.TOKENS_IN_A_MILLION));
    }

    /** What every token costs that units serve. */
    Formula besideTokens() {
        return beside();
    }

    private Formula beside() {
        if (!leaves.has(Input.REQUEST_FEE)) {
            return ZERO;
        }
        Formula perToken =
                quotient(leaves.given(Input.REQUEST_FEE), Workload.of(leaves).tokensPerRequest());
        Formula perMonth = product(perToken, leaves.given(Input.DAYS_PER_MONTH));
        return leaves.has(Input.REQUEST_FACTOR) ? product(perMonth, leaves.given(Input.REQUEST_FACTOR)) : perMonth;
    }

    private Explanation priceOfMix() {
        return new Computed(
                Term.PRICE_OF_MIX, sum(TOKENS.stream().map(this::priceShare).toList()), Unit.USD_PER_MILLION_TOKENS);
    }

    private Explanation priceShare(LineKind kind) {
        return new Computed(new Subject.PriceShare(kind), shareOfPrice(kind), Unit.USD_PER_MILLION_TOKENS);
    }

    private Formula shareOfPrice(LineKind kind) {
        List<Formula> factors = new ArrayList<>(priced(kind));
        factors.addAll(factors(kind));
        return product(factors);
    }

    /** Tokens of a kind at their price, or those of long requests at theirs and those of the others at theirs. */
    private List<Formula> priced(LineKind kind) {
        Workload workload = Workload.of(leaves);
        if (!RequestClass.isDivided(leaves.resolution().base())) {
            return List.of(workload.shareOf(kind), price(kind));
        }
        return List.of(sum(
                new Computed(
                        Term.LONG_REQUESTS,
                        product(workload.shareOfLong(kind), leaves.priceOfLong(kind)),
                        Unit.USD_PER_MILLION_TOKENS),
                new Computed(
                        Term.OTHER_REQUESTS,
                        product(workload.shareOfOthers(kind), price(kind)),
                        Unit.USD_PER_MILLION_TOKENS)));
    }

    /** What is paid at a volume. */
    Formula cost(Explanation volume) {
        return !leaves.has(Input.MINIMUM_SPEND) && !buysUnits()
                ? sum(fixedCost(), product(perToken(), served(volume)))
                : sum(Stream.concat(Stream.of(billed(volume)), RUNNING.stream().map(this::of))
                        .toList());
    }

    /** The same without people and set-up. */
    Explanation costOfPart(Explanation volume) {
        return new Computed(
                new Subject.CostOf(leaves.resolution().alternative(), Term.PART_COST),
                sum(billed(volume), of(LineKind.FEES)),
                Unit.USD_PER_MONTH);
    }

    /** What is paid for all that is used, and no less than the least. */
    private Formula billed(Explanation volume) {
        Explanation tokens = served(volume);
        Formula used = buysUnits()
                ? units().used(count(tokens), tokens)
                : sum(of(LineKind.CACHE_STORAGE), product(perToken(), tokens));
        return leaves.has(Input.MINIMUM_SPEND) ? largest(leaves.given(Input.MINIMUM_SPEND), used) : used;
    }

    /** The lines of a bill without people and set-up. */
    List<Explanation> linesOfPart() {
        return KINDS.stream()
                .filter(kind -> kind != LineKind.PEOPLE && kind != LineKind.SETUP)
                .map(this::of)
                .toList();
    }

    /** Tokens of the workload that one unit serves in a day of an even load. */
    Explanation capacityPerUnit() {
        return units().capacityPerUnit();
    }

    private Explanation perToken() {
        return new Computed(Term.COST_PER_DAILY_TOKEN, perDailyToken(), Unit.USD_PER_MONTH_AND_DAILY_TOKEN);
    }

    /** The last volume that can be had; absent where there is no end. */
    Optional<Explanation> last() {
        boolean isLimited = Input.rateLimits().stream().anyMatch(leaves::has);
        boolean mayEnd = terms().purchase().units() == Purchase.Units.WITHOUT_OVERFLOW
                ? leaves.has(Input.UNIT_COUNT)
                : isLimited;
        return mayEnd ? units().last() : Optional.empty();
    }
}
