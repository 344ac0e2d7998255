package app.fulcrum.model.projection;

import app.fulcrum.model.advice.Decision;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.contest.Contender;
import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.crossover.VolumeRange;
import app.fulcrum.model.crossover.WinningBands;
import app.fulcrum.model.gate.Gates;
import app.fulcrum.model.gate.OpenModels;
import app.fulcrum.model.projection.AlternativeResult.Cost;
import app.fulcrum.model.range.Corners;
import app.fulcrum.model.range.Polyline;
import app.fulcrum.model.range.Spread;
import app.fulcrum.model.resolution.PriceInUse;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.resolution.UnservedEnds;
import app.fulcrum.model.resolution.Uses;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.verdict.DecisionInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The one pure function from a question to all its answers. */
public final class Projector {

    private final Scenario scenario;
    private final PriceBook book;
    private final LocalDate today;
    private final Alternatives alternatives;
    private final Resolution resolution;
    private final List<Contender> contenders;
    private final CostCurves priced;
    private final Spread spread;
    private final OpenModels models;
    private final Gates gates;
    private final VolumeRange range;

    private Projector(Scenario scenario, PriceBook book, LocalDate today) {
        this.scenario = scenario;
        this.book = book;
        this.today = today;
        this.alternatives = scenario.alternatives();
        this.resolution = Resolution.of(scenario, book);
        this.contenders = resolution.byPlace().stream().map(Contender::of).toList();
        this.priced = new CostCurves(contenders.stream().map(Contender::curve).toList());
        this.spread = new Corners(scenario, contenders).spread();
        this.models = DecisionInputs.openModels(scenario, book);
        this.gates = Gates.of(scenario.situation(), models, alternatives);
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
     *     {@value Corners#MOST_RANGES} inputs are ranges; both are refused where scenarios are read and edited
     */
    public static Projection project(Scenario scenario, PriceBook book, LocalDate today) {
        return new Projector(scenario, book, today).project();
    }

    private Projection project() {
        Comparison comparison =
                compare(this::result, contest -> WinningBands.of(contest, range.from(), range.to(), tokensPerDay()));
        List<PairCrossover> pairs = PairCrossover.all(comparison.contest(), range.from(), range.to());
        DecisionInput input = DecisionInputs.of(scenario, book, models, comparison, today);
        return new Projection(
                scenario,
                uses(),
                comparison.prices(),
                range,
                comparison.results(),
                comparison.contest(),
                comparison.bands(),
                spread.around(comparison.contest(), pairs, range),
                comparison.sides(),
                Decision.of(input),
                leverage(input, comparison.results(), comparison.bands()));
    }

    private Projection.Leverage leverage(DecisionInput input, List<AlternativeResult> results, WinningBands bands) {
        return new Projection.Leverage(
                input,
                () -> new Levers(scenario, this::named).all(results, range, bands),
                situation -> named(scenario.withSituation(situation)));
    }

    /** The alternative that a projection of another scenario would name, without what else a projection works out. */
    private Optional<AlternativeId> named(Scenario other) {
        Projector projector = new Projector(other, book, today);
        Comparison comparison = projector.compare(projector::bareResult, _ -> WinningBands.NONE);
        return Decision.verdict(DecisionInputs.of(other, book, projector.models, comparison, today))
                .named();
    }

    private Comparison compare(IntFunction<AlternativeResult> result, Function<CostCurves, WinningBands> bands) {
        CostCurves contest = priced.only(this::takesPart);
        List<AlternativeResult> results = new ArrayList<>(alternatives.size());
        for (int place = 0; place < alternatives.size(); place++) {
            results.add(result.apply(place));
        }
        return new Comparison(
                tokensPerDay(),
                alternatives,
                contenders,
                List.copyOf(results),
                priced,
                contest,
                bands.apply(contest),
                spread,
                PriceInUse.of(uses(), contest::has));
    }

    private Uses uses() {
        return new Uses(resolution, contenders.stream().map(Contender::use).toList());
    }

    private boolean takesPart(int place) {
        return alternatives.at(place).isCompared()
                && !gates.isOut(alternatives.at(place).id());
    }

    private long tokensPerDay() {
        return contenders.getFirst().tokensPerDay();
    }

    private AlternativeResult result(int place) {
        Contender contender = contenders.get(place);
        Optional<CostBreakdown> bill = contender.bill();
        Participation participation = participation(contender, bill);
        return new AlternativeResult(
                contender.alternative(),
                participation,
                bill.map(known -> cost(place, contender, known)),
                contender.terms(),
                unserved(place, bill, participation),
                curve(place),
                contender.serving(),
                contender.problems(today));
    }

    /** Without the curve, the capacity and the problems, on which no verdict rests. */
    private AlternativeResult bareResult(int place) {
        Contender contender = contenders.get(place);
        Optional<CostBreakdown> bill = contender.bill();
        Participation participation = participation(contender, bill);
        return new AlternativeResult(
                contender.alternative(),
                participation,
                bill.map(known -> cost(place, contender, known)),
                Optional.empty(),
                unserved(place, bill, participation),
                Polyline.empty(),
                Optional.empty(),
                List.of());
    }

    private Optional<UnservedEnds> unserved(int place, Optional<CostBreakdown> bill, Participation participation) {
        return bill.isEmpty() || participation == Participation.OVER_CAPACITY
                ? Optional.empty()
                : spread.unserved(place);
    }

    private Participation participation(Contender contender, Optional<CostBreakdown> bill) {
        if (!contender.alternative().isCompared()) {
            return Participation.LEFT_OUT;
        }
        if (bill.isEmpty()) {
            return Participation.NOT_PRICED;
        }
        if (gates.isOut(contender.alternative().id())) {
            return Participation.RULED_OUT;
        }
        return contender.isOverCapacity() ? Participation.OVER_CAPACITY : Participation.COMPARED;
    }

    private Cost cost(int place, Contender contender, CostBreakdown bill) {
        double usdPerMonth = bill.usdPerMonth();
        double perMillion = bill.usdPerMillionTokens(
                (double) tokensPerDay(), contender.base().get(Input.DAYS_PER_MONTH));
        return new Cost(bill, spread.around(usdPerMonth, place), perMillion);
    }

    private Polyline curve(int place) {
        return priced.curve(place)
                .map(curve ->
                        Polyline.pointsOf(curve, spread.byPlace().get(place).curves(), range))
                .map(at -> spread.around(at, Polyline.costs(at, volume -> priced.at(place, volume)), place))
                .orElseGet(Polyline::empty);
    }
}
