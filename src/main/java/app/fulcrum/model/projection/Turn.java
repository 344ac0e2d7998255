package app.fulcrum.model.projection;

import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.crossover.PairCrossover.Crossing;
import app.fulcrum.model.crossover.WinningBand;
import app.fulcrum.model.range.PairResult;
import app.fulcrum.model.range.PairResult.VolumeInterval;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Where, nearest to the volume asked about, another alternative becomes the cheapest of those that take part.
 *
 * @param before the place of the one that is cheapest at the volume asked about
 * @param tokensPerDay the last volume at which it is, on that side
 * @param isAbove whether it lies above the volume asked about
 * @param cheapest the place of the one that is cheapest beyond
 * @param isEnd whether the one before can serve no more
 * @param interval where the two can change places within the ranges; absent where the pair has none for this volume
 */
public record Turn(
        int before,
        long tokensPerDay,
        boolean isAbove,
        int cheapest,
        boolean isEnd,
        Optional<VolumeInterval> interval) {

    /** Near is what takes the smaller factor to get there. Absent where none other is cheapest in the volumes looked at. */
    public static Optional<Turn> nearest(Projection projection) {
        double volume = (double) projection.tokensPerDay();
        return projection.bands().listed().stream()
                .filter(band -> band.contains(projection.tokensPerDay()))
                .flatMap(band -> Stream.concat(below(projection, band).stream(), above(projection, band).stream()))
                .min(Comparator.comparingDouble(turn -> turn.isAbove()
                        ? (double) turn.tokensPerDay() / volume
                        : volume / (double) turn.tokensPerDay()));
    }

    private static Optional<Turn> below(Projection projection, WinningBand band) {
        long from = band.fromTokensPerDay();
        return from > projection.range().from() ? turn(projection, band.winner(), from, from, false) : Optional.empty();
    }

    private static Optional<Turn> above(Projection projection, WinningBand band) {
        long to = band.toTokensPerDay();
        return to < projection.range().to() ? turn(projection, band.winner(), to, to + 1, true) : Optional.empty();
    }

    /** @param change the first volume of the new order, counted upward */
    private static Optional<Turn> turn(Projection projection, int winner, long last, long change, boolean isAbove) {
        OptionalInt other = projection.contest().cheapestAt(isAbove ? last + 1 : last - 1);
        return other.isEmpty()
                ? Optional.empty()
                : Optional.of(new Turn(
                        winner,
                        last,
                        isAbove,
                        other.getAsInt(),
                        projection.contest().at(winner, change) == Double.POSITIVE_INFINITY,
                        projection.pairs().stream()
                                .filter(pair -> isOf(pair.base(), winner, other.getAsInt()))
                                .flatMap(pair -> interval(pair, change).stream())
                                .findFirst()));
    }

    private static boolean isOf(PairCrossover pair, int one, int other) {
        return pair.incumbent() == Math.min(one, other) && pair.challenger() == Math.max(one, other);
    }

    private static Optional<VolumeInterval> interval(PairResult pair, long change) {
        if (pair.base().first().map(Crossing::tokensPerDay).equals(Optional.of(change))) {
            return pair.first();
        }
        if (pair.base().cheaperFrom() == change) {
            return pair.from();
        }
        return pair.base().cheaperForGoodFrom() == change ? pair.forGood() : Optional.empty();
    }
}
