package app.fulcrum.model.contender;

import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.cost.ApiTerms;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.cost.HostingBill;
import app.fulcrum.model.cost.HostingTerms;
import app.fulcrum.model.cost.RunningCosts;
import app.fulcrum.model.curve.CostCurve;
import app.fulcrum.model.mix.Division;
import app.fulcrum.model.mix.FirstPart;
import app.fulcrum.model.mix.MixTerms;
import app.fulcrum.model.pricing.Terms;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact.Quantity;
import app.fulcrum.model.resolution.AlternativeResolution;
import app.fulcrum.model.resolution.Uses.Placement;
import app.fulcrum.model.resolution.Uses.Use;
import app.fulcrum.model.resolution.Values;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.serving.FleetCurve;
import app.fulcrum.model.serving.GpuEvaluation;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.traffic.LoadProfile;
import app.fulcrum.model.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Two alternatives that serve the load together.
 *
 * @param first what serves all but the hard requests, as far as its capacity goes; no mix itself
 * @param second what serves the rest
 * @param priced the terms at base values; absent where a part has no price, or the second no price by the token alone
 * @param curve its cost by volume at these terms
 */
public record MixContender(
        AlternativeResolution resolution,
        Contender first,
        ApiContender second,
        Optional<MixTerms> priced,
        Optional<CostCurve> curve)
        implements Contender {

    static MixContender of(AlternativeResolution resolution, Contender first, ApiContender second) {
        MixContender unpriced = new MixContender(resolution, first, second, Optional.empty(), Optional.empty());
        Optional<MixTerms> priced = unpriced.termsAt(Map.of(), RateLevel.PLANNED);
        return new MixContender(resolution, first, second, priced, priced.map(MixTerms::curve));
    }

    /** Its terms with other numbers. */
    public Optional<MixTerms> termsAt(Map<InputKey, Double> moved, RateLevel level) {
        Values values = at(moved);
        Optional<ApiTerms> rest = second.termsAt(moved);
        return firstAt(moved, level)
                .filter(part -> part instanceof FirstPart.ByToken
                        || rest.filter(terms -> terms.units().isEmpty()).isPresent())
                .flatMap(part -> rest.map(terms -> new MixTerms(
                        part,
                        terms,
                        values.getOrElse(Input.HARD_SHARE, 0),
                        routing(values),
                        units(values),
                        running(values))));
    }

    private static double routing(Values values) {
        double tokensPerRequest = values.get(Input.INPUT_TOKENS) + values.get(Input.OUTPUT_TOKENS);
        return values.getOrElse(Input.ROUTING_FEE, 0) / tokensPerRequest * values.get(Input.DAYS_PER_MONTH);
    }

    private static OptionalLong units(Values values) {
        return values.has(Input.BASE_LOAD_UNITS)
                ? OptionalLong.of((long) values.get(Input.BASE_LOAD_UNITS))
                : OptionalLong.empty();
    }

    private RunningCosts running(Values values) {
        return new RunningCosts(
                        values.get(Input.ENGINEERS),
                        values.get(Input.LOADED_COST_PER_YEAR),
                        values.get(Input.SETUP),
                        values.get(Input.SETUP_MONTHS),
                        0)
                .at(resolution.level());
    }

    private Optional<FirstPart> firstAt(Map<InputKey, Double> moved, RateLevel level) {
        return switch (first) {
            case ApiContender api -> api.termsAt(moved).map(this::ofApi);
            case GpuContender own -> onGpus(own.evaluationAt(moved), level);
            case MixContender _ -> throw new IllegalArgumentException("a mix of a mix");
        };
    }

    private FirstPart ofApi(ApiTerms terms) {
        return terms.units()
                .filter(_ -> first.alternative().way().hasCapacity())
                .<FirstPart>map(units -> new FirstPart.InUnits(terms, units))
                .orElseGet(() -> new FirstPart.ByToken(terms));
    }

    private static Optional<FirstPart> onGpus(GpuEvaluation evaluation, RateLevel level) {
        Optional<FleetCurve> fleets =
                evaluation.fleets(level).filter(found -> found.following().isEmpty());
        if (fleets.isEmpty()) {
            return Optional.empty();
        }
        HostingTerms hosting = evaluation.terms().value().orElseThrow();
        LoadProfile profile = evaluation.profile();
        double fixed = HostingBill.fixedUsdPerMonth(hosting.withoutPeople());
        return Optional.of(new FirstPart.OnGpus(hosting, profile, fleets.get().capacities(profile, fixed)));
    }

    @Override
    public Optional<CostBreakdown> bill() {
        return priced.map(terms -> terms.bill(tokensPerDay()));
    }

    @Override
    public Optional<Division> division() {
        return priced.map(terms -> terms.at(tokensPerDay()));
    }

    @Override
    public boolean isOverCapacity() {
        return curve.filter(known -> known.lastServed() < tokensPerDay()).isPresent();
    }

    @Override
    public boolean isEstimated() {
        return first.isEstimated();
    }

    @Override
    public Optional<CostCurve> curveAt(Map<InputKey, Double> moved, RateLevel level) {
        return moved.isEmpty() && !isEstimated() ? curve : termsAt(moved, level).map(MixTerms::curve);
    }

    @Override
    public List<Problem> problems(LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (priced.isEmpty()) {
            problems.add(unpriced());
        } else if (isOverCapacity()) {
            problems.add(Problem.of(
                    ProblemCode.OVER_LIMIT_OF_PART,
                    here(),
                    quoted(alternative().name()),
                    new Quantity((double) curve.orElseThrow().lastServed(), Unit.TOKENS_PER_DAY)));
        }
        problems.addAll(
                switch (first) {
                    case ApiContender api -> api.ofWhatIsBought(today);
                    case GpuContender own -> own.ofWhatRuns();
                    case MixContender _ -> List.<Problem>of();
                });
        problems.addAll(second.ofWhatIsBought(today));
        return problems;
    }

    private Problem unpriced() {
        Contender part = isPriced(first) && !follows(first) ? second : first;
        ProblemCode code = !isPriced(part)
                ? ProblemCode.PART_NOT_PRICED
                : follows(part) ? ProblemCode.PART_FOLLOWS_THE_DAY : ProblemCode.PART_BUYS_UNITS;
        return Problem.of(code, here(), quoted(part.alternative().name()));
    }

    private static boolean follows(Contender part) {
        return part instanceof GpuContender own
                && own.fleets().flatMap(FleetCurve::following).isPresent();
    }

    private static boolean isPriced(Contender part) {
        return part.curve().isPresent();
    }

    private Place here() {
        return Place.member(alternative().id().value());
    }

    @Override
    public Optional<Terms> terms() {
        return priced.map(Terms.OfMix::new);
    }

    /** The capacity side of its first part is shown with that part. */
    @Override
    public Optional<Serving> serving() {
        return Optional.empty();
    }

    @Override
    public Optional<Serving> servingAt(Map<InputKey, Double> moved) {
        return Optional.empty();
    }

    @Override
    public boolean dependsOn(InputKey key) {
        return Contender.super.dependsOn(key) || first.dependsOn(key) || second.dependsOn(key);
    }

    @Override
    public Alternative running() {
        return first.alternative();
    }

    @Override
    public AlternativeResolution resolutionOf(InputKey key) {
        return key.alternative()
                .filter(id -> !id.equals(alternative().id()))
                .map(id -> (id.equals(first.alternative().id()) ? first : second).resolution())
                .orElse(resolution);
    }

    @Override
    public Use use() {
        return new Use(resolution, priced.isPresent(), Placement.UNKNOWN);
    }
}
