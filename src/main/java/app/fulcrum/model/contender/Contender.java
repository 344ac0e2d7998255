package app.fulcrum.model.contender;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.curve.CostCurve;
import app.fulcrum.model.mix.Division;
import app.fulcrum.model.pricing.Terms;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.resolution.AlternativeResolution;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.resolution.Uses.Use;
import app.fulcrum.model.resolution.Values;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.unit.Lists;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One alternative, worked out at base values and, when asked, at others. It knows nothing of the rest. */
public sealed interface Contender permits ApiContender, GpuContender, MixContender {

    /** All alternatives of a scenario, in order: a mix is worked out from its parts. */
    static List<Contender> all(Resolution resolution) {
        Alternatives alternatives = resolution.scenario().alternatives();
        Contender[] all = new Contender[alternatives.size()];
        for (int place = 0; place < all.length; place++) {
            AlternativeResolution known = resolution.byPlace().get(place);
            if (!(known.alternative().way() instanceof Way.Mix)) {
                all[place] = alone(known);
            }
        }
        return Lists.byPlace(
                all.length,
                place -> alternatives.at(place).way() instanceof Way.Mix mix
                        ? MixContender.of(
                                resolution.byPlace().get(place), all[alternatives.placeOf(mix.first())], (ApiContender)
                                        all[alternatives.placeOf(mix.second())])
                        : all[place]);
    }

    /**
     * One that needs no other to be worked out.
     *
     * @throws IllegalArgumentException for a mix
     */
    static Contender alone(AlternativeResolution resolution) {
        return switch (resolution.alternative().way()) {
            case Way.Api api -> ApiContender.of(api, resolution);
            case Way.OwnGpus own -> GpuContender.of(own, resolution);
            case Way.Mix mix -> throw new IllegalArgumentException("alone: " + mix);
        };
    }

    AlternativeResolution resolution();

    default Alternative alternative() {
        return resolution().alternative();
    }

    /** Its cost by volume; absent where it has no price. */
    Optional<CostCurve> curve();

    /** Its bill at the scenario's volume; absent where it has no price. */
    Optional<CostBreakdown> bill();

    /** A bill at the scenario's volume over the month's tokens. */
    default double usdPerMillionTokens(CostBreakdown bill) {
        return bill.usdPerMillionTokens((double) tokensPerDay(), base().get(Input.DAYS_PER_MONTH));
    }

    /** Whether it has a price, but cannot serve the volume. */
    boolean isOverCapacity();

    /** Whether what it serves is estimated, so that there are two curves for every set of numbers. */
    boolean isEstimated();

    /**
     * Its cost by volume with other numbers.
     *
     * @param moved those that differ from base; what is none of its own, or of its parts, changes nothing
     * @param level how much it serves, where that is estimated
     */
    Optional<CostCurve> curveAt(Map<InputKey, Double> moved, RateLevel level);

    /** Why it cannot be priced, or what to know about the price. */
    List<Problem> problems(LocalDate today);

    /** What the bill was worked out from; absent where it has no price. */
    Optional<Terms> terms();

    /** Its capacity side; absent for an API, and where the model or GPU is not known. */
    Optional<Serving> serving();

    /**
     * Its capacity side with other numbers.
     *
     * @param moved those that differ from base
     */
    Optional<Serving> servingAt(Map<InputKey, Double> moved);

    /**
     * What runs of its GPUs with other numbers, at the volume they state; absent where nothing runs, and for all but own GPUs.
     *
     * @param moved those that differ from base
     * @param level how much it serves, where that is estimated
     */
    default Optional<Fleet> fleetAt(Map<InputKey, Double> moved, RateLevel level) {
        return Optional.empty();
    }

    /** Which of its numbers count. */
    Use use();

    /** Who of its parts serves what at the scenario's volume; absent where it has none, or no price. */
    default Optional<Division> division() {
        return Optional.empty();
    }

    /** What counts for a number that it depends on: its own, one all share, or one of a part. */
    default AlternativeResolution resolutionOf(InputKey key) {
        return resolution();
    }

    /**
     * Whether its cost by volume may depend on a number: its own, one all share, or one of a part. What only states the volume
     * is no part of it.
     */
    default boolean dependsOn(InputKey key) {
        return LoadForm.of(key.input()).isEmpty()
                && !key.input().isOverTime()
                && alternative().key(key.input()).equals(key);
    }

    /** The alternative whose capacity it runs on: a mix on that of its first part, any other on its own. */
    default Alternative running() {
        return alternative();
    }

    /** Those of some numbers that are its own or shared by all. */
    default Map<Input, Double> own(Map<InputKey, Double> moved) {
        Map<Input, Double> own = new EnumMap<>(Input.class);
        moved.forEach((key, number) -> {
            if (alternative().key(key.input()).equals(key)) {
                own.put(key.input(), number);
            }
        });
        return own;
    }

    /** Its numbers where some differ from base. */
    default Values at(Map<InputKey, Double> moved) {
        return moved.isEmpty() ? base() : base().with(own(moved));
    }

    default PriceBook book() {
        return resolution().book();
    }

    default Values base() {
        return resolution().base();
    }

    /** The volume asked about. */
    default long tokensPerDay() {
        return (long) base().get(Input.TOKENS_PER_DAY);
    }
}
