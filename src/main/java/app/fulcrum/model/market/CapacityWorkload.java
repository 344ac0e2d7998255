package app.fulcrum.model.market;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.pricing.GpuSupply;
import app.fulcrum.model.resolution.Defaults;
import app.fulcrum.model.resolution.Values;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.model.serving.ServingPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a {@link CapacityTable} is asked: the work, and how models are run for it. It comes to what an alternative on own GPUs
 * comes to, since each of its deployments is planned as that of an alternative is.
 *
 * @param hosting how models are run, on whatever hardware; its precision of weights is the one wanted, absent for all that
 *     make sense
 * @param values the numbers of the work; without a volume no replicas are counted
 */
public record CapacityWorkload(Hosting hosting, Values values) {

    /** What has to be said of every workload. */
    private static final List<Input> OF_NO_DEFAULT =
            List.of(Input.TOKENS_PER_DAY, Input.INPUT_TOKENS, Input.OUTPUT_TOKENS);

    private static final Hardware WHATEVER = new Hardware.Rented("", Optional.empty());

    /** The defaults of the price book, without a volume and the lengths of a request. */
    public static CapacityWorkload usual(PriceBook book) {
        Assumptions shared = Defaults.shared(book);
        for (Input input : OF_NO_DEFAULT) {
            shared = shared.without(input);
        }
        return new CapacityWorkload(
                NewAlternatives.usualHosting(WHATEVER, book),
                Values.base(shared, Defaults.of(Kind.SELF_HOSTED, book), Optional.empty()));
    }

    /**
     * That of a scenario's first alternative on own GPUs, at base values; of a scenario without one, what all its alternatives
     * share and the defaults of the price book. What the alternative runs, on which GPU and in which precision, is what a table
     * varies.
     */
    public static CapacityWorkload of(Scenario scenario, PriceBook book) {
        return scenario.alternatives()
                .ofKind(Kind.SELF_HOSTED)
                .findFirst()
                .map(own -> of(own, scenario))
                .orElseGet(() -> new CapacityWorkload(
                        NewAlternatives.usualHosting(WHATEVER, book),
                        Values.base(scenario, Defaults.of(Kind.SELF_HOSTED, book))));
    }

    private static CapacityWorkload of(Alternative own, Scenario scenario) {
        Hosting hosting = ((Way.OwnGpus) own.way()).hosting();
        return new CapacityWorkload(hosting.withWeights(Optional.empty()), Values.base(scenario, own.assumptions()));
    }

    /** The same with other numbers in place of some; a peak or hours of service also in place of a given day. */
    public CapacityWorkload with(Map<Input, Double> numbers) {
        boolean replacesDay = numbers.keySet().stream().anyMatch(Input::isReplacedByDay);
        return new CapacityWorkload(hosting, (replacesDay ? values.withoutDay() : values).with(numbers));
    }

    public CapacityWorkload withHosting(Hosting other) {
        return new CapacityWorkload(other, values);
    }

    /** The plan of a deployment on GPUs of nobody in particular. */
    ServingPlan on(Deployment deployment) {
        return new ServingPlan(deployment, hosting, GpuSupply.UNKNOWN, values);
    }
}
