package app.fulcrum.model.explain;

import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Tried;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Subject;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Serving;
import app.fulcrum.model.resolution.ApiInputs;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.unit.Unit;
import java.util.List;
import java.util.Optional;

/** Explains what the options cost at any volume, whether they take part or not. The one place that tells their kinds apart. */
record Curves(Projection projection, Leaves leaves) {

    private static boolean isOwn(Option option) {
        return option == Option.SELF_HOSTED;
    }

    ApiLines api(Option option) {
        return new ApiLines(leaves, ApiInputs.of(option));
    }

    private Layouts layouts() {
        return new Layouts(serving(), leaves);
    }

    private Serving serving() {
        return projection.serving().orElseThrow();
    }

    Optional<FleetFigures> fleet() {
        return projection
                .serving()
                .flatMap(serving -> serving.fleet().map(fleet -> new FleetFigures(serving, fleet, leaves)));
    }

    /** The lines of an option's bill at the scenario's volume, in the order they are listed in. */
    List<Explanation> lines(Option option) {
        return isOwn(option)
                ? new HostingLines(leaves).all(fleet().orElseThrow().billedGpus())
                : api(option).all();
    }

    /** One of them; absent where the bill has none of that kind. */
    Optional<Explanation> line(Option option, LineKind kind) {
        return isOwn(option)
                ? new HostingLines(leaves).line(kind, fleet().orElseThrow().billedGpus())
                : api(option).line(kind);
    }

    /** What an option costs at a volume it serves. */
    Explanation cost(Option option, Explanation volume) {
        Formula cost = isOwn(option) ? layouts().cost(volume) : api(option).cost(volume);
        Term at = volume instanceof Computed ? Term.VOLUME_BEFORE : Term.VOLUME;
        return new Computed(new Subject.CostOf(option, at), cost, Unit.USD_PER_MONTH);
    }

    /** What one more token per day costs with an option in the long run; absent where what it serves ends. */
    Optional<Explanation> slope(Option option) {
        return isOwn(option) && isFixed()
                ? Optional.empty()
                : Optional.of(new Computed(
                        new Subject.SlopeOf(option),
                        isOwn(option)
                                ? layouts().slope(scenarioVolume())
                                : api(option).slope(),
                        Unit.USD_PER_MONTH_AND_DAILY_TOKEN));
    }

    private Explanation scenarioVolume() {
        return Workload.of(leaves).volume();
    }

    private boolean isFixed() {
        return projection.scenario().choices().hosting().gpuCount() instanceof GpuCount.Fixed;
    }

    /** What an option can serve at most, where that is less than a volume. */
    Optional<Explanation> exceeded(Option option, Explanation volume) {
        return isOwn(option) && isFixed()
                ? Optional.of(layouts().capacity(volume)).filter(most -> most.value() < volume.value())
                : Optional.empty();
    }

    static Explanation volume(long tokensPerDay) {
        return new Tried(Term.VOLUME, tokensPerDay, Unit.TOKENS_PER_DAY);
    }
}
