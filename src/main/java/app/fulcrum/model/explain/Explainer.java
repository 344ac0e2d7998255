package app.fulcrum.model.explain;

import static app.fulcrum.model.formula.Formula.ZERO;
import static app.fulcrum.model.formula.Formula.difference;
import static app.fulcrum.model.formula.Formula.quotient;
import static app.fulcrum.model.formula.Formula.sum;

import app.fulcrum.model.capacity.Layout;
import app.fulcrum.model.catalog.MeasurementSeries;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.formula.Claim;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Sourced;
import app.fulcrum.model.formula.Explanation.Tried;
import app.fulcrum.model.formula.Fact;
import app.fulcrum.model.formula.Formula.Conditional;
import app.fulcrum.model.formula.Subject;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.unit.Unit;
import java.util.Optional;

/**
 * Explains the figures of one projection. An explanation is absent where the figure itself is. Nothing is built before it is
 * asked for.
 */
public final class Explainer {

    private final Projection projection;
    private final Leaves leaves;
    private final Curves curves;

    private Explainer(Projection projection) {
        this.projection = projection;
        this.leaves = new Leaves(projection.resolution());
        this.curves = new Curves(projection, leaves);
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
    public Explanation input(Input input) {
        return leaves.given(input);
    }

    /** What an option costs per month: the sum of its lines. */
    public Optional<Explanation> monthlyCost(Option option) {
        return isPriced(option)
                ? Optional.of(new Computed(Term.MONTHLY_COST, sum(curves.lines(option)), Unit.USD_PER_MONTH))
                : Optional.empty();
    }

    private boolean isPriced(Option option) {
        return projection.option(option).cost().isPresent();
    }

    /** What an option costs per million tokens: its bill over the month's tokens. */
    public Optional<Explanation> costPerMillionTokens(Option option) {
        return monthlyCost(option)
                .map(cost -> new Computed(
                        Term.COST_PER_MILLION_TOKENS,
                        quotient(cost, Workload.of(leaves).millionsPerMonth()),
                        Unit.USD_PER_MILLION_TOKENS));
    }

    /** One line of an option's bill; absent where the bill has none of that kind. */
    public Optional<Explanation> line(Option option, LineKind kind) {
        return isPriced(option) ? curves.line(option, kind) : Optional.empty();
    }

    /** What an option saves against another, both of which have a cost: nothing where they tie. */
    public Explanation saving(Option option, Option than) {
        Explanation own = costOf(option);
        Explanation others = costOf(than);
        return new Computed(
                Term.SAVING,
                new Conditional(new Claim.Same(own, others), ZERO, difference(others, own)),
                Unit.USD_PER_MONTH);
    }

    private Explanation costOf(Option option) {
        return new Computed(
                new Subject.CostOf(option, Term.MONTHLY_COST), sum(curves.lines(option)), Unit.USD_PER_MONTH);
    }

    /** What one more token per day costs with an option in the long run; absent where what it serves ends. */
    public Optional<Explanation> slope(Option option) {
        return curves.slope(option);
    }

    /** The volumes at which options change places. */
    public Crossings crossings() {
        return new Crossings(curves);
    }

    /** The servers that run at the scenario's volume. */
    public Optional<FleetFigures> fleet() {
        return curves.fleet();
    }

    /**
     * One replica in some layout, whether it is taken, works or not.
     *
     * @throws java.util.NoSuchElementException if model or GPU are not known
     */
    public ReplicaFigures replica(Layout layout) {
        Explanation gpus = new Tried(Term.GPUS_PER_REPLICA, layout.gpus(), Unit.GPUS);
        return new ReplicaFigures(projection.serving().orElseThrow(), layout, gpus, leaves);
    }

    /** Requests in a day. */
    public Explanation requestsPerDay() {
        return Workload.of(leaves).requestsPerDay();
    }

    /** Tokens per second, over the hours of service. */
    public Explanation averageRate() {
        return Workload.of(leaves).averageRate();
    }

    /** Tokens per second at the peak that replicas are sized for. */
    public Explanation peakRate() {
        return Workload.of(leaves).peakRate();
    }

    /** The scorecard. */
    public ScoreFigures scores() {
        return new ScoreFigures(
                projection.decision().scorecard(),
                new PointFigures(projection.leverage().input(), curves));
    }
}
