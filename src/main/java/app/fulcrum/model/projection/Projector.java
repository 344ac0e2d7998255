package app.fulcrum.model.projection;

import app.fulcrum.model.capacity.Accuracy;
import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.capacity.Load;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.cost.ApiBill;
import app.fulcrum.model.cost.ApiTerms;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.crossover.WinningBands;
import app.fulcrum.model.decision.Decision;
import app.fulcrum.model.decision.DecisionInput;
import app.fulcrum.model.decision.Gates;
import app.fulcrum.model.decision.OpenModels;
import app.fulcrum.model.license.LicenseMatrix;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.projection.OptionResult.Cost;
import app.fulcrum.model.resolution.PriceInUse;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.resolution.UnservedEnds;
import app.fulcrum.model.resolution.Uses;
import app.fulcrum.model.resolution.Uses.Placement;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.WholeNumbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The one pure function from a question to all its answers. */
public final class Projector {

    /** Ranges that are combined; more would be more combinations than can be worked out while a slider moves. */
    public static final int MOST_RANGES = 12;

    private static final double AS_ESTIMATED = 1;

    private final Scenario scenario;
    private final PriceBook book;
    private final Resolution resolution;
    private final LocalDate today;
    private final Selection selection;
    private final Evaluation base;
    private final Optional<Accuracy> accuracy;
    private final Optional<FleetCurve> fleets;
    private final Spread spread;
    private final OpenModels models;
    private final Gates gates;
    private final VolumeRange range;

    private Projector(Scenario scenario, PriceBook book, LocalDate today) {
        this.scenario = scenario;
        this.book = book;
        this.today = today;
        this.resolution = Resolution.of(scenario, book);
        this.selection = Selection.of(resolution);
        Evaluator evaluator = new Evaluator(selection, scenario.choices().hosting());
        this.base = evaluator.evaluate(resolution.base());
        this.accuracy = base.plan()
                .filter(plan -> !plan.isMeasured())
                .map(plan ->
                        plan.accuracy(selection.model().value().orElseThrow().doubts()));
        this.fleets = base.fleets(AS_ESTIMATED);
        this.spread = new Corners(evaluator, base, scenario.assumptions(), accuracy.map(Accuracy::band)).spread();
        this.models = DecisionInputs.openModels(scenario, book);
        this.gates = Gates.of(scenario.situation(), models);
        this.range = VolumeRange.SLIDER.including(tokensPerDay());
    }

    /**
     * Works out everything about a scenario.
     *
     * <p>A part that cannot be worked out, for want of a price or because nothing fits, is missing from the result with
     * the problem named; the rest stands.
     *
     * @param today the day the age of prices is told from
     * @throws IllegalArgumentException if an input that must have a value has none, or if more than
     *     {@value #MOST_RANGES} inputs are ranges; both are refused where scenarios are read and edited
     */
    public static Projection project(Scenario scenario, PriceBook book, LocalDate today) {
        return new Projector(scenario, book, today).project();
    }

    private Projection project() {
        Comparison comparison = compare();
        List<PairCrossover> pairs = PairCrossover.all(comparison.contest(), range.from(), range.to());
        DecisionInput input = DecisionInputs.of(scenario, book, models, comparison, today);
        Projection.Terms terms = new Projection.Terms(
                base.closedApi().value(),
                base.hostedOpenApi().value(),
                base.hosting().value());
        return new Projection(
                scenario,
                uses(comparison.priced()),
                comparison.prices(),
                range,
                comparison.options(),
                comparison.contest(),
                comparison.bands(),
                spread.around(comparison.contest(), pairs, range),
                terms,
                serving(),
                Decision.of(input),
                leverage(input, terms, comparison.bands()),
                LicenseMatrix.of(book.licenses(), scenario.situation()));
    }

    private Projection.Leverage leverage(DecisionInput input, Projection.Terms terms, WinningBands bands) {
        return new Projection.Leverage(
                input,
                () -> new Levers(scenario, this::named).all(terms, range, bands),
                situation -> named(scenario.withSituation(situation)));
    }

    /** The option that a projection of another scenario would name, without what else a projection works out. */
    private Optional<Option> named(Scenario other) {
        Projector projector = new Projector(other, book, today);
        Comparison comparison = projector.compare(projector::bareResult, _ -> WinningBands.NONE);
        return Decision.verdict(DecisionInputs.of(other, book, projector.models, comparison, today))
                .named();
    }

    private Comparison compare() {
        return compare(this::result, contest -> WinningBands.of(contest, range.from(), range.to(), tokensPerDay()));
    }

    private Comparison compare(
            BiFunction<Option, CostCurves, OptionResult> result, Function<CostCurves, WinningBands> bands) {
        CostCurves priced = base.curves(EnumSet.allOf(Option.class), AS_ESTIMATED);
        CostCurves contest = priced.only(place -> contestants().contains(Option.at(place)));
        Map<Option, OptionResult> options = new EnumMap<>(Option.class);
        for (Option option : Option.values()) {
            options.put(option, result.apply(option, priced));
        }
        return new Comparison(
                tokensPerDay(),
                options,
                priced,
                contest,
                bands.apply(contest),
                spread,
                accuracy.filter(_ -> contest.has(Option.SELF_HOSTED.place())),
                contest.has(Option.SELF_HOSTED.place()) ? assumedFastLink() : OptionalInt.empty(),
                PriceInUse.of(uses(priced), options(contest)),
                billedGpus(options));
    }

    private static Set<Option> options(CostCurves curves) {
        EnumSet<Option> options = EnumSet.noneOf(Option.class);
        curves.places().forEach(place -> options.add(Option.at(place)));
        return options;
    }

    private Uses uses(CostCurves priced) {
        return new Uses(resolution, options(priced), placement());
    }

