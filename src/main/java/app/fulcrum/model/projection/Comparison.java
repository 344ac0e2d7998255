package app.fulcrum.model.projection;

import app.fulcrum.model.capacity.Accuracy;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.crossover.Volumes;
import app.fulcrum.model.crossover.WinningBands;
import app.fulcrum.model.decision.Breakeven;
import app.fulcrum.model.resolution.PriceInUse;
import app.fulcrum.model.scenario.Option;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The money side of a projection.
 *
 * @param tokensPerDay the scenario's volume
 * @param options one result per option
 * @param priced the curves of all options that have a price
 * @param contest those of them that take part
 * @param bands who is cheapest where
 * @param spread the extremes
 * @param accuracy how far the throughput estimate can be off; absent unless self-hosting takes part with one
 * @param assumedFastLink how many GPUs are taken to share a fast link, where self-hosting takes part and rests on that
 * @param prices the records behind the prices of the options that take part
 * @param selfHostedGpus how many GPUs are billed at the volume; absent if self-hosting has no bill
 */
record Comparison(
        long tokensPerDay,
        Map<Option, OptionResult> options,
        CostCurves priced,
        CostCurves contest,
        WinningBands bands,
        Spread spread,
        Optional<Accuracy> accuracy,
        OptionalInt assumedFastLink,
        List<PriceInUse> prices,
        OptionalLong selfHostedGpus) {

    Optional<CostBreakdown> bill(Option option) {
        return Optional.ofNullable(options.get(option))
                .flatMap(OptionResult::cost)
                .map(OptionResult.Cost::bill);
    }

    /** Self-hosting against the closed API, ruled out or not; absent if one of them has no price. */
    Optional<Breakeven> closedAgainstOwn() {
        CostCurves two = priced.only(place -> place != Option.HOSTED_OPEN_API.place());
        return PairCrossover.all(two, 1, Volumes.LARGEST).stream()
                .findFirst()
                .map(pair -> new Breakeven(
                        volume(pair.cheaperFrom()),
                        volume(pair.cheaperForGoodFrom()),
                        volume(pair.isEverCheaper() ? pair.cheaperFrom() : spread.cheaperFromAtBest(pair, two))));
    }

    private static OptionalLong volume(long tokensPerDay) {
        return tokensPerDay == Volumes.NEVER ? OptionalLong.empty() : OptionalLong.of(tokensPerDay);
    }

    /** The options taking part that are cheapest in at least one combination of ends. */
    Set<Option> cheapestWithinRanges() {
        Set<Option> cheapest = EnumSet.noneOf(Option.class);
        contest.cheapestAt(tokensPerDay).ifPresent(place -> cheapest.add(Option.at(place)));
        for (Spread.Corner corner : spread.corners()) {
            corner.curves()
                    .only(contest::has)
                    .cheapestAt(corner.tokensPerDay())
                    .ifPresent(place -> cheapest.add(Option.at(place)));
        }
        return cheapest;
    }
}
