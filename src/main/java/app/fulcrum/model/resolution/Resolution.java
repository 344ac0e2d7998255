package app.fulcrum.model.resolution;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.resolution.Origin.Reason;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Input.Presence;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The number that counts for every input of one scenario with one price book, and where it comes from. The only place where
 * that is decided.
 *
 * @param base the numbers the scenario holds, at base values
 * @param closedApi the prices of the closed API; absent when the price book does not know the offer
 * @param hostedOpenApi the prices of the hosted offer, likewise
 * @param hardware the prices of the GPUs
 */
public record Resolution(
        Scenario scenario,
        PriceBook book,
        Values base,
        Optional<TokenTerms> closedApi,
        Optional<TokenTerms> hostedOpenApi,
        HardwareTerms hardware) {

    public static Resolution of(Scenario scenario, PriceBook book) {
        var choices = scenario.choices();
        return new Resolution(
                scenario,
                book,
                Values.base(scenario.assumptions()),
                book.apiOffer(choices.apiOfferId()).map(offer -> terms(ApiInputs.CLOSED, offer, scenario)),
                book.hostedOffer(choices.hostedOfferId()).map(offer -> terms(ApiInputs.HOSTED, offer, scenario)),
                HardwareTerms.of(choices.hosting(), book));
    }

    private static TokenTerms terms(ApiInputs inputs, TokenOffer offer, Scenario scenario) {
        return new TokenTerms(
                inputs,
                offer,
                offer.tariffOn(scenario.pricesOn()),
                scenario.choices().cacheWriteLifetime());
    }

    /** The prices of an API option; none for self-hosting or an offer the price book does not know. */
    public Optional<TokenTerms> api(Option option) {
        return switch (option) {
            case CLOSED_API -> closedApi;
            case HOSTED_OPEN_API -> hostedOpenApi;
            case SELF_HOSTED -> Optional.empty();
        };
    }

    /** How a GPU is paid. */
    public Payment payment() {
        return hardware.payment(base);
    }

    /** What counts for an input, at base values. */
    public Resolved of(Input input) {
        Ruling ruling = ruling(input);
        Origin origin = origin(input, ruling.rule());
        return new Resolved(input, value(origin, ruling), origin);
    }

    private Ruling ruling(Input input) {
        if (base.has(input)) {
            return Ruling.held(base.get(input));
        }
        return switch (input.group()) {
            case CLOSED_API -> ruling(input, closedApi);
            case HOSTED_OPEN_API -> ruling(input, hostedOpenApi);
            case SELF_HOSTED -> hardware.ruling(input, base);
            case WORKLOAD, PEOPLE, FINANCE -> notStated();
        };
    }

    private Ruling ruling(Input input, Optional<TokenTerms> terms) {
        return terms.map(known -> known.ruling(input, base)).orElseGet(Resolution::notStated);
    }

    private static Ruling notStated() {
        return Ruling.offered(OptionalDouble.empty(), Ruling.Rule.NOT_STATED);
    }

    private Origin origin(Input input, Ruling.Rule rule) {
        return switch (rule) {
            case HELD_BY_SCENARIO -> held(input);
            case OFFERED -> new Origin.Offered(fromBook(input).orElseThrow());
            case AS_INPUT_PRICE -> sameAs(ApiInputs.of(optionOf(input)).inputPrice());
            case AS_HOURS_PER_MONTH -> sameAs(Input.HOURS_PER_MONTH);
            case NOT_STATED -> new Origin.Unknown(Reason.NOT_STATED);
            case NO_PRICE_ON_DATE -> new Origin.Unknown(Reason.NO_PRICE_ON_DATE);
            case NOT_FOR_THIS_USE -> new Origin.Unknown(Reason.NOT_FOR_THIS_USE);
            case NO_DISCOUNT -> new Origin.Unknown(Reason.NO_DISCOUNT);
        };
    }

    /**
     * What the scenario holds is typed, unless it is what every scenario starts with: the price book's number under the
     * price book's source. The same number under anybody else's name is theirs.
     */
    private Origin held(Input input) {
        Assumption assumption = scenario.assumptions().get(input).orElseThrow();
        if (input == Input.MEASURED_OUTPUT_RATE) {
            return new Origin.Measured(assumption);
        }
        Optional<BookValue> usual =
                input.presence() == Presence.REQUIRED ? fromBook(input) : Optional.<BookValue>empty();
        return usual.filter(value -> isOf(value, assumption))
                .<Origin>map(Origin.Default::new)
                .orElseGet(() -> new Origin.Typed(assumption));
    }

    private static boolean isOf(BookValue book, Assumption assumption) {
        return book.value().equals(assumption.value())
                && book.provenance().source().title().equals(assumption.source());
    }

    private Origin sameAs(Input other) {
        return new Origin.SameAs(other, of(other).origin());
    }

    private static Option optionOf(Input price) {
        return switch (price.group()) {
            case CLOSED_API -> Option.CLOSED_API;
            case HOSTED_OPEN_API -> Option.HOSTED_OPEN_API;
            default -> throw new IllegalArgumentException("no price of an API: " + price);
        };
    }

    private static Optional<Range> value(Origin origin, Ruling ruling) {
        return switch (origin.root()) {
            case Origin.Typed(Assumption assumption) -> Optional.of(assumption.value());
            case Origin.Measured(Assumption assumption) -> Optional.of(assumption.value());
            case Origin.Default(BookValue value) -> Optional.of(value.value());
            case Origin.Offered(BookValue value) -> Optional.of(value.value());
            case Origin.Unknown _, Origin.SameAs _ ->
                ruling.number().isPresent()
                        ? Optional.of(Range.exactly(ruling.number().getAsDouble()))
                        : Optional.empty();
        };
    }

    /** What the price book says an input is, whether the scenario says something else or not. */
    public Optional<BookValue> fromBook(Input input) {
        Optional<BookValue> chosen = switch (input.group()) {
            case CLOSED_API -> closedApi.flatMap(terms -> terms.book(input, base));
            case HOSTED_OPEN_API -> hostedOpenApi.flatMap(terms -> terms.book(input, base));
            case SELF_HOSTED -> hosting(input);
            case WORKLOAD, PEOPLE, FINANCE -> Optional.empty();
        };
        return chosen.or(() -> book.defaultValue(input.path()).map(BookValue::of));
    }

    private Optional<BookValue> hosting(Input input) {
        return input == Input.REALISATION_FACTOR
                ? book.servingStack(scenario.choices().hosting().servingStackId())
                        .map(BookValue::of)
                : hardware.book(input);
    }

    /** The number or range that counts for an input, without where it comes from. */
    Optional<Range> range(Input input) {
        Optional<Range> held = scenario.assumptions().get(input).map(Assumption::value);
        if (held.isPresent()) {
            return held;
        }
        OptionalDouble number = ruling(input).number();
        return number.isPresent() ? Optional.of(Range.exactly(number.getAsDouble())) : Optional.empty();
    }

    /** Whether what counts for an input is zero and nothing else, whichever end of its range is taken. */
    boolean isZero(Input input) {
        return range(input).filter(range -> range.high() == 0).isPresent();
    }

    /** Says of what is multiplied with an input that it does not count, if that is so. */
    Optional<Unused> timesZero(Input factor) {
        return isZero(factor) ? Unused.because(Unused.Reason.TIMES_ZERO, factor) : Optional.empty();
    }

    /** The record of the price book that an input's number is from in the end; absent where it is anybody else's. */
    public Optional<BookValue> sourced(Input input) {
        return of(input).origin().root() instanceof Origin.Offered(BookValue value)
                ? Optional.of(value)
                : Optional.empty();
    }
}