    private Placement placement() {
        return base.layouts()
                .map(outcome -> switch (outcome) {
                    case LayoutOutcome.Found _ -> Placement.RUNS;
                    case LayoutOutcome.NotRunnable _, LayoutOutcome.DoesNotFit _ -> Placement.DOES_NOT_FIT;
                    case LayoutOutcome.LimitMissed _ -> Placement.LIMIT_MISSED;
                })
                .orElse(Placement.UNKNOWN);
    }

    private OptionalLong billedGpus(Map<Option, OptionResult> options) {
        boolean compared = Participation.COMPARED
                == Objects.requireNonNull(options.get(Option.SELF_HOSTED)).participation();
        return compared
                ? fleet().map(Fleet::billedGpus).map(OptionalLong::of).orElse(OptionalLong.empty())
                : OptionalLong.empty();
    }

    private OptionalInt assumedFastLink() {
        return fleet().filter(Fleet::restsOnAssumedLink).stream()
                .mapToInt(fleet -> fleet.servers().onFastLink())
                .findFirst();
    }

    private Set<Option> contestants() {
        EnumSet<Option> contestants = EnumSet.copyOf(scenario.choices().compared());
        contestants.removeIf(gates::isOut);
        return contestants;
    }

    private long tokensPerDay() {
        return (long) base.values().get(Input.TOKENS_PER_DAY);
    }

    private OptionResult result(Option option, CostCurves priced) {
        return result(option, curve(option, priced), problems(option));
    }

    /** Without the curve and the problems, on which no verdict rests. */
    private OptionResult bareResult(Option option, CostCurves ignored) {
        return result(option, Polyline.empty(), List.of());
    }

    private OptionResult result(Option option, Polyline curve, List<Problem> problems) {
        Optional<Cost> cost = bill(option).map(bill -> cost(option, bill));
        Participation participation = participation(option, cost);
        Optional<UnservedEnds> unserved = cost.isEmpty() || participation == Participation.OVER_CAPACITY
                ? Optional.empty()
                : spread.unserved(option);
        return new OptionResult(option, participation, cost, unserved, curve, problems);
    }

    private Participation participation(Option option, Optional<Cost> cost) {
        if (!scenario.choices().compared().contains(option)) {
            return Participation.LEFT_OUT;
        }
        if (cost.isEmpty()) {
            return Participation.NOT_PRICED;
        }
        if (gates.isOut(option)) {
            return Participation.RULED_OUT;
        }
        boolean tooMuch = option == Option.SELF_HOSTED
                && fleet().map(Fleet::isOverCapacity).orElse(false);
        return tooMuch ? Participation.OVER_CAPACITY : Participation.COMPARED;
    }

    private Optional<CostBreakdown> bill(Option option) {
        double tokensPerDay = base.values().get(Input.TOKENS_PER_DAY);
        return switch (option) {
            case CLOSED_API -> base.closedApi().value().map(terms -> ApiBill.at(terms, tokensPerDay));
            case HOSTED_OPEN_API -> base.hostedOpenApi().value().map(terms -> ApiBill.at(terms, tokensPerDay));
            case SELF_HOSTED -> fleet().map(base::selfHostedBill);
        };
    }

    private Cost cost(Option option, CostBreakdown bill) {
        double usdPerMonth = bill.usdPerMonth();
        double perMillion = bill.usdPerMillionTokens(
                base.values().get(Input.TOKENS_PER_DAY), base.values().get(Input.DAYS_PER_MONTH));
        return new Cost(bill, spread.around(usdPerMonth, option), perMillion);
    }

    private Polyline curve(Option option, CostCurves priced) {
        return priced.curve(option.place())
                .map(curve -> Polyline.pointsOf(curve, spread.staircases(), range))
                .map(at -> spread.around(at, Polyline.costs(at, volume -> priced.at(option.place(), volume)), option))
                .orElseGet(Polyline::empty);
    }

    private List<Problem> problems(Option option) {
        return switch (option) {
            case CLOSED_API -> problems(option, base.closedApi(), selection.closedApi());
            case HOSTED_OPEN_API -> problems(option, base.hostedOpenApi(), selection.hostedOpenApi());
            case SELF_HOSTED -> selfHostingProblems();
        };
    }

    private List<Problem> problems(Option option, Outcome<ApiTerms> terms, Outcome<ApiPricing> pricing) {
        List<Problem> problems = new ArrayList<>(terms.problems());
        OfferProblems offers = new OfferProblems(scenario, book, today);
        pricing.value()
                .ifPresent(chosen ->
                        problems.addAll(offers.of(option, chosen.prices().offer())));
        return problems;
    }

    private List<Problem> selfHostingProblems() {
        List<Problem> problems = new ArrayList<>(base.hosting().problems());
        problems.addAll(selection.deployment().problems());
        if (fleets.isPresent() && fleet().isEmpty()) {
            problems.add(Problem.of(
                    ProblemCode.TOO_MANY_GPUS,
                    Place.member(Option.SELF_HOSTED.name()),
                    tokensPerDay() + " tokens/day",
                    WholeNumbers.LARGEST_EXACT));
        }
        serving().ifPresent(serving -> problems.addAll(new ServingProblems(serving, book).all()));
        return problems;
    }

    private Optional<Fleet> fleet() {
        return fleets.flatMap(curve -> curve.at(tokensPerDay()));
    }

    private Optional<Serving> serving() {
        return base.plan()
                .flatMap(plan -> selection
                        .model()
                        .value()
                        .map(model -> new Serving(
                                model,
                                plan.query(),
                                plan.supply(),
                                new Load(base.values().get(Input.TOKENS_PER_DAY), plan.request(), plan.traffic()),
                                base.layouts().orElseThrow(),
                                fleet(),
                                accuracy)));
    }
}
