package app.fulcrum.model.projection;

import app.fulcrum.model.contest.Contender;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.crossover.Volumes;
import app.fulcrum.model.crossover.WinningBands;
import app.fulcrum.model.range.Spread;
import app.fulcrum.model.resolution.PriceInUse;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.model.scorecard.Breakeven;
import app.fulcrum.model.unit.Ties;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedSet;

/**
 * The money side of a projection.
 *
 * @param tokensPerDay the scenario's volume
 * @param contenders every alternative worked out, in order
 * @param results what each costs, in order
 * @param priced the curves of all that have a price
 * @param contest those of them that take part
 * @param bands who is cheapest where
 * @param spread the extremes
 * @param prices the records behind the prices of those that take part
 */
record Comparison(
        long tokensPerDay,
        Alternatives alternatives,
        List<Contender> contenders,
        List<AlternativeResult> results,
        CostCurves priced,
        CostCurves contest,
        WinningBands bands,
        Spread spread,
        List<PriceInUse> prices) {

    /**
     * The one that stands for a kind where kinds are held against each other: the cheapest of them at the volume, the first
     * named of those that tie; the first that has a price where none can serve the volume.
     */
    OptionalInt standingFor(Kind kind) {
        OptionalInt cheapest = Ties.cheapest(
                results.size(), place -> isOf(kind, place) ? priced.at(place, tokensPerDay) : Double.POSITIVE_INFINITY);
        return cheapest.isPresent()
                ? cheapest
                : priced.places().filter(place -> isOf(kind, place)).findFirst();
    }

    private boolean isOf(Kind kind, int place) {
        return alternatives.at(place).kind() == kind;
    }

    /** The kind of API that own GPUs are held against: closed, or hosted open where no closed one is compared with. */
    private Kind apiSide() {
        return alternatives.ofKind(Kind.CLOSED_API).findFirst().isPresent() ? Kind.CLOSED_API : Kind.HOSTED_OPEN_API;
    }

    /** Own GPUs, and the API they are held against. */
    Sides sides() {
        return new Sides(standingFor(apiSide()), standingFor(Kind.SELF_HOSTED));
    }

    /** The bill of the API that own GPUs are held against; absent if it has no price. */
    Optional<CostBreakdown> apiBill() {
        OptionalInt api = sides().api();
        return api.isPresent()
                ? results.get(api.getAsInt()).cost().map(AlternativeResult.Cost::bill)
                : Optional.empty();
    }

    /** Own GPUs against the API, ruled out or not; absent if one of them has no price. */
    Optional<Breakeven> apiAgainstOwn() {
        OptionalInt api = sides().api();
        OptionalInt own = sides().own();
        if (api.isEmpty() || own.isEmpty()) {
            return Optional.empty();
        }
        // Own GPUs must be strictly cheaper, wherever they are named.
        PairCrossover pair = PairCrossover.of(priced, api.getAsInt(), own.getAsInt(), 1, Volumes.LARGEST);
        return Optional.of(new Breakeven(
                volume(pair.cheaperFrom()),
                volume(pair.cheaperForGoodFrom()),
                volume(pair.isEverCheaper() ? pair.cheaperFrom() : spread.cheaperFromAtBest(pair))));
    }

    private static OptionalLong volume(long tokensPerDay) {
        return tokensPerDay == Volumes.NEVER ? OptionalLong.empty() : OptionalLong.of(tokensPerDay);
    }

    /** Those taking part that are cheapest at base values or in at least one combination of ends, in order. */
    SequencedSet<AlternativeId> cheapestWithinRanges() {
        BitSet places = spread.cheapest(contest);
        contest.cheapestAt(tokensPerDay).ifPresent(places::set);
        SequencedSet<AlternativeId> ids = new LinkedHashSet<>();
        places.stream().forEach(place -> ids.add(alternatives.at(place).id()));
        return ids;
    }
}
