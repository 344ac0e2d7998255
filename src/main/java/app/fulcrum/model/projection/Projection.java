package app.fulcrum.model.projection;

import app.fulcrum.model.advice.Decision;
import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.VolumeRange;
import app.fulcrum.model.crossover.WinningBands;
import app.fulcrum.model.range.PairResult;
import app.fulcrum.model.resolution.PriceInUse;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.resolution.Uses;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.verdict.DecisionInput;
import app.fulcrum.model.whatif.Flip;
import app.fulcrum.model.whatif.Lever;
import app.fulcrum.model.whatif.VerdictFlips;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * All results of one scenario.
 *
 * @param scenario what was asked
 * @param uses which numbers count, and where they come from
 * @param prices the records of the price book behind the prices of the alternatives that take part
 * @param range the volumes looked at
 * @param results one per alternative, in order
 * @param contest the curves of those that take part, by place
 * @param bands who is cheapest where, over the whole range
 * @param pairs two at a time
 * @param sides which two stand for buying by the token and for own GPUs
 * @param decision what to make of it, money and the rest together
 * @param leverage what would change that
 */
public record Projection(
        Scenario scenario,
        Uses uses,
        List<PriceInUse> prices,
        VolumeRange range,
        List<AlternativeResult> results,
        CostCurves contest,
        WinningBands bands,
        List<PairResult> pairs,
        Sides sides,
        Decision decision,
        Leverage leverage) {

    /**
     * What the decision rests on, and how to find out what would change it.
     *
     * @param input the facts it was made from
     * @param levers what can be moved, made when asked for
     * @param namedIn the alternative named in another situation
     */
    public record Leverage(
            DecisionInput input, Supplier<List<Lever>> levers, Function<Situation, Optional<AlternativeId>> namedIn) {

        /** The nearest changes after which another alternative is named. Takes as long as some hundred projections. */
        public List<Flip> flips() {
            return searches().stream().flatMap(search -> search.get().stream()).toList();
        }

        /** The same in parts, each of which leaves a frame of the window in time. */
        public List<Supplier<List<Flip>>> searches() {
            List<Supplier<List<Flip>>> searches = new ArrayList<>();
            levers.get().forEach(lever -> searches.add(lever::flips));
            searches.add(() -> List.copyOf(VerdictFlips.ofWeights(input)));
            searches.add(() -> List.copyOf(VerdictFlips.ofAnswers(input, namedIn)));
            return searches;
        }
    }

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
        OptionalInt place = contest.cheapestAt(tokensPerDay());
        return place.isPresent() ? Optional.of(results.get(place.getAsInt()).id()) : Optional.empty();
    }

    /** The volume asked about. */
    public long tokensPerDay() {
        return (long) scenario.assumptions().base(Input.TOKENS_PER_DAY).orElseThrow();
    }
}
