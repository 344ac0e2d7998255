package app.fulcrum.model.contest;

import app.fulcrum.model.chance.Odds;
import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.cost.LineItem;
import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.range.Spread;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.model.scorecard.Breakeven;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.model.verdict.MoneyFacts;
import app.fulcrum.model.verdict.MoneyFacts.Chances;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;

/**
 * The money side of a contest. All lists are by place.
 *
 * @param contenders every alternative worked out, in order
 * @param bills what each costs at the scenario's volume; absent where it cannot be priced
 * @param participation whether each takes part
 * @param priced the curves of all that have a price
 * @param contest those of them that take part
 * @param spread the extremes
 * @param odds how those that take part stand to the cheapest of them over samples; absent where everything is known for
 *     certain, and where none takes part
 */
public record Comparison(
        Alternatives alternatives,
        List<Contender> contenders,
        List<Optional<CostBreakdown>> bills,
        List<Participation> participation,
        CostCurves priced,
        CostCurves contest,
        Spread spread,
        Optional<Odds> odds) {

    public Comparison {
        contenders = List.copyOf(contenders);
        bills = List.copyOf(bills);
        participation = List.copyOf(participation);
    }

    /** The volume asked about. */
    public long tokensPerDay() {
        return contenders.getFirst().tokensPerDay();
    }

    /**
     * The one that stands for a kind where kinds are held against each other: the cheapest of them at the volume, the first
     * named of those that tie; the first that has a price where none can serve the volume.
     */
    private OptionalInt standingFor(Kind kind) {
        long tokensPerDay = tokensPerDay();
        OptionalInt cheapest = Ties.cheapest(
                bills.size(), place -> isOf(kind, place) ? priced.at(place, tokensPerDay) : Double.POSITIVE_INFINITY);
        return cheapest.isPresent()
                ? cheapest
                : priced.places().filter(place -> isOf(kind, place)).findFirst();
    }

    private boolean isOf(Kind kind, int place) {
        return alternatives.at(place).kind() == kind;
    }

    /** The kind of API that own GPUs are held against: closed, or hosted open where no closed one is compared with. */
    private Kind apiSide() {
        for (Alternative alternative : alternatives.inOrder()) {
            if (alternative.kind() == Kind.CLOSED_API) {
                return Kind.CLOSED_API;
            }
        }
        return Kind.HOSTED_OPEN_API;
    }

    /** Own GPUs, and the API they are held against. */
    public Sides sides() {
        return new Sides(standingFor(apiSide()), standingFor(Kind.SELF_HOSTED));
    }

    /** What tokens and requests of the API that own GPUs are held against cost, without people, fees and set-up. */
    OptionalDouble apiSpend(Sides sides) {
        if (sides.api().isEmpty()) {
            return OptionalDouble.empty();
        }
        double usdPerMonth = 0;
        for (LineItem item : bills.get(sides.api().getAsInt()).orElseThrow().items()) {
            usdPerMonth += item.kind().isPerToken() ? item.usdPerMonth() : 0;
        }
        return OptionalDouble.of(usdPerMonth);
    }

    /** Own GPUs against the API, ruled out or not; absent if one of them has no price. */
    Optional<Breakeven> apiAgainstOwn(Sides sides) {
        if (sides.api().isEmpty() || sides.own().isEmpty()) {
            return Optional.empty();
        }
        // Own GPUs must be strictly cheaper, wherever they are named.
        PairCrossover pair =
                PairCrossover.of(priced, sides.api().getAsInt(), sides.own().getAsInt(), 1, Volumes.LARGEST);
        return Optional.of(new Breakeven(
                volume(pair.cheaperFrom()),
                volume(pair.cheaperForGoodFrom()),
                volume(pair.isEverCheaper() ? pair.cheaperFrom() : spread.cheaperFromAtBest(pair))));
    }

    private static OptionalLong volume(long tokensPerDay) {
        return tokensPerDay == Volumes.NEVER ? OptionalLong.empty() : OptionalLong.of(tokensPerDay);
    }

    /** What the verdict knows of costs. */
    MoneyFacts money() {
        SequencedMap<AlternativeId, Double> costs = LinkedHashMap.newLinkedHashMap(bills.size());
        for (int place = 0; place < bills.size(); place++) {
            Optional<CostBreakdown> bill = bills.get(place);
            if (bill.isPresent() && participation.get(place).canBeHad()) {
                costs.put(alternatives.at(place).id(), bill.get().usdPerMonth());
            }
        }
        OptionalInt cheapest = contest.cheapestAt(tokensPerDay());
        return new MoneyFacts(
                tokensPerDay(),
                costs,
                cheapest.isPresent()
                        ? Optional.of(alternatives.at(cheapest.getAsInt()).id())
                        : Optional.empty(),
                chances());
    }

    /** Of those taking part; none where nothing is drawn. */
    private SequencedMap<AlternativeId, Chances> chances() {
        SequencedMap<AlternativeId, Chances> chances = LinkedHashMap.newLinkedHashMap(bills.size());
        for (int place = 0; odds.isPresent() && place < bills.size(); place++) {
            if (contest.has(place) && participation.get(place) == Participation.COMPARED) {
                chances.put(
                        alternatives.at(place).id(),
                        new Chances(odds.get().shareCheapest(place), odds.get().shareDearer(place)));
            }
        }
        return chances;
    }
}
