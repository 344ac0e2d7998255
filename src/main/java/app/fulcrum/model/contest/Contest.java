package app.fulcrum.model.contest;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.chance.Odds;
import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.gate.Gates;
import app.fulcrum.model.gate.JudgedModels;
import app.fulcrum.model.gate.OpenModels;
import app.fulcrum.model.range.Corners;
import app.fulcrum.model.resolution.OfferInUse;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.resolution.Uses;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scorecard.Evidence;
import app.fulcrum.model.scorecard.RulesOfThumb;
import app.fulcrum.model.scorecard.Scorecard;
import app.fulcrum.model.scorecard.Scorecard.Entrant;
import app.fulcrum.model.unit.Lists;
import app.fulcrum.model.verdict.MoneyFacts;
import app.fulcrum.model.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who is recommended for a scenario, and everything that rests on: prices, who takes part, scorecard and gates. A projection
 * adds what is shown of it; searches that try many scenarios need no more than this.
 *
 * @param offers what of all that the alternatives buy is not simply on sale on the day that decides
 * @param comparison the money side
 * @param models the open models compared, each judged once
 * @param gates what they and the situation rule out
 * @param evidence what the scorecard knows from numbers
 * @param money what the verdict knows of costs
 */
public record Contest(
        Resolution resolution,
        List<OfferInUse> offers,
        Comparison comparison,
        JudgedModels models,
        Gates gates,
        Evidence evidence,
        MoneyFacts money,
        Scorecard scorecard,
        Verdict verdict) {

    public Contest {
        offers = List.copyOf(offers);
    }

    /**
     * Works out a contest.
     *
     * @param today what is not on sale on it any more is ruled out
     * @throws IllegalArgumentException if an input that must have a value has none, or if too many ranges have to be
     *     combined (see {@link Corners}); both are refused where scenarios are read and edited
     */
    public static Contest of(Scenario scenario, PriceBook book, LocalDate today) {
        return of(Resolution.of(scenario, book), today);
    }

    /** The same with what counts for every number, where prices may have moved. */
    public static Contest of(Resolution resolution, LocalDate today) {
        Scenario scenario = resolution.scenario();
        PriceBook book = resolution.book();
        Alternatives alternatives = scenario.alternatives();
        JudgedModels models = JudgedModels.of(OpenModels.of(alternatives, book), scenario.situation());
        List<OfferInUse> offers = resolution.offersOn(today);
        Gates gates = Gates.of(scenario.situation(), models, alternatives, offers);
        Comparison comparison = comparison(resolution, gates);
        Sides sides = comparison.sides();
        Evidence evidence = new Evidence(
                comparison.tokensPerDay(),
                comparison.apiAgainstOwn(sides),
                comparison.apiSpend(sides),
                RulesOfThumb.of(book));
        MoneyFacts money = comparison.money();
        Scorecard scorecard = Scorecard.of(
                scenario.situation(),
                evidence,
                scenario.scorecard(),
                Entrant.of(alternatives, money.cheapestFirst(gates)));
        Verdict verdict = Verdict.of(money, scorecard, gates);
        return new Contest(resolution, offers, comparison, models, gates, evidence, money, scorecard, verdict);
    }

    private static Comparison comparison(Resolution resolution, Gates gates) {
        int size = resolution.byPlace().size();
        List<Contender> contenders = Contender.all(resolution);
        List<Optional<CostBreakdown>> bills =
                Lists.byPlace(size, place -> contenders.get(place).bill());
        List<Participation> participation = Lists.byPlace(
                size,
                place ->
                        Participation.of(contenders.get(place), bills.get(place).isPresent(), gates));
        CostCurves priced = new CostCurves(
                Lists.byPlace(size, place -> contenders.get(place).curve()));
        CostCurves contest = priced.only(place -> takesPart(contenders.get(place), gates));
        Scenario scenario = resolution.scenario();
        return new Comparison(
                scenario.alternatives(),
                contenders,
                bills,
                participation,
                priced,
                contest,
                Corners.spread(scenario, contenders),
                odds(scenario, contenders, participation, contest));
    }

    /** Where only one takes part there is nothing to weigh. */
    private static Optional<Odds> odds(
            Scenario scenario, List<Contender> contenders, List<Participation> participation, CostCurves contest) {
        OptionalInt cheapest = contest.cheapestAt(contenders.getFirst().tokensPerDay());
        return cheapest.isEmpty()
                ? Optional.empty()
                : Odds.of(
                        scenario,
                        contenders,
                        place -> participation.get(place) == Participation.COMPARED,
                        cheapest.getAsInt());
    }

    private static boolean takesPart(Contender contender, Gates gates) {
        return contender.alternative().isCompared()
                && !gates.isOut(contender.alternative().id());
    }

    /** Whether an alternative takes part at every volume and with all numbers at which it has a cost. */
    public boolean takesPart(int place) {
        return takesPart(comparison.contenders().get(place), gates);
    }

    /** Which numbers count. */
    public Uses uses() {
        return new Uses(
                resolution, comparison.contenders().stream().map(Contender::use).toList());
    }

    /** The alternative to take; absent if nothing is left. */
    public Optional<AlternativeId> recommended() {
        return verdict.named();
    }
}
