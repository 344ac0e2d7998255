package app.fulcrum.model.projection;

import app.fulcrum.model.advice.Decision;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.contest.Comparison;
import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.crossover.WinningBands;
import app.fulcrum.model.pricing.SaleProblem;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.projection.AlternativeResult.Cost;
import app.fulcrum.model.range.Polyline;
import app.fulcrum.model.resolution.PriceAges;
import app.fulcrum.model.resolution.PriceInUse;
import app.fulcrum.model.resolution.UnservedEnds;
import app.fulcrum.model.resolution.Uses;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.VolumeRange;
import app.fulcrum.model.verdict.DecisionInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The one pure function from a question to all its answers. */
public final class Projector {

    private final Contest contest;
    private final Comparison comparison;
    private final LocalDate today;
    private final VolumeRange range;

    private Projector(Contest contest, LocalDate today) {
        this.contest = contest;
        this.comparison = contest.comparison();
        this.today = today;
        this.range = VolumeRange.SLIDER.including(comparison.tokensPerDay());
    }

    /**
     * Works out everything about a scenario.
     *
     * <p>A part that cannot be worked out, for want of a price or because nothing fits, is missing from the result with
     * the problem named; the rest stands.
     *
     * @param today the day prices are bought on and their age is told from
     * @throws IllegalArgumentException as {@link Contest#of} does
     */
    public static Projection project(Scenario scenario, PriceBook book, LocalDate today) {
        return new Projector(Contest.of(scenario, book, today), today).project();
    }

    private Projection project() {
        Scenario scenario = contest.resolution().scenario();
        List<AlternativeResult> results = results();
        WinningBands bands = WinningBands.of(comparison.contest(), range.from(), range.to(), comparison.tokensPerDay());
        List<PairCrossover> pairs = PairCrossover.all(comparison.contest(), range.from(), range.to());
        Uses uses = contest.uses();
        List<PriceInUse> prices = PriceInUse.of(uses, this::isPaidFor);
        PriceAges ages = PriceAges.of(
                prices, scenario.pricesOn(), today, contest.resolution().book().ageLimits());
        DecisionInput input = new DecisionInput(
                scenario.alternatives(),
                scenario.situation(),
                scenario.scorecard(),
                contest.evidence(),
                contest.models().models(),
                contest.offers(),
                contest.money(),
                Reliabilities.of(results, comparison, uses, prices, ages));
        return new Projection(
                scenario,
                today,
                uses,
                prices,
                range,
                results,
                comparison.contest(),
                bands,
                comparison.spread().around(comparison.contest(), pairs, range),
                comparison.sides(),
                Decision.of(input, contest.models(), contest.gates(), contest.scorecard(), contest.verdict()),
                input);
    }

    private List<AlternativeResult> results() {
        List<AlternativeResult> results =
                new ArrayList<>(comparison.contenders().size());
        for (int place = 0; place < comparison.contenders().size(); place++) {
            results.add(result(place));
        }
        return List.copyOf(results);
    }

    private AlternativeResult result(int place) {
        Contender contender = comparison.contenders().get(place);
        Optional<CostBreakdown> bill = comparison.bills().get(place);
        return new AlternativeResult(
                contender.alternative(),
                comparison.participation().get(place),
                bill.map(known -> cost(place, contender, known)),
                contender.terms(),
                unserved(place),
                curve(place),
                contender.serving(),
                contender.division(),
                problems(contender));
    }

    /** Whether an alternative takes part, or a mix of it does. */
    private boolean isPaidFor(int place) {
        Alternatives all = comparison.alternatives();
        return comparison.contest().has(place)
                || all.mixesOf(all.at(place).id()).stream()
                        .anyMatch(mix -> comparison.contest().has(all.placeOf(mix.id())));
    }

    /** That it cannot be bought is said before anything about its price. */
    private List<Problem> problems(Contender contender) {
        List<AlternativeId> bought = comparison.alternatives().parts(contender.alternative()).stream()
                .map(Alternative::id)
                .toList();
        Stream<Problem> sale = contest.offers().stream()
                .filter(used -> bought.contains(used.alternative()))
                .flatMap(used -> SaleProblem.of(used).stream());
        return Stream.concat(sale, contender.problems(today).stream()).toList();
    }

    private Optional<UnservedEnds> unserved(int place) {
        return comparison.bills().get(place).isEmpty()
                        || comparison.participation().get(place) == Participation.OVER_CAPACITY
                ? Optional.empty()
                : comparison.spread().unserved(place);
    }

    private Cost cost(int place, Contender contender, CostBreakdown bill) {
        double usdPerMonth = bill.usdPerMonth();
        return new Cost(bill, comparison.spread().around(usdPerMonth, place), contender.usdPerMillionTokens(bill));
    }

    private Polyline curve(int place) {
        return comparison
                .priced()
                .curve(place)
                .map(curve -> comparison.spread().around(curve, place, range))
                .orElseGet(Polyline::empty);
    }
}
