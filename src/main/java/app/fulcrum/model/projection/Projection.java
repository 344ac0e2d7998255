package app.fulcrum.model.projection;

import app.fulcrum.model.advice.Decision;
import app.fulcrum.model.contest.Sides;
import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.WinningBands;
import app.fulcrum.model.range.PairResult;
import app.fulcrum.model.resolution.PriceInUse;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.resolution.Uses;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.VolumeRange;
import app.fulcrum.model.verdict.DecisionInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All results of one scenario.
 *
 * @param scenario what was asked
 * @param today the day it was asked on
 * @param uses which numbers count, and where they come from
 * @param prices the records of the price book behind the prices of the alternatives that take part
 * @param range the volumes looked at
 * @param results one per alternative, in order
 * @param contest the curves of those that take part, by place
 * @param bands who is cheapest where, over the whole range
 * @param pairs two at a time
 * @param sides which two stand for buying by the token and for own GPUs
 * @param decision what to make of it, money and the rest together
 * @param input what the decision rests on
 */
public record Projection(
        Scenario scenario,
        LocalDate today,
        Uses uses,
        List<PriceInUse> prices,
        VolumeRange range,
        List<AlternativeResult> results,
        CostCurves contest,
        WinningBands bands,
        List<PairResult> pairs,
        Sides sides,
        Decision decision,
        DecisionInput input) {

    public Projection {
        prices = List.copyOf(prices);
        pairs = List.copyOf(pairs);
        results = List.copyOf(results);
    }

    /** The number that counts for every input, and where it comes from. */
    public Resolution resolution() {
        return uses.resolution();
    }

    /**
     * What came of an alternative.
     *
     * @throws IndexOutOfBoundsException if there is none of this identifier
     */
    public AlternativeResult of(AlternativeId id) {
        return results.get(scenario.alternatives().placeOf(id));
    }

    /** The cheapest that takes part and can serve the scenario's volume. */
    public Optional<AlternativeId> cheapest() {
        return cheapestAt(tokensPerDay());
    }

    /** The cheapest of those that take part at another volume; absent where none serves it. */
    public Optional<AlternativeId> cheapestAt(long tokensPerDay) {
        OptionalInt place = contest.cheapestAt(tokensPerDay);
        return place.isPresent() ? Optional.of(results.get(place.getAsInt()).id()) : Optional.empty();
    }

    /** The volume asked about. */
    public long tokensPerDay() {
        return (long) scenario.tokensPerDay().base();
    }
}
