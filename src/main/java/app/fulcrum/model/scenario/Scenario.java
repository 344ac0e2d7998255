package app.fulcrum.model.scenario;

import app.fulcrum.model.traffic.GivenDay;
import app.fulcrum.model.unit.Range;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * One question asked: every input, nothing computed.
 *
 * @param name what the user calls it
 * @param notes anything the user wants to keep with it
 * @param pricesOn the day whose prices count
 * @param alternatives what is compared with what
 * @param cacheWriteLifetime one lifetime for every cache write of the scenario
 * @param day the load hour by hour; absent where it is made from its peak
 * @param assumptions the numbers that all alternatives share
 * @param situation who asks, and what binds them
 * @param scorecard how the axes are weighed
 * @param currency what results are shown in; absent means US dollars
 */
public record Scenario(
        String name,
        String notes,
        LocalDate pricesOn,
        Alternatives alternatives,
        CacheWriteLifetime cacheWriteLifetime,
        Optional<GivenDay> day,
        Assumptions assumptions,
        Situation situation,
        ScorecardSettings scorecard,
        Optional<DisplayCurrency> currency) {

    public Scenario withName(String newName) {
        return new Scenario(
                newName,
                notes,
                pricesOn,
                alternatives,
                cacheWriteLifetime,
                day,
                assumptions,
                situation,
                scorecard,
                currency);
    }

    public Scenario withNotes(String newNotes) {
        return new Scenario(
                name,
                newNotes,
                pricesOn,
                alternatives,
                cacheWriteLifetime,
                day,
                assumptions,
                situation,
                scorecard,
                currency);
    }

    public Scenario withPricesOn(LocalDate date) {
        return new Scenario(
                name, notes, date, alternatives, cacheWriteLifetime, day, assumptions, situation, scorecard, currency);
    }

    public Scenario withAlternatives(Alternatives newAlternatives) {
        return new Scenario(
                name,
                notes,
                pricesOn,
                newAlternatives,
                cacheWriteLifetime,
                day,
                assumptions,
                situation,
                scorecard,
                currency);
    }

    public Scenario withCacheWriteLifetime(CacheWriteLifetime lifetime) {
        return new Scenario(
                name, notes, pricesOn, alternatives, lifetime, day, assumptions, situation, scorecard, currency);
    }

    public Scenario withDay(Optional<GivenDay> newDay) {
        return new Scenario(
                name,
                notes,
                pricesOn,
                alternatives,
                cacheWriteLifetime,
                newDay,
                assumptions,
                situation,
                scorecard,
                currency);
    }

    public Scenario withAssumptions(Assumptions newAssumptions) {
        return new Scenario(
                name,
                notes,
                pricesOn,
                alternatives,
                cacheWriteLifetime,
                day,
                newAssumptions,
                situation,
                scorecard,
                currency);
    }

    /** The number at a place; absent where the scenario holds none. */
    public Optional<Assumption> assumption(InputKey key) {
        return assumptionsOf(key).get(key.input());
    }

    public Scenario with(InputKey key, Assumption assumption) {
        return withAssumptions(key, assumptionsOf(key).with(key.input(), assumption));
    }

    public Scenario without(InputKey key) {
        return withAssumptions(key, assumptionsOf(key).without(key.input()));
    }

    private Assumptions assumptionsOf(InputKey key) {
        return key.alternative().map(id -> alternatives.get(id).assumptions()).orElse(assumptions);
    }

    private Scenario withAssumptions(InputKey key, Assumptions changed) {
        return key.alternative()
                .map(id ->
                        withAlternatives(alternatives.with(alternatives.get(id).withAssumptions(changed))))
                .orElseGet(() -> withAssumptions(changed));
    }

    /** How the volume is stated. */
    public LoadForm loadForm() {
        return LoadForm.of(assumptions.base()::get);
    }

    /** The same with another load: the volume is stated as it is, but of so many times the users, requests at once or tokens. */
    public Scenario withLoadTimes(double factor) {
        InputKey key = InputKey.shared(loadForm().inputs().getFirst());
        Assumption stated = assumption(key).orElseThrow();
        return factor == 1
                ? this
                : with(key, stated.withValue(scaled(stated.value(), factor, key.input()), stated.source()));
    }

    private static Range scaled(Range range, double factor, Input input) {
        DoubleUnaryOperator scaled = number -> {
            double times = Math.clamp(number * factor, input.minimum(), input.maximum());
            return input.isWhole() ? Math.rint(times) : times;
        };
        return new Range(
                scaled.applyAsDouble(range.low()),
                scaled.applyAsDouble(range.base()),
                scaled.applyAsDouble(range.high()));
    }

    /** <i>T</i>, as it is stated or as it follows from what is: over all ranges it follows from, and at base values. */
    public Range tokensPerDay() {
        LoadForm form = loadForm();
        if (form == LoadForm.TOKENS) {
            return assumptions.get(Input.TOKENS_PER_DAY).orElseThrow().value();
        }
        return new Range(
                form.tokensPerDay(counting(input -> end(input, LoadForm.isLowering(input)))),
                form.tokensPerDay(counting(assumptions.base()::get)),
                form.tokensPerDay(counting(input -> end(input, !LoadForm.isLowering(input)))));
    }

    private double end(Input input, boolean isHigh) {
        Optional<Range> range = assumptions.get(input).map(Assumption::value);
        return range.isEmpty()
                ? Double.NaN
                : isHigh ? range.get().high() : range.get().low();
    }

    /** The base value that counts for what all alternatives share; absent where there is none. */
    public OptionalDouble base(Input input) {
        double number = counting(assumptions.base()::get).applyAsDouble(input);
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /** Numbers that all alternatives share with what a given day decides in their place. */
    public ToDoubleFunction<Input> counting(ToDoubleFunction<Input> stated) {
        return LoadForm.counting(day, stated);
    }

    /** Every number the scenario holds, in the order numbers are listed in. */
    public List<InputKey> held() {
        return alternatives.inputs().stream()
                .filter(key -> assumption(key).isPresent())
                .toList();
    }

    /** The numbers it holds that do not say where they come from, in the same order. */
    public List<InputKey> unsourced() {
        return held().stream()
                .filter(key -> !assumption(key).orElseThrow().hasSource())
                .toList();
    }

    /** The numbers that are ranges, in the same order. */
    public List<InputKey> ranged() {
        return hasRanges() ? everyRange() : List.of();
    }

    /** The kinds of alternatives of whose prices at least two are ranges, so that these can go together. */
    public Set<Way.Kind> kindsOfSeveralPriceRanges() {
        Set<Way.Kind> one = EnumSet.noneOf(Way.Kind.class);
        Set<Way.Kind> several = EnumSet.noneOf(Way.Kind.class);
        for (InputKey key : ranged()) {
            if (key.input().isPrice() && key.alternative().isPresent()) {
                Way.Kind kind = alternatives.get(key.alternative().get()).kind();
                if (!one.add(kind)) {
                    several.add(kind);
                }
            }
        }
        return several;
    }

    private boolean hasRanges() {
        boolean has = !assumptions.ranged().isEmpty();
        for (Alternative each : alternatives.inOrder()) {
            has |= !each.assumptions().ranged().isEmpty();
        }
        return has;
    }

    private List<InputKey> everyRange() {
        return held().stream()
                .filter(key -> !assumption(key).orElseThrow().value().isExact())
                .toList();
    }

    public Scenario withSituation(Situation newSituation) {
        return new Scenario(
                name,
                notes,
                pricesOn,
                alternatives,
                cacheWriteLifetime,
                day,
                assumptions,
                newSituation,
                scorecard,
                currency);
    }

    public Scenario withScorecard(ScorecardSettings newScorecard) {
        return new Scenario(
                name,
                notes,
                pricesOn,
                alternatives,
                cacheWriteLifetime,
                day,
                assumptions,
                situation,
                newScorecard,
                currency);
    }

    public Scenario withCurrency(Optional<DisplayCurrency> newCurrency) {
        return new Scenario(
                name,
                notes,
                pricesOn,
                alternatives,
                cacheWriteLifetime,
                day,
                assumptions,
                situation,
                scorecard,
                newCurrency);
    }
}
