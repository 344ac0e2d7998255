package app.fulcrum.model.contender;

import static app.fulcrum.model.problem.ProblemFact.number;
import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.capacity.MeasuredProblems;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.cost.HostingBill;
import app.fulcrum.model.curve.CostCurve;
import app.fulcrum.model.pricing.EarlierDayProblem;
import app.fulcrum.model.pricing.Terms;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact.Quantity;
import app.fulcrum.model.resolution.AlternativeResolution;
import app.fulcrum.model.resolution.MeasuredSpeed;
import app.fulcrum.model.resolution.Uses.Placement;
import app.fulcrum.model.resolution.Uses.Use;
import app.fulcrum.model.resolution.Values;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.model.serving.FleetCurve;
import app.fulcrum.model.serving.FleetDay;
import app.fulcrum.model.serving.GpuEvaluation;
import app.fulcrum.model.serving.GpuSelection;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.serving.ServingProblems;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.model.unit.WholeNumbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Own GPUs.
 *
 * @param hosting how the model is run
 * @param selection what is chosen
 * @param evaluation worked out at base values
 * @param fleets the fleets at base values; absent where nothing works or the hardware has no price
 * @param fleet the one of them that runs at the scenario's volume
 */
public record GpuContender(
        AlternativeResolution resolution,
        Hosting hosting,
        GpuSelection selection,
        GpuEvaluation evaluation,
        Optional<FleetCurve> fleets,
        Optional<Fleet> fleet)
        implements Contender {

    static GpuContender of(Way.OwnGpus own, AlternativeResolution resolution) {
        GpuSelection selection = GpuSelection.of(own, resolution);
        GpuEvaluation base = GpuEvaluation.of(selection, own.hosting(), resolution.base());
        Optional<FleetCurve> fleets = base.fleets(RateLevel.PLANNED);
        long tokensPerDay = (long) resolution.base().get(Input.TOKENS_PER_DAY);
        return new GpuContender(
                resolution, own.hosting(), selection, base, fleets, fleets.flatMap(curve -> curve.at(tokensPerDay)));
    }

    @Override
    public Optional<CostCurve> curve() {
        return fleets.map(FleetCurve::curve);
    }

    @Override
    public Optional<CostBreakdown> bill() {
        return fleet.map(fleet -> HostingBill.of(evaluation.terms().value().orElseThrow(), fleet.billed()));
    }

    @Override
    public boolean isOverCapacity() {
        return fleet.map(Fleet::isOverCapacity).orElse(false);
    }

    @Override
    public boolean isEstimated() {
        return evaluation.plan().filter(plan -> !plan.isMeasured()).isPresent();
    }

    @Override
    public Optional<CostCurve> curveAt(Map<InputKey, Double> moved, RateLevel level) {
        return moved.isEmpty()
                ? fleets.map(known -> known.with(level, evaluation.plan().orElseThrow()))
                        .map(FleetCurve::curve)
                : evaluationAt(moved).fleets(level).map(FleetCurve::curve);
    }

    /** It worked out with other numbers. */
    GpuEvaluation evaluationAt(Map<InputKey, Double> moved) {
        Map<Input, Double> own = own(moved);
        return own.isEmpty() ? evaluation : evaluation.with(selection, hosting, base().with(own), own.keySet());
    }

    @Override
    public List<Problem> problems(LocalDate today) {
        return problems(true);
    }

    /** Those that have nothing to do with how much of the volume it serves. */
    List<Problem> ofWhatRuns() {
        return problems(false);
    }

    private List<Problem> problems(boolean servesAll) {
        List<Problem> problems = new ArrayList<>(evaluation.terms().problems());
        EarlierDayProblem.of(resolution).ifPresent(problems::add);
        problems.addAll(selection.deployment().problems());
        if (!MeasuredSpeed.canBeKnown(base())) {
            problems.add(noOutput());
        }
        if (servesAll && fleets.isPresent() && fleet.isEmpty()) {
            problems.add(Problem.of(
                    ProblemCode.TOO_MANY_GPUS,
                    here(),
                    new Quantity(tokensPerDay(), Unit.TOKENS_PER_DAY),
                    number(WholeNumbers.LARGEST_EXACT)));
        }
        evaluation
                .plan()
                .ifPresent(plan -> hosting.measured()
                        .ifPresent(runs -> problems.addAll(MeasuredProblems.of(runs, plan.request(), here()))));
        serving().ifPresent(serving -> problems.addAll(new ServingProblems(serving, book()).all(servesAll)));
        return problems;
    }

    private Problem noOutput() {
        Place rate = Place.member(alternative().key(Input.MEASURED_TOTAL_RATE).path());
        return Problem.of(
                ProblemCode.NO_OUTPUT_TO_ESTIMATE, rate, quoted(alternative().name()));
    }

    private Place here() {
        return Place.member(alternative().id().value());
    }

    @Override
    public Optional<Terms> terms() {
        return evaluation.terms().value().map(Terms.OfGpus::new);
    }

    @Override
    public Optional<Serving> serving() {
        return serving(evaluation, base(), fleet);
    }

    @Override
    public Optional<Serving> servingAt(Map<InputKey, Double> moved) {
        GpuEvaluation there = evaluationAt(moved);
        Values values = at(moved);
        return serving(there, values, fleet(there, values, RateLevel.PLANNED));
    }

    @Override
    public Optional<Fleet> fleetAt(Map<InputKey, Double> moved, RateLevel level) {
        return moved.isEmpty() && level.equals(RateLevel.PLANNED)
                ? fleet
                : fleet(evaluationAt(moved), at(moved), level);
    }

    private static Optional<Fleet> fleet(GpuEvaluation there, Values values, RateLevel level) {
        return there.fleets(level).flatMap(curve -> curve.at((long) values.get(Input.TOKENS_PER_DAY)));
    }

    private Optional<Serving> serving(GpuEvaluation there, Values values, Optional<Fleet> runs) {
        return there.plan()
                .flatMap(plan -> selection
                        .model()
                        .value()
                        .map(model -> new Serving(
                                alternative().id(),
                                model,
                                plan.query(),
                                plan.supply(),
                                plan.load(),
                                plan.followed(),
                                there.layouts().orElseThrow(),
                                runs,
                                values.find(Input.REALISATION_FACTOR),
                                values.find(Input.USERS),
                                plan.doubts(model))));
    }

    @Override
    public Use use() {
        return new Use(resolution, fleets.isPresent(), placement());
    }

    private Placement placement() {
        return evaluation
                .layouts()
                .map(outcome -> switch (outcome) {
                    case LayoutOutcome.Found _ -> Placement.RUNS;
                    case LayoutOutcome.NotRunnable _, LayoutOutcome.DoesNotFit _ -> Placement.DOES_NOT_FIT;
                    case LayoutOutcome.LimitMissed _ -> Placement.LIMIT_MISSED;
                })
                .orElse(Placement.UNKNOWN);
    }

    /** How many GPUs are taken to share a fast link, where the fleet rests on that. */
    public OptionalInt assumedFastLink() {
        return fleet.filter(Fleet::restsOnAssumedLink).stream()
                .mapToInt(fleet -> fleet.servers().onFastLink())
                .findFirst();
    }

    /** Whether spot GPUs are billed as if none were ever taken away, because nobody says how often that is. */
    public boolean isSpotWithoutAllowance() {
        return selection
                .pricing()
                .value()
                .filter(pricing -> pricing.prices().isSpot(base()) && !base().has(Input.SPOT_ALLOWANCE))
                .isPresent();
    }

    /** Whether there are hours at which nothing runs, so that the first request after them waits for a start. */
    public boolean startsFromNothing() {
        return fleet.flatMap(Fleet::day).filter(FleetDay::startsFromNothing).isPresent();
    }

    /** Whether the machines are somebody else's. */
    public boolean isRented() {
        return hosting.hardware() instanceof Hardware.Rented;
    }
}
