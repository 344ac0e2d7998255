package app.fulcrum.model.crossover;

import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.unit.Ties;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The options that take part, each as its monthly cost by volume.
 *
 * @param closedApi absent when it cannot be priced, is ruled out or not compared
 * @param hostedOpenApi likewise
 * @param selfHosted likewise
 */
public record CostCurves(Optional<ApiLine> closedApi, Optional<ApiLine> hostedOpenApi, Optional<StepCurve> selfHosted) {

    private static final List<Option> IN_ORDER = List.of(Option.values());

    /** US dollars per month of an option at a volume; infinite where it is absent or cannot serve. */
    public double at(Option option, long tokensPerDay) {
        return switch (option) {
            case CLOSED_API -> at(closedApi, tokensPerDay);
            case HOSTED_OPEN_API -> at(hostedOpenApi, tokensPerDay);
            case SELF_HOSTED -> selfHosted.isPresent() ? selfHosted.get().at(tokensPerDay) : Double.POSITIVE_INFINITY;
        };
    }

    // Asked for every point of a chart in every combination of ends: no lambda, nothing boxed.
    private static double at(Optional<ApiLine> line, long tokensPerDay) {
        return line.isPresent() ? line.get().at(tokensPerDay) : Double.POSITIVE_INFINITY;
    }

    /** The line of an API option; none for self-hosting. */
    public Optional<ApiLine> line(Option option) {
        return switch (option) {
            case CLOSED_API -> closedApi;
            case HOSTED_OPEN_API -> hostedOpenApi;
            case SELF_HOSTED -> Optional.empty();
        };
    }

    /** The options that have a curve. */
    public Set<Option> options() {
        EnumSet<Option> options = EnumSet.noneOf(Option.class);
        closedApi.ifPresent(_ -> options.add(Option.CLOSED_API));
        hostedOpenApi.ifPresent(_ -> options.add(Option.HOSTED_OPEN_API));
        selfHosted.ifPresent(_ -> options.add(Option.SELF_HOSTED));
        return options;
    }

    /** The same curves without those of other options. */
    public CostCurves only(Set<Option> kept) {
        return new CostCurves(
                closedApi.filter(_ -> kept.contains(Option.CLOSED_API)),
                hostedOpenApi.filter(_ -> kept.contains(Option.HOSTED_OPEN_API)),
                selfHosted.filter(_ -> kept.contains(Option.SELF_HOSTED)));
    }

    /** The cheapest option at a volume; of those that tie the first named; none where nothing can serve it. */
    public Optional<Option> cheapestAt(long tokensPerDay) {
        return Ties.cheapest(IN_ORDER, option -> at(option, tokensPerDay));
    }
}
