package app.fulcrum.model.explain;

import static app.fulcrum.model.formula.Formula.ZERO;
import static app.fulcrum.model.formula.Formula.difference;
import static app.fulcrum.model.formula.Formula.quotient;
import static app.fulcrum.model.formula.Formula.sum;

import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.catalog.MeasurementSeries;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.formula.Claim;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.AtEnd;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Sourced;
import app.fulcrum.model.formula.Explanation.Tried;
import app.fulcrum.model.formula.Fact;
import app.fulcrum.model.formula.Formula.Conditional;
import app.fulcrum.model.formula.Subject;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.range.ExtremeEnds;
import app.fulcrum.model.resolution.UnservedEnds.Side;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.unit.Unit;
import java.util.Optional;

/**
 * Explains the figures of one projection. An explanation is absent where the figure itself is. Nothing is built before it is
 * asked for.
 */
public final class Explainer {

    private final Projection projection;
    private final Curves curves;

    private Explainer(Projection projection) {
        this.projection = projection;
        this.curves = Curves.of(projection);
    }

    public static Explainer of(Projection projection) {
        return new Explainer(projection);
    }

    /** A rate somebody has published: measured as it stands, or worked out from measured latencies. */
    public static Explanation measurement(MeasurementSeries series, double outputTokensPerSecond) {
        Fact fact = series.isDerived() ? Fact.RATE_FROM_LATENCIES : Fact.MEASURED_RATE;
        return new Sourced(fact, "", outputTokensPerSecond, series.provenance());
    }

    /** The number that counts for an input. */
    public Explanation input(InputKey key) {
        int place = key.alternative()
                .map(projection.scenario().alternatives()::placeOf)
                .orElse(0);
        return curves.leaves(place).stated(key.input());
    }

    /** What an alternative costs per month: the sum of its lines. */
    public Optional<Explanation> monthlyCost(AlternativeId id) {
        return isPriced(id)
                ? Optional.of(new Computed(Term.MONTHLY_COST, sum(curves.lines(place(id))), Unit.USD_PER_MONTH))
                : Optional.empty();
    }

    private boolean isPriced(AlternativeId id) {
        return projection.of(id).cost().isPresent();
    }

    private int place(AlternativeId id) {
        return projection.scenario().alternatives().placeOf(id);
    }

    /** What an alternative costs per million tokens: its bill over the month's tokens. */
    public Optional<Explanation> costPerMillionTokens(AlternativeId id) {
        return monthlyCost(id)
                .map(cost -> new Computed(
                        Term.COST_PER_MILLION_TOKENS,
                        quotient(cost, Workload.of(curves.shared()).millionsPerMonth()),
                        Unit.USD_PER_MILLION_TOKENS));
    }

    /** One line of an alternative's bill; absent where the bill has none of that kind. */
    public Optional<Explanation> line(AlternativeId id, LineKind kind) {
        return isPriced(id) ? curves.line(place(id), kind) : Optional.empty();
    }

    /**
     * What each part of a mix serves, and what it bills without people and set-up.
     *
     * @param units replicas or units of the first; absent where it has no capacity
     * @param billedGpus absent where the first has none
     */
    public record PartFigures(
            Optional<Explanation> units,
            Optional<Explanation> billedGpus,
            Explanation secondShare,
            Explanation firstUsdPerMonth,
            Explanation secondUsdPerMonth) {}

    /** How the parts of a mix share its load; absent for what is no mix, or is not priced. */
    public Optional<PartFigures> parts(AlternativeId id) {
        if (!isPriced(id) || !(curves.alternative(place(id)).way() instanceof Way.Mix)) {
            return Optional.empty();
        }
        MixLines mix = curves.mix(place(id));
        return Optional.of(new PartFigures(
                mix.units(), mix.billedGpus(), mix.secondShare(), mix.firstUsdPerMonth(), mix.secondUsdPerMonth()));
    }

    /** What an alternative saves against another, both of which have a cost: nothing where they tie. */
    public Explanation saving(AlternativeId id, AlternativeId than) {
        Explanation own = costOf(id);
        Explanation others = costOf(than);
        return new Computed(
                Term.SAVING,
                new Conditional(new Claim.Same(own, others), ZERO, difference(others, own)),
                Unit.USD_PER_MONTH);
    }

    public Explanation costOf(AlternativeId id) {
        int place = place(id);
        return new Computed(
                new Subject.CostOf(curves.alternative(place), Term.MONTHLY_COST),
                sum(curves.lines(place)),
                Unit.USD_PER_MONTH);
    }

    /** What one more token per day costs with an alternative in the long run; absent where what it serves ends. */
    public Optional<Explanation> slope(AlternativeId id) {
        return curves.slope(place(id));
    }

    /** An end of the range that counts for an input; the number itself where it has no range. */
    public Explanation input(InputKey key, Side side) {
        return new AtEnd(projection.resolution().of(key), side);
    }

    /** The extremes over all ends of ranges. */
    public RangeFigures ranges() {
        return new RangeFigures(this, curves, ExtremeEnds.of(projection.resolution()));
    }

    /** The volumes at which alternatives change places. */
    public Crossings crossings() {
        return new Crossings(curves);
    }

    /** The servers of own GPUs that run at the scenario's volume. */
    public Optional<FleetFigures> fleet(AlternativeId id) {
        return curves.fleet(place(id));
    }

    /**
     * One replica of own GPUs in some layout, whether it is taken, works or not.
     *
     * @throws java.util.NoSuchElementException if model or GPU are not known
     */
    public ReplicaFigures replica(AlternativeId id, Layout layout) {
        return new ReplicaFigures(
                projection.of(id).serving().orElseThrow(), layout, gpus(layout), curves.leaves(place(id)));
    }

    /** What the formula says of the layout that was measured; absent where it says that it would not run, or nothing was. */
    public Optional<ReplicaFigures> estimateBeside(AlternativeId id) {
        return projection
                .of(id)
                .serving()
                .flatMap(Serving::estimateBeside)
                .flatMap(estimate -> estimate.layouts() instanceof LayoutOutcome.Found found
                        ? Optional.of(new ReplicaFigures(
                                estimate,
                                found.layouts().getFirst().layout(),
                                gpus(found.layouts().getFirst().layout()),
                                curves.leaves(place(id))))
                        : Optional.empty());
    }

    private static Explanation gpus(Layout layout) {
        return new Tried(Term.GPUS_PER_REPLICA, layout.gpus(), Unit.GPUS);
    }

    /** Requests an alternative takes in a day. */
    public Explanation requestsPerDay(AlternativeId id) {
        return Workload.of(curves.leaves(place(id))).requestsPerDay();
    }

    /** Tokens per second, over the hours of service. */
    public Explanation averageRate(AlternativeId id) {
        return Workload.of(curves.leaves(place(id))).averageRate();
    }

    /** Tokens per second at the peak that the replicas of own GPUs are sized for. */
    public Explanation peakRate(AlternativeId id) {
        return Workload.of(curves.leaves(place(id))).peakRate();
    }

    /** The volume asked about. */
    public Explanation volume() {
        return Workload.of(curves.shared()).volume();
    }

    /** What own GPUs can serve at most, where that is less than the volume asked about. */
    public Optional<Explanation> exceeded(int place) {
        return curves.exceeded(place, volume());
    }

    /** The scorecard. */
    public ScoreFigures scores() {
        return new ScoreFigures(projection.decision().scorecard(), new PointFigures(projection.input(), curves));
    }
}
