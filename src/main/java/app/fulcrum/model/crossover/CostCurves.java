package app.fulcrum.model.crossover;

import app.fulcrum.model.scenario.Option;
import java.util.Optional;

/**
 * The options that take part, each as its monthly cost by volume.
 *
 * @param closedApi absent when it cannot be priced, is ruled out or not compared
 * @param hostedOpenApi likewise
 * @param selfHosted likewise
 */
public record CostCurves(Optional<ApiLine> closedApi, Optional<ApiLine> hostedOpenApi, Optional<StepCurve> selfHosted) {

    /** US dollars per month of an option at a volume; infinite where it is absent or cannot serve. */
    public double at(Option option, long tokensPerDay) {
        return option == Option.SELF_HOSTED
                ? selfHosted.map(curve -> curve.at(tokensPerDay)).orElse(Double.POSITIVE_INFINITY)
                : line(option).map(line -> line.at(tokensPerDay)).orElse(Double.POSITIVE_INFINITY);
    }

    /** The line of an API option; none for self-hosting. */
    public Optional<ApiLine> line(Option option) {
        return switch (option) {
            case CLOSED_API -> closedApi;
            case HOSTED_OPEN_API -> hostedOpenApi;
            case SELF_HOSTED -> Optional.empty();
        };
    }

    /** The cheapest option at a volume; of equal ones the first named; none where nothing can serve it. */
    public Optional<Option> cheapestAt(long tokensPerDay) {
        Optional<Option> cheapest = Optional.empty();
        double lowest = Double.POSITIVE_INFINITY;
        for (Option option : Option.values()) {
            double cost = at(option, tokensPerDay);
            if (cost < lowest) {
                lowest = cost;
                cheapest = Optional.of(option);
            }
        }
        return cheapest;
    }
}
