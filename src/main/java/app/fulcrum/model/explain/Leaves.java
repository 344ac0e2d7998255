package app.fulcrum.model.explain;

import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.formula.Constant;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.AtEnd;
import app.fulcrum.model.formula.Explanation.Chosen;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Fixed;
import app.fulcrum.model.formula.Explanation.Given;
import app.fulcrum.model.formula.Explanation.Sourced;
import app.fulcrum.model.formula.Fact;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Subject;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.range.AtEnds;
import app.fulcrum.model.resolution.AlternativeResolution;
import app.fulcrum.model.resolution.Origin;
import app.fulcrum.model.resolution.Resolved;
import app.fulcrum.model.resolution.TokenTerms;
import app.fulcrum.model.resolution.UnservedEnds.Side;
import app.fulcrum.model.scenario.CacheWriteLifetime;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.traffic.GivenDay;
import app.fulcrum.model.unit.Unit;
import java.util.Map;
import java.util.Optional;

/**
 * The ends of explanations as one alternative sees them: what counts for its inputs, and what else its price book holds.
 *
 * @param sides the ends of ranges that are taken instead of base values
 * @param estimate the end of the band of its throughput estimate that is taken instead of what is planned with
 */
record Leaves(AlternativeResolution resolution, Map<InputKey, Side> sides, Optional<Side> estimate) {

    /** At base values. */
    static Leaves of(AlternativeResolution resolution) {
        return new Leaves(resolution, Map.of(), Optional.empty());
    }

    /** At ends of ranges. */
    static Leaves of(AtEnds ends) {
        return new Leaves(ends.resolution(), ends.sides(), ends.estimate());
    }

    /** What counts for an input; what another input is where it follows that one, or what a given day says in its place. */
    Explanation given(Input input) {
        Optional<GivenDay> day = resolution.scenario().day();
        return day.isPresent() && input.isReplacedByDay() ? ofDay(input, day.get()) : stated(input);
    }

    private Explanation ofDay(Input input, GivenDay day) {
        if (input == Input.SERVICE_HOURS_PER_DAY) {
            return fixed(Constant.HOURS_IN_A_DAY);
        }
        Explanation busiest = new Chosen(Term.BUSIEST_HOUR, day.busiestHour(), Unit.RATIO);
        return has(Input.PEAK_WITHIN_HOUR)
                ? new Computed(Term.PEAK_OF_DAY, Formula.product(given(Input.PEAK_WITHIN_HOUR), busiest), Unit.RATIO)
                : busiest;
    }

    /** What counts for an input unless a given day decides in its place. */
    Explanation stated(Input input) {
        Resolved resolved = resolution.of(input);
        if (sides.containsKey(resolved.key())) {
            return new AtEnd(resolved, sides.get(resolved.key()));
        }
        return switch (resolved.origin()) {
            case Origin.SameAs(InputKey other, Origin _) ->
                new Computed(new Subject.SameAs(input), given(other.input()), input.unit());
            case Origin.Offered _
            when input == Input.CACHE_WRITE_PRICE && has(Input.ONE_HOUR_WRITE_SHARE) ->
                writePrice(resolution.tokens().orElseThrow());
            case Origin.Derived _ -> new Workload.Derived(this).tokensPerDay();
            case Origin.Typed _,
                    Origin.Described _,
                    Origin.Measured _,
                    Origin.Imported _,
                    Origin.Default _,
                    Origin.Offered _,
                    Origin.OfDay _,
                    Origin.Unknown _ -> new Given(resolved);
        };
    }

    /** What writing to the cache costs, of which a share is kept for an hour. */
    private Explanation writePrice(TokenTerms terms) {
        Explanation anHour = given(Input.ONE_HOUR_WRITE_SHARE);
        Formula shorter = Formula.product(
                Formula.difference(Formula.ONE, anHour),
                writePrice(Fact.WRITE_PRICE, CacheWriteLifetime.FIVE_MINUTES, terms));
        Formula longer =
                Formula.product(anHour, writePrice(Fact.ONE_HOUR_WRITE_PRICE, CacheWriteLifetime.ONE_HOUR, terms));
        return new Computed(Term.WRITE_PRICE, Formula.sum(shorter, longer), Unit.USD_PER_MILLION_TOKENS);
    }

