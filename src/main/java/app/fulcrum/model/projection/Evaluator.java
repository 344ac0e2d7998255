package app.fulcrum.model.projection;

import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.cost.HostingTerms;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.resolution.Values;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Input;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Works a scenario out for one set of numbers after another.
 *
 * @param selection what is chosen
 * @param hosting how it is run
 */
record Evaluator(Selection selection, Hosting hosting) {

    /** The inputs that decide which layouts work. While none of them differs, the layouts need no new search. */
    private static final Set<Input> LAYOUT_INPUTS = Collections.unmodifiableSet(EnumSet.of(
            Input.INPUT_TOKENS,
            Input.OUTPUT_TOKENS,
            Input.PREFIX_CACHE_SHARE,
            Input.MAX_SEQUENCES,
            Input.TPOT_LIMIT,
            Input.TTFT_LIMIT,
            Input.MEASURED_OUTPUT_RATE,
            Input.GPUS_PER_SERVER,
            Input.GPUS_ON_FAST_LINK));

    Evaluation evaluate(Values values) {
        return evaluate(values, plan(values).map(ServingPlan::layouts));
    }

    /** The same for other numbers, with what cannot have changed taken over. */
    Evaluation evaluate(Values values, Evaluation base, List<Input> changed) {
        boolean sameLayouts = Collections.disjoint(changed, LAYOUT_INPUTS);
        return sameLayouts ? evaluate(values, base.layouts()) : evaluate(values);
    }

    private Evaluation evaluate(Values values, Optional<LayoutOutcome> layouts) {
        return new Evaluation(
                values,
                selection.closedApi().flatMap(pricing -> pricing.terms(values)),
                selection.hostedOpenApi().flatMap(pricing -> pricing.terms(values)),
                hostingTerms(values),
                plan(values),
                layouts);
    }

    private Outcome<HostingTerms> hostingTerms(Values values) {
        return selection.hosting().flatMap(pricing -> pricing.terms(values));
    }

    private Optional<ServingPlan> plan(Values values) {
        return selection
                .deployment()
                .value()
                .map(deployment -> new ServingPlan(deployment, hosting, supply(values), values));
    }

    private GpuSupply supply(Values values) {
        return selection
                .hosting()
                .value()
                .map(pricing -> pricing.supply(values))
                .orElse(GpuSupply.UNKNOWN);
    }
}
