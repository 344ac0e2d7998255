package app.fulcrum.model.projection;

import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.cost.ApiBill;
import app.fulcrum.model.cost.ApiTerms;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.cost.HostingBill;
import app.fulcrum.model.cost.HostingTerms;
import app.fulcrum.model.crossover.CostCurve;
import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.resolution.Values;
import app.fulcrum.model.scenario.Option;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A scenario worked out for one set of numbers.
 *
 * @param values the numbers
 * @param closedApi terms of the closed API, or why there are none
 * @param hostedOpenApi terms of the hosted offer, or why there are none
 * @param hosting terms of the hardware, or why there are none
 * @param layouts what can be run on it; absent when the model or GPU is not known
 * @param plan the capacity side; absent likewise
 */
record Evaluation(
        Values values,
        Outcome<ApiTerms> closedApi,
        Outcome<ApiTerms> hostedOpenApi,
        Outcome<HostingTerms> hosting,
        Optional<ServingPlan> plan,
        Optional<LayoutOutcome> layouts) {

    /** The curves of some options, with the throughput estimate off by a factor. */
    CostCurves curves(Set<Option> options, double throughputFactor) {
        return new CostCurves(List.of(
                options.contains(Option.CLOSED_API) ? closedApi.value().map(this::line) : Optional.empty(),
                options.contains(Option.HOSTED_OPEN_API) ? hostedOpenApi.value().map(this::line) : Optional.empty(),
                options.contains(Option.SELF_HOSTED)
                        ? fleets(throughputFactor).<CostCurve>map(FleetCurve::curve)
                        : Optional.empty()));
    }

    private CostCurve line(ApiTerms terms) {
        return ApiBill.line(terms);
    }

    /** Self-hosting, where there is a layout that works and a price for it. */
    Optional<FleetCurve> fleets(double throughputFactor) {
        return layouts.isPresent()
                        && layouts.get() instanceof LayoutOutcome.Found found
                        && plan.isPresent()
                        && hosting.value().isPresent()
                ? Optional.of(FleetCurve.of(found, plan.get(), hosting.value().get(), throughputFactor))
                : Optional.empty();
    }

    /**
     * What self-hosting costs with a fleet of these terms.
     *
     * @throws java.util.NoSuchElementException if the hardware has no price
     */
    CostBreakdown selfHostedBill(Fleet fleet) {
        return HostingBill.of(hosting.value().orElseThrow(), fleet.billedGpus());
    }
}