    private Explanation writePrice(Fact fact, CacheWriteLifetime kept, TokenTerms terms) {
        // A price that is not known counts for nothing that is written.
        double price = terms.writeFor(kept, resolution.base()).orElse(0);
        return listed(fact, price, terms);
    }

    private static Explanation listed(Fact fact, double price, TokenTerms terms) {
        return new Sourced(fact, terms.offer().title(), price, terms.offer().provenance());
    }

    /** What a kind of token costs in requests that are longer than the others: another price where the offer has one. */
    Explanation priceOfLong(LineKind kind) {
        TokenTerms terms = resolution.tokens().orElseThrow().ofLongRequests();
        Input price = TokenTerms.priceOf(kind);
        if (resolution.base().has(price)) {
            return given(price);
        }
        if (price == Input.CACHE_WRITE_PRICE
                && has(Input.ONE_HOUR_WRITE_SHARE)
                && terms.states(price, resolution.base())) {
            return writePrice(terms);
        }
        return terms.states(price, resolution.base()) || price == Input.INPUT_PRICE
                ? listed(longPrice(kind), terms.number(price, resolution.base()).orElse(0), terms)
                : new Computed(
                        new Subject.SameAs(price), priceOfLong(LineKind.INPUT_TOKENS), Unit.USD_PER_MILLION_TOKENS);
    }

    private static Fact longPrice(LineKind kind) {
        return switch (kind) {
            case INPUT_TOKENS -> Fact.LONG_INPUT_PRICE;
            case CACHE_READS -> Fact.LONG_CACHE_READ_PRICE;
            case CACHE_WRITES -> Fact.LONG_CACHE_WRITE_PRICE;
            default -> Fact.LONG_OUTPUT_PRICE;
        };
    }

    /** How the volume is stated. */
    LoadForm loadForm() {
        return resolution.scenario().loadForm();
    }

    /** How the servers are run, seen from own GPUs. */
    Hosting hosting() {
        return ((Way.OwnGpus) resolution.alternative().way()).hosting();
    }

    boolean has(Input input) {
        return resolution.of(input).value().isPresent();
    }

    /** What people cost in a month, whatever is bought. */
    Formula people() {
        Formula perYear = Formula.product(given(Input.ENGINEERS), given(Input.LOADED_COST_PER_YEAR));
        return Formula.quotient(perYear, fixed(Constant.MONTHS_IN_A_YEAR));
    }

    /** What set-up costs in a month, whatever is bought. */
    Formula setup() {
        return Formula.quotient(given(Input.SETUP), given(Input.SETUP_MONTHS));
    }

    /** What an API multiplies its prices by in peak hours. */
    Explanation peakFactor() {
        TokenTerms terms = resolution.tokens().orElseThrow();
        TokenOffer offer = terms.offer();
        return new Sourced(
                Fact.PEAK_FACTOR, offer.provider() + " " + offer.name(), terms.peakFactor(), offer.provenance());
    }

    /** A constant of the throughput model. */
    Explanation fitted(Fact fact, double value) {
        return new Sourced(fact, "", value, throughputModel());
    }

    private Provenance throughputModel() {
        return resolution.book().throughput().provenance();
    }

    static Explanation fixed(Constant constant) {
        return new Fixed(constant);
    }

    /** A time in milliseconds, as it is shown, of one in seconds, as it is reckoned. */
    static Explanation milliseconds(Subject subject, Formula seconds) {
        return new Computed(
                subject, Formula.product(seconds, fixed(Constant.MILLISECONDS_IN_A_SECOND)), Unit.MILLISECONDS);
    }
}
