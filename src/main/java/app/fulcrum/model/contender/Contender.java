package app.fulcrum.model.contender;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.crossover.CostCurve;
import app.fulcrum.model.pricing.Terms;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.resolution.AlternativeResolution;
import app.fulcrum.model.resolution.Uses.Use;
import app.fulcrum.model.resolution.Values;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.throughput.RateLevel;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One alternative, worked out at base values and, when asked, at others. It knows nothing of the rest. */
public sealed interface Contender permits ApiContender, GpuContender {

    static Contender of(AlternativeResolution resolution) {
        return switch (resolution.alternative().way()) {
            case Way.Api api -> ApiContender.of(api, resolution);
            case Way.OwnGpus own -> GpuContender.of(own, resolution);
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
     * @param changed which of them differ from base
     * @param level how much it serves, where that is estimated
     */
    Optional<CostCurve> curveAt(Values values, Collection<Input> changed, RateLevel level);

    /** Why it cannot be priced, or what to know about the price. */
    List<Problem> problems(LocalDate today);

    /** What the bill was worked out from; absent where it has no price. */
    Optional<Terms> terms();

    /** Its capacity side; absent for an API, and where the model or GPU is not known. */
    Optional<Serving> serving();

    /**
     * Its capacity side with other numbers.
     *
     * @param changed which of them differ from base
     */
    Optional<Serving> servingAt(Values values, Collection<Input> changed);

    /** Which of its numbers count. */
    Use use();

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
