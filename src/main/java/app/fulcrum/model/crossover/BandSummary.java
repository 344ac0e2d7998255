package app.fulcrum.model.crossover;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * More winning bands than anybody reads, in short.
 *
 * @param first the first of them
 * @param around the one that holds the volume asked about; absent where that cannot be served
 * @param last the last of them
 * @param count how many there are
 * @param exact whether all were looked at; if not, their number and the shares are estimates
 * @param shareOfVolumes the part of all volumes in the range that the curve at a place wins, 0 to 1; none for one that wins nothing
 */
public record BandSummary(
        WinningBand first,
        Optional<WinningBand> around,
        WinningBand last,
        long count,
        boolean exact,
        SortedMap<Integer, Double> shareOfVolumes) {

    /** The most bands that are looked at one by one: about a fifth of a second. */
    static final int MOST_WALKED = 200_000;

    /** Into so many parts of the same length the bands beyond are divided, of each of which a piece is looked at. */
    private static final int STRETCHES = 2_048;

    public BandSummary {
        shareOfVolumes = Collections.unmodifiableSortedMap(new TreeMap<>(shareOfVolumes));
    }

    /** The bands that stand for all, in order of volume. */
    List<WinningBand> marked() {
        return Stream.of(Stream.of(first), around.stream(), Stream.of(last))
                .flatMap(bands -> bands)
                .distinct()
                .toList();
    }

    /** The rest of a walk, summed up with the bands it has met. */
    static BandSummary of(BandWalk walk, List<WinningBand> met, long tokensPerDay) {
        WinningBand first = met.getFirst();
        SortedMap<Integer, Double> volumes = new TreeMap<>();
        met.forEach(band -> volumes.merge(band.winner(), band.volumes(), Double::sum));
        long count = met.size();
        WinningBand reached = met.getLast();
        Optional<WinningBand> next = walk.after(reached);
        while (next.isPresent() && count < MOST_WALKED) {
            reached = next.get();
            volumes.merge(reached.winner(), reached.volumes(), Double::sum);
            count++;
            next = walk.after(reached);
        }
        if (next.isPresent()) {
            count += estimate(walk, reached.toTokensPerDay() + 1, volumes);
        }
        double all = walk.to() - first.fromTokensPerDay() + 1.0;
        volumes.replaceAll((_, won) -> won / all);
        return new BandSummary(
                first,
                walk.around(tokensPerDay, first.fromTokensPerDay()),
                walk.around(walk.to(), first.fromTokensPerDay()).orElse(reached),
                count,
                next.isEmpty(),
                volumes);
    }

    /**
     * Adds what is won from a volume on. Of each of many stretches the turn of two bands at its start stands for all of
     * it, where the stretch holds one.
     *
     * @return about how many bands there are
     */
    private static long estimate(BandWalk walk, long from, SortedMap<Integer, Double> volumes) {
        double stretch = (walk.to() - from + 1.0) / STRETCHES;
        double count = 0;
        for (int i = 0; i < STRETCHES; i++) {
            Optional<WinningBand> start = walk.from(from + (long) (i * stretch));
            Optional<WinningBand> one = start.flatMap(walk::after);
            Optional<WinningBand> other = one.flatMap(walk::after);
            double turn = one.map(WinningBand::volumes).orElse(0.0)
                    + other.map(WinningBand::volumes).orElse(0.0);
            if (other.isPresent() && turn < stretch) {
                count += 2 * stretch / turn;
                Stream.of(one.get(), other.get())
                        .forEach(band -> volumes.merge(band.winner(), stretch * band.volumes() / turn, Double::sum));
            } else {
                start.ifPresent(band -> volumes.merge(band.winner(), stretch, Double::sum));
            }
        }
        return (long) count;
    }
}
