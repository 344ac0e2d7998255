package app.fulcrum.model.explain;

import app.fulcrum.model.contender.MixContender;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Tried;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Subject;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.pricing.Terms;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.range.AtEnds;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.unit.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Explains what the alternatives cost at any volume, whether they take part or not, each by its place. The one class that
 * tells their kinds apart.
 *
 * @param ends those, by place, that stand at ends of their ranges; all others stand at base values
 */
record Curves(Projection projection, Map<Integer, Standing> ends) {

    /** What counts for an alternative at some ends, and what it can serve there. */
    record Standing(AtEnds ends, Leaves leaves, Optional<Serving> serving) {

        static Standing of(AtEnds ends) {
            return new Standing(ends, Leaves.of(ends), ends.serving());
        }

        MixLines mix() {
            MixContender mix = (MixContender) ends.contender();
            AtEnds first = ends.part(mix.first());
            return new MixLines(
                    leaves,
                    ends.mixTerms().orElseThrow(),
                    Leaves.of(first),
                    Leaves.of(ends.part(mix.second())),
                    first.serving());
        }
    }

    static Curves of(Projection projection) {
        return new Curves(projection, Map.of());
    }

    /** The same with some at ends of their ranges. */
    Curves at(Map<Integer, AtEnds> ends) {
        Map<Integer, Standing> standing = new TreeMap<>();
        ends.forEach((place, there) -> standing.put(place, Standing.of(there)));
        return new Curves(projection, standing);
    }

    Leaves leaves(int place) {
        return ends.containsKey(place)
                ? ends.get(place).leaves()
                : Leaves.of(projection.resolution().byPlace().get(place));
    }

    /** What all alternatives share is the same seen from any. */
    Leaves shared() {
        return leaves(0);
    }

    Alternative alternative(int place) {
        return projection.scenario().alternatives().at(place);
    }

    private Way.Kind kind(int place) {
        return alternative(place).kind();
    }

    MixLines mix(int place) {
        if (ends.containsKey(place)) {
            return ends.get(place).mix();
        }
        Way.Mix mix = (Way.Mix) alternative(place).way();
        int first = projection.scenario().alternatives().placeOf(mix.first());
        int second = projection.scenario().alternatives().placeOf(mix.second());
        Terms.OfMix terms =
                (Terms.OfMix) projection.results().get(place).terms().orElseThrow();
        return new MixLines(leaves(place), terms.mix(), leaves(first), leaves(second), serving(first));
    }

    ApiLines api(int place) {
        return new ApiLines(leaves(place));
    }

    private HostingLines hosting(int place) {
        return new HostingLines(leaves(place));
    }

    private Layouts layouts(int place) {
        return new Layouts(serving(place).orElseThrow(), leaves(place));
    }

    private Optional<Serving> serving(int place) {
        return ends.containsKey(place)
                ? ends.get(place).serving()
                : projection.results().get(place).serving();
    }

    /** The servers of own GPUs that run at the scenario's volume. */
    Optional<FleetFigures> fleet(int place) {
        return serving(place)
                .flatMap(serving -> serving.fleet().map(fleet -> new FleetFigures(serving, fleet, leaves(place))));
    }

    /** The lines of a bill at the scenario's volume, in the order they are listed in. */
    List<Explanation> lines(int place) {
        return switch (kind(place)) {
            case CLOSED_API, HOSTED_OPEN_API -> api(place).all();
            case SELF_HOSTED -> hosting(place).all(fleet(place).orElseThrow().paidGpus());
            case MIX -> mix(place).lines();
        };
    }

    /** One of them; absent where the bill has none of that kind. */
    Optional<Explanation> line(int place, LineKind kind) {
        return switch (kind(place)) {
            case CLOSED_API, HOSTED_OPEN_API -> api(place).line(kind);
            case SELF_HOSTED ->
                hosting(place).line(kind, fleet(place).orElseThrow().paidGpus());
            case MIX -> mix(place).line(kind);
        };
    }

    /** What an alternative costs at a volume it serves. */
    Explanation cost(int place, Explanation volume) {
        Term at = volume instanceof Computed ? Term.VOLUME_BEFORE : Term.VOLUME;
        return cost(place, volume, new Subject.CostOf(alternative(place), at));
    }

    /** The same under another name. */
    Explanation cost(int place, Explanation volume, Subject subject) {
        Formula cost = switch (kind(place)) {
            case CLOSED_API, HOSTED_OPEN_API -> api(place).cost(volume);
            case SELF_HOSTED -> layouts(place).cost(volume);
            case MIX -> mix(place).cost(volume);
        };
        return new Computed(subject, cost, Unit.USD_PER_MONTH);
    }

    /** What one more token per day costs in the long run; absent where what is served ends. */
    Optional<Explanation> slope(int place) {
        return isFixed(place)
                ? Optional.empty()
                : Optional.of(new Computed(
                        new Subject.SlopeOf(alternative(place)),
                        inTheLongRun(place),
                        Unit.USD_PER_MONTH_AND_DAILY_TOKEN));
    }

    private Formula inTheLongRun(int place) {
        return switch (kind(place)) {
            case CLOSED_API, HOSTED_OPEN_API -> api(place).slope();
            case SELF_HOSTED -> layouts(place).slope(scenarioVolume());
            case MIX -> mix(place).slope();
        };
    }

    private Explanation scenarioVolume() {
        return Workload.of(shared()).volume();
    }

    private boolean isFixed(int place) {
        return switch (kind(place)) {
            case CLOSED_API, HOSTED_OPEN_API -> api(place).last().isPresent();
            case SELF_HOSTED -> leaves(place).hosting().gpuCount() instanceof GpuCount.Fixed;
            case MIX -> mix(place).last().isPresent();
        };
    }

    /** What an alternative can serve at most, where that is less than a volume. */
    Optional<Explanation> exceeded(int place, Explanation volume) {
        Optional<Explanation> most = !isFixed(place)
                ? Optional.empty()
                : switch (kind(place)) {
                    case CLOSED_API, HOSTED_OPEN_API -> api(place).last();
                    case SELF_HOSTED -> Optional.of(layouts(place).capacity(volume));
                    case MIX -> mix(place).last();
                };
        return most.filter(known -> known.value() < volume.value());
    }

    static Explanation volume(long tokensPerDay) {
        return new Tried(Term.VOLUME, tokensPerDay, Unit.TOKENS_PER_DAY);
    }
}
