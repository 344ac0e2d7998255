package app.fulcrum.controller.chart;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.crossover.WinningBand;
import app.fulcrum.model.explain.Crossings;
import app.fulcrum.model.explain.Explainer;
import app.fulcrum.model.explain.RangeFigures;
import app.fulcrum.model.explain.RangeFigures.Interval;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.range.PairResult;
import app.fulcrum.model.resolution.UnservedEnds.Side;
import app.fulcrum.model.scenario.AlternativeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** How the crossovers of a projection came about. */
record CrossoverExplanations(Projection projection, Explainer explainer, Crossings crossings) {

    static CrossoverExplanations of(Snapshot snapshot) {
        Explainer explainer = Explainer.of(snapshot.projection());
        return new CrossoverExplanations(snapshot.projection(), explainer, explainer.crossings());
    }

    /** Of the figures a pair's sentence names: volumes with their intervals, and what one more token costs. */
    List<Explanation> ofPair(int position) {
        PairResult pair = projection.pairs().get(position);
        PairCrossover base = pair.base();
        List<Explanation> all = new ArrayList<>();
        crossings
                .first(base)
                .or(() ->
                        base.cheaperFrom() > projection.range().from() ? crossings.cheaperFrom(base) : Optional.empty())
                .ifPresent(all::add);
        all.addAll(
                ends(pair, base.first().isPresent() || !base.isEverCheaper() ? Interval.FIRST : Interval.CHEAPER_FROM));
        crossings.cheaperForGoodFrom(base).ifPresent(all::add);
        all.addAll(ends(pair, Interval.CHEAPER_FOR_GOOD_FROM));
        Stream.of(base.challenger(), base.incumbent())
                .map(this::id)
                .flatMap(id -> explainer.slope(id).stream())
                .forEach(all::add);
        return all;
    }

    private AlternativeId id(int place) {
        return projection.results().get(place).id();
    }

    /** The ends of an interval; none where it is a single volume. */
    private List<Explanation> ends(PairResult pair, Interval of) {
        RangeFigures ranges = explainer.ranges();
        List<Explanation> ends = Stream.of(Side.values())
                .flatMap(side -> ranges.end(pair, of, side).stream())
                .toList();
        boolean isOne =
                ends.size() == 2 && ends.getFirst().value() == ends.getLast().value();
        return isOne ? List.of() : ends;
    }

    /** Of a volume marked on the chart, and of the interval it lies in. */
    List<Explanation> at(long tokensPerDay) {
        return crossing(
                        tokensPerDay,
                        pair -> pair.first()
                                .map(PairCrossover.Crossing::tokensPerDay)
                                .orElse(0L),
                        Interval.FIRST)
                .or(() -> crossing(tokensPerDay, PairCrossover::cheaperForGoodFrom, Interval.CHEAPER_FOR_GOOD_FROM))
                .or(() -> betweenWinners(tokensPerDay).map(List::of))
                .orElse(List.of());
    }

    private Optional<List<Explanation>> crossing(
            long tokensPerDay, ToLongFunction<PairCrossover> volume, Interval interval) {
        return projection.pairs().stream()
                .filter(pair -> volume.applyAsLong(pair.base()) == tokensPerDay)
                .findFirst()
                .map(pair -> {
                    List<Explanation> all = new ArrayList<>(
                            crossing(pair.base(), interval).stream().toList());
                    all.addAll(ends(pair, interval));
                    return all;
                });
    }

    private Optional<Explanation> crossing(PairCrossover pair, Interval interval) {
        return interval == Interval.FIRST ? crossings.first(pair) : crossings.cheaperForGoodFrom(pair);
    }

    private Optional<Explanation> betweenWinners(long tokensPerDay) {
        List<WinningBand> bands = projection.bands().listed();
        for (int i = 1; i < bands.size(); i++) {
            WinningBand after = bands.get(i);
            if (after.fromTokensPerDay() == tokensPerDay && bands.get(i - 1).isBefore(after)) {
                return Optional.of(crossings.bandFrom(after));
            }
        }
        return Optional.empty();
    }
}
