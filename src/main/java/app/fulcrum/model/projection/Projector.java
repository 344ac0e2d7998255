package app.fulcrum.model.projection;

import app.fulcrum.model.capacity.Accuracy;
import app.fulcrum.model.capacity.Load;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.ThroughputConstants.ErrorBand;
import app.fulcrum.model.cost.ApiBill;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.cost.HostingBill;
import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.crossover.WinningBand;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.projection.OptionResult.Cost;
import app.fulcrum.model.projection.Spread.Corner;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.scenario.Scenario;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one pure function from a question to all its answers. */
public final class Projector {

    /** Ranges that are combined; more would be more combinations than can be worked out while a slider moves. */
    public static final int MOST_RANGES = 12;

    private static final double AS_ESTIMATED = 1;

    private final Scenario scenario;
    private final VolumeRange range;
    private final Selection selection;
    private final Evaluator evaluator;
    private final Evaluation base;
    private final Optional<Accuracy> accuracy;

    private Projector(Scenario scenario, PriceBook book) {
        this.scenario = scenario;
        this.selection = Selection.of(scenario, book);
        this.evaluator = new Evaluator(selection, scenario.choices().hosting());
        this.base = evaluator.evaluate(Values.base(scenario.assumptions()));
        this.range = VolumeRange.SLIDER.including(tokensPerDay(base.values()));
        this.accuracy = base.plan()
                .filter(plan -> !plan.isMeasured())
                .map(plan ->
                        plan.accuracy(selection.model().value().orElseThrow().doubts()));
    }

    /**
     * Works out everything about a scenario.
     *
     * <p>A part that cannot be worked out, for want of a price or because nothing fits, is missing from the result with
     * the problem named; the rest stands.
     *
     * @throws IllegalArgumentException if an input that must have a value has none, or if more than
     *     {@value #MOST_RANGES} inputs are ranges; both are refused where scenarios are read and edited
     */
    public static Projection project(Scenario scenario, PriceBook book) {
        return new Projector(scenario, book).project();
    }

    private Projection project() {
        Set<Option> compared = scenario.choices().compared();
        CostCurves priced = base.curves(EnumSet.allOf(Option.class), AS_ESTIMATED);
        CostCurves contest = base.curves(compared, AS_ESTIMATED);
        Spread spread = new Spread(corners());
        Map<Option, OptionResult> options = new EnumMap<>(Option.class);
        for (Option option : Option.values()) {
            options.put(option, result(option, compared, priced, spread));
        }
        List<PairCrossover> pairs = PairCrossover.all(contest, range.from(), range.to());
        return new Projection(
                scenario,
                range,
                options,
                contest,
                WinningBand.all(contest, range.from(), range.to()),
                spread.around(pairs, range),
                new Projection.Terms(
                        base.closedApi().value(),
                        base.hostedOpenApi().value(),
                        base.hosting().value()),
                serving(),
                List.of());
    }

    private static long tokensPerDay(Values values) {
        return (long) values.get(Input.TOKENS_PER_DAY);
    }

    // Combinations of ends.

    private List<Corner> corners() {
        List<Input> ranged = scenario.assumptions().ranged();
        if (ranged.size() > MOST_RANGES) {
            throw new IllegalArgumentException("more than " + MOST_RANGES + " ranges: " + ranged);
        }
        List<Corner> corners = new ArrayList<>();
        for (int corner = 0; corner < 1 << ranged.size(); corner++) {
            Values values = base.values().atCorner(scenario.assumptions(), ranged, corner);
            Evaluation evaluation = ranged.isEmpty() ? base : evaluator.evaluate(values, base, ranged);
            for (double factor : throughputFactors()) {
                CostCurves curves = evaluation.curves(EnumSet.allOf(Option.class), factor);
                corners.add(new Corner(curves, tokensPerDay(values)));
            }
        }
        return corners;
    }

    /** What the estimate may have to be multiplied with, by the spread it showed against measurements. */
    private double[] throughputFactors() {
        if (accuracy.isEmpty()) {
            return new double[] {AS_ESTIMATED};
        }
        ErrorBand band = accuracy.get().band();
        return new double[] {1 / band.high(), 1 / band.low()};
    }

    // One option.

    private OptionResult result(Option option, Set<Option> compared, CostCurves priced, Spread spread) {
        Optional<Cost> cost = bill(option).map(bill -> cost(option, bill, spread));
        Polyline curve = curve(option, priced, spread);
        return new OptionResult(option, standing(option, compared, cost), cost, curve, problems(option));
    }

    private Standing standing(Option option, Set<Option> compared, Optional<Cost> cost) {
        if (!compared.contains(option)) {
            return Standing.LEFT_OUT;
        }
        if (cost.isEmpty()) {
            return Standing.NOT_PRICED;
        }
        boolean tooMuch = option == Option.SELF_HOSTED
                && fleet().map(Fleet::isOverCapacity).orElse(false);
        return tooMuch ? Standing.OVER_CAPACITY : Standing.COMPARED;
    }

    private Optional<CostBreakdown> bill(Option option) {
        double tokensPerDay = base.values().get(Input.TOKENS_PER_DAY);
        return switch (option) {
            case CLOSED_API -> base.closedApi().value().map(terms -> ApiBill.at(terms, tokensPerDay));
            case HOSTED_OPEN_API -> base.hostedOpenApi().value().map(terms -> ApiBill.at(terms, tokensPerDay));
            case SELF_HOSTED ->
                fleet().map(fleet -> HostingBill.of(base.hosting().value().orElseThrow(), fleet.billedGpus()));
        };
    }

    private Cost cost(Option option, CostBreakdown bill, Spread spread) {
        double usdPerMonth = bill.usdPerMonth();
        double perMillion = bill.usdPerMillionTokens(
                base.values().get(Input.TOKENS_PER_DAY), base.values().get(Input.DAYS_PER_MONTH));
        return new Cost(bill, spread.around(usdPerMonth, option), perMillion);
    }

    private Polyline curve(Option option, CostCurves priced, Spread spread) {
        Optional<long[]> points = option == Option.SELF_HOSTED
                ? priced.selfHosted().map(curve -> Polyline.pointsOf(curve, range))
                : priced.line(option).map(line -> Polyline.pointsOf(line, range));
        return points.map(at -> spread.around(at, Polyline.costs(at, volume -> priced.at(option, volume)), option))
                .orElseGet(Polyline::empty);
    }

    private List<Problem> problems(Option option) {
        return switch (option) {
            case CLOSED_API -> base.closedApi().problems();
            case HOSTED_OPEN_API -> base.hostedOpenApi().problems();
            case SELF_HOSTED -> {
                List<Problem> problems = new ArrayList<>(base.hosting().problems());
                problems.addAll(selection.deployment().problems());
                yield problems;
            }
        };
    }

    // The capacity side.

    private Optional<Fleet> fleet() {
        return base.fleets(AS_ESTIMATED).map(fleets -> fleets.at(tokensPerDay(base.values())));
    }

    private Optional<Serving> serving() {
        return base.plan()
                .flatMap(plan -> selection
                        .model()
                        .value()
                        .map(model -> new Serving(
                                model,
                                plan.query(),
                                new Load(base.values().get(Input.TOKENS_PER_DAY), plan.request(), plan.traffic()),
                                base.layouts().orElseThrow(),
                                fleet(),
                                accuracy)));
    }
}
