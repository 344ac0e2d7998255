package app.fulcrum.model.resolution;

import app.fulcrum.model.catalog.Offer;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.cost.PriceLevel;
import app.fulcrum.model.resolution.Origin.Reason;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Input.Presence;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Shape;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The number that counts for every input of one alternative with one price book, and where it comes from. The only place
 * where that is decided.
 *
 * @param base the numbers the scenario holds for it, its own and those all share, at base values
 * @param tokens the prices of its tokens; absent for own GPUs and where the price book does not know the offer
 * @param hardware the prices of its GPUs; absent for an API
 * @param level how far prices have moved since the scenario's day: the bill alone follows
 */
public record AlternativeResolution(
        Scenario scenario,
        PriceBook book,
        Alternative alternative,
        Values base,
        Optional<TokenTerms> tokens,
        Optional<HardwareTerms> hardware,
        PriceLevel level) {

    static AlternativeResolution of(Alternative alternative, Scenario scenario, PriceBook book, PriceLevel level) {
        return new AlternativeResolution(
                scenario,
                book,
                alternative,
                Values.base(scenario, alternative.assumptions()),
                alternative.way() instanceof Way.Api api
                        ? TokenOffers.bought(api, book).map(offer -> terms(offer, api, scenario, book))
                        : Optional.empty(),
                alternative.way() instanceof Way.OwnGpus own
                        ? Optional.of(HardwareTerms.of(own.hosting(), book))
                        : Optional.empty(),
                level);
    }

    private static TokenTerms terms(TokenOffer offer, Way.Api api, Scenario scenario, PriceBook book) {
        return new TokenTerms(
                offer,
                api.purchase(),
                offer.tariffOn(scenario.pricesOn()),
                scenario.cacheWriteLifetime(),
                api.purchase().unitOfferId().flatMap(book::unitOffer),
                false);
    }

    /** The offer it buys from; absent where it buys none, or none the price book knows. */
    public Optional<Offer> offer() {
        return tokens.isPresent()
                ? tokens.map(TokenTerms::offer)
                : hardware.flatMap(known -> known.offer().map(offer -> offer));
    }

    /** How a GPU is paid; absent for an API. */
    public Optional<Payment> payment() {
        return hardware.map(terms -> terms.payment(base));
    }

    /** What counts for an input, its own or one all share, at base values. */
    public Resolved of(Input input) {
        if (input == Input.TOKENS_PER_DAY && scenario.loadForm() != LoadForm.TOKENS) {
            return volume();
        }
        Ruling ruling = ruling(input);
        Origin origin = origin(input, ruling.rule());
        return new Resolved(alternative.key(input), value(origin, ruling), origin);
    }

    private Resolved volume() {
        List<Resolved> factors =
                scenario.loadForm().inputs().stream().map(this::of).toList();
        return new Resolved(
                alternative.key(Input.TOKENS_PER_DAY),
                Optional.of(scenario.tokensPerDay()),
                new Origin.Derived(factors));
    }

    private Ruling ruling(Input input) {
        if (base.has(input)) {
            return scenario.assumption(alternative.key(input)).isPresent()
                    ? Ruling.held(base.get(input))
                    : Ruling.offered(base.find(input), Ruling.Rule.OFFERED);
        }
        return switch (input.group()) {
            case API, COMMITMENT ->
                tokens.map(known -> known.ruling(input, base)).orElseGet(AlternativeResolution::notStated);
            case SERVING, RENTING, RUNNING, BUYING ->
                hardware.map(known -> known.ruling(input, base)).orElseGet(AlternativeResolution::notStated);
            case WORKLOAD, ALTERNATIVE, COUNTING, MIXING, PEOPLE, FINANCE, OUTLOOK -> notStated();
        };
    }

    private static Ruling notStated() {
        return Ruling.offered(OptionalDouble.empty(), Ruling.Rule.NOT_STATED);
    }

    private Origin origin(Input input, Ruling.Rule rule) {
        return switch (rule) {
            case HELD_BY_SCENARIO -> held(input);
            case DESCRIBED -> new Origin.Described(hardware.orElseThrow().gpuName(book));
            case OFFERED -> new Origin.Offered(fromBook(input).orElseThrow());
            case OF_DAY -> new Origin.OfDay(fromBook(input).orElseThrow());
            case AS_INPUT_PRICE -> sameAs(Input.INPUT_PRICE);
            case AS_HOURS_PER_MONTH -> sameAs(Input.HOURS_PER_MONTH);
            case NOT_STATED -> new Origin.Unknown(Reason.NOT_STATED);
            case NO_PRICE_ON_DATE -> new Origin.Unknown(Reason.NO_PRICE_ON_DATE);
            case NOT_FOR_THIS_USE -> new Origin.Unknown(Reason.NOT_FOR_THIS_USE);
            case NO_DISCOUNT -> new Origin.Unknown(Reason.NO_DISCOUNT);
            case NOT_CHARGED -> new Origin.Unknown(Reason.NOT_CHARGED);
            case OF_ESTIMATE_CLASS -> new Origin.Unknown(Reason.OF_ESTIMATE_CLASS);
        };
    }

    /**
     * What the scenario holds is typed, unless it is what every scenario starts with: the price book's number under the
     * price book's source. The same number under anybody else's name is theirs.
     */
    private Origin held(Input input) {
        Assumption assumption = scenario.assumption(alternative.key(input)).orElseThrow();
        if (assumption.file().isPresent()) {
            return new Origin.Imported(assumption, assumption.file().get());
        }
        if (input.isMeasuredRate()) {
            return new Origin.Measured(assumption);
        }
        Optional<BookValue> usual =
                input.presence() == Presence.REQUIRED ? fromBook(input) : Optional.<BookValue>empty();
        return usual.filter(value -> isOf(value, assumption))
                .<Origin>map(Origin.Default::new)
                .orElseGet(() -> new Origin.Typed(assumption));
    }

    private static boolean isOf(BookValue book, Assumption assumption) {
        return assumption.shape() == Shape.TRIANGULAR
                && book.value().equals(assumption.value())
                && book.provenance().source().title().equals(assumption.source());
    }

    private Origin sameAs(Input other) {
        return new Origin.SameAs(alternative.key(other), of(other).origin());
    }

    private static Optional<Range> value(Origin origin, Ruling ruling) {
        return switch (origin.root()) {
            case Origin.Typed(Assumption assumption) -> Optional.of(assumption.value());
            case Origin.Measured(Assumption assumption) -> Optional.of(assumption.value());
            case Origin.Imported(Assumption assumption, var _) -> Optional.of(assumption.value());
            case Origin.Default(BookValue value) -> Optional.of(value.value());
            case Origin.Offered(BookValue value) -> Optional.of(value.value());
            case Origin.OfDay(BookValue hours) -> Optional.of(hours.value());
            case Origin.Described _, Origin.Unknown _, Origin.SameAs _, Origin.Derived _ ->
                ruling.number().isPresent()
                        ? Optional.of(Range.exactly(ruling.number().getAsDouble()))
                        : Optional.empty();
        };
    }

    /** What the price book says an input is, whether the scenario says something else or not. */
    public Optional<BookValue> fromBook(Input input) {
        Optional<BookValue> chosen = switch (input.group()) {
            case API, COMMITMENT -> tokens.flatMap(terms -> terms.book(input, base));
            case SERVING, RENTING, RUNNING, BUYING -> hosting(input);
            case WORKLOAD, ALTERNATIVE, COUNTING, MIXING, PEOPLE, FINANCE, OUTLOOK -> Optional.empty();
        };
        return chosen.or(
                () -> book.defaultValue(alternative.standardPath(input)).map(BookValue::of));
    }

    private Optional<BookValue> hosting(Input input) {
        return input == Input.MAX_SEQUENCES && alternative.way() instanceof Way.OwnGpus own
                ? hardware.flatMap(terms -> terms.sequencesOf(own.hosting(), book))
                : hardware.flatMap(terms -> terms.book(input));
    }

    /** The range the price book states for an input of which the scenario holds no number; absent where it states none. */
    public Optional<Range> offeredRange(Input input) {
        return ruling(input).rule() == Ruling.Rule.OFFERED
                ? fromBook(input).map(BookValue::value).filter(range -> !range.isExact())
                : Optional.empty();
    }

    /** The number or range that counts for an input, without where it comes from. */
    Optional<Range> range(Input input) {
        Optional<Range> held = scenario.assumption(alternative.key(input)).map(Assumption::value);
        if (held.isPresent()) {
            return held;
        }
        Ruling ruling = ruling(input);
        if (ruling.rule() == Ruling.Rule.OFFERED) {
            return fromBook(input).map(BookValue::value);
        }
        OptionalDouble number = ruling.number();
        return number.isPresent() ? Optional.of(Range.exactly(number.getAsDouble())) : Optional.empty();
    }

    /** Whether what counts for an input is zero and nothing else, whichever end of its range is taken. */
    boolean isZero(Input input) {
        return range(input).filter(range -> range.high() == 0).isPresent();
    }

    /** Says of what is multiplied with an input that it does not count, if that is so. */
    Optional<Unused> timesZero(Input factor) {
        return isZero(factor) ? because(Unused.Reason.TIMES_ZERO, factor) : Optional.empty();
    }

    /** That an input does not count, on account of another. */
    Optional<Unused> because(Unused.Reason reason, Input other) {
        return Unused.because(reason, alternative.key(other));
    }

    /** The record of the price book that an input's number is from in the end; absent where it is anybody else's. */
    public Optional<BookValue> sourced(Input input) {
        return of(input).origin().root() instanceof Origin.Offered(BookValue value)
                ? Optional.of(value)
                : Optional.empty();
    }
}
