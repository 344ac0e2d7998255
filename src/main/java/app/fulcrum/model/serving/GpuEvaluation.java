package app.fulcrum.model.serving;

import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.cost.HostingTerms;
import app.fulcrum.model.pricing.GpuSupply;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.resolution.MeasuredSpeed;
import app.fulcrum.model.resolution.Values;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.traffic.LoadProfile;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Own GPUs worked out for one set of numbers.
 *
 * @param terms of the hardware, or why there are none
 * @param plan the capacity side; absent when the model or GPU is not known, or no speed can be
 * @param layouts what can be run on it; absent likewise
 */
public record GpuEvaluation(Outcome<HostingTerms> terms, Optional<ServingPlan> plan, Optional<LayoutOutcome> layouts) {

    /** The inputs that decide which layouts work. While none of them differs, the layouts need no new search. */
    private static final Set<Input> LAYOUT_INPUTS = Collections.unmodifiableSet(EnumSet.of(
            Input.INPUT_TOKENS,
            Input.OUTPUT_TOKENS,
            Input.INPUT_TOKEN_FACTOR,
            Input.OUTPUT_TOKEN_FACTOR,
            Input.PREFIX_CACHE_SHARE,
            Input.MAX_SEQUENCES,
            Input.TPOT_LIMIT,
            Input.TTFT_LIMIT,
            Input.MEASURED_OUTPUT_RATE,
            Input.MEASURED_TOTAL_RATE,
            Input.GPUS_PER_SERVER,
            Input.GPUS_ON_FAST_LINK));

    public static GpuEvaluation of(GpuSelection selection, Hosting hosting, Values values) {
        Optional<ServingPlan> plan = plan(selection, hosting, values);
        return new GpuEvaluation(terms(selection, values), plan, plan.map(ServingPlan::layouts));
    }

    /** The same for other numbers, with what cannot have changed taken over. */
    public GpuEvaluation with(GpuSelection selection, Hosting hosting, Values values, Collection<Input> changed) {
        return Collections.disjoint(changed, LAYOUT_INPUTS)
                ? new GpuEvaluation(terms(selection, values), plan(selection, hosting, values), layouts)
                : of(selection, hosting, values);
    }

    private static Outcome<HostingTerms> terms(GpuSelection selection, Values values) {
        return selection.pricing().flatMap(pricing -> pricing.terms(values));
    }

    private static Optional<ServingPlan> plan(GpuSelection selection, Hosting hosting, Values values) {
        if (!MeasuredSpeed.canBeKnown(values)) {
            return Optional.empty();
        }
        GpuSupply supply = selection
                .pricing()
                .value()
                .map(pricing -> pricing.supply(values))
                .orElse(GpuSupply.UNKNOWN);
        return selection.deployment().value().map(deployment -> new ServingPlan(deployment, hosting, supply, values));
    }

    /** When the load comes that the replicas are sized for, what is kept out of its peaks included. */
    public LoadProfile profile() {
        ServingPlan known = plan.orElseThrow();
        return known.values().profile().withEvenShare(known.traffic().offPeakShare());
    }

    /** The fleets, where there is a layout that works and a price for it, at a level of the rates. */
    public Optional<FleetCurve> fleets(RateLevel level) {
        return layouts.isPresent()
                        && layouts.get() instanceof LayoutOutcome.Found found
                        && plan.isPresent()
                        && terms.value().isPresent()
                ? Optional.of(FleetCurve.of(found, plan.get(), terms.value().get(), level))
                : Optional.empty();
    }
}
