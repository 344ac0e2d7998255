package app.fulcrum.model.crossover;

import app.fulcrum.model.scenario.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is cheapest where, over a range of volumes.
 *
 * <p>A line and a staircase of the same slope can change places at every step, millions of times. Beyond
 * {@value #MOST_LISTED} bands nobody reads a list: then the first, the one around the volume asked about and the last
 * stand for all, with a summary.
 *
 * @param listed bands in order of volume. Neighbors have different winners; volumes nobody can serve are in no band
 * @param summary of all bands, where they are more than are listed
 */
public record WinningBands(List<WinningBand> listed, Optional<Summary> summary) {

    /** The most bands that are listed one by one. */
    public static final int MOST_LISTED = 2_000;

    public static final WinningBands NONE = new WinningBands(List.of(), Optional.empty());

    /** The most bands that are looked at one by one; a tenth of a second. */
    private static final int MOST_WALKED = 200_000;

    /** Volumes looked at where there are more bands than that. */
    private static final int SAMPLES = 4_096;

    /** The fractional parts of its multiples fill 0 to 1 evenly and keep no step with any staircase. */
    private static final double GOLDEN_RATIO = 0.618_033_988_749_894_9;

    public WinningBands {
        listed = List.copyOf(listed);
    }

    /**
     * Many bands in short.
     *
     * @param count how many there are
     * @param exact whether all were looked at; if not there are at least so many, and the shares are estimates
     * @param shareOfVolumes the part of all volumes in the range that an option wins, 0 to 1, by option in their order
     */
    public record Summary(long count, boolean exact, Map<Option, Double> shareOfVolumes) {

        public Summary {
            shareOfVolumes = Collections.unmodifiableMap(new EnumMap<>(shareOfVolumes));
        }
    }

    /**
     * Every band between two volumes.
     *
     * @param around the volume whose band is listed in any case
     */
    public static WinningBands of(CostCurves curves, long from, long to, long around) {
        BandWalk walk = new BandWalk(curves, to);
        List<WinningBand> bands = new ArrayList<>();
        Optional<WinningBand> band = walk.from(from);
        while (band.isPresent() && bands.size() <= MOST_LISTED) {
            bands.add(band.get());
            band = walk.after(band.get());
        }
        if (bands.size() <= MOST_LISTED) {
            return new WinningBands(bands, Optional.empty());
        }
        List<WinningBand> marked = Stream.of(around, to)
                .flatMap(volume -> walk.around(volume, from).stream())
                .toList();
        return new WinningBands(
                Stream.concat(Stream.of(bands.getFirst()), marked.stream())
                        .distinct()
                        .toList(),
                Optional.of(summary(walk, bands, from, to)));
    }

    private static Summary summary(BandWalk walk, List<WinningBand> bands, long from, long to) {
        Map<Option, Double> volumes = new EnumMap<>(Option.class);
        bands.forEach(band -> volumes.merge(band.winner(), band.volumes(), Double::sum));
        long count = bands.size();
        Optional<WinningBand> last = Optional.of(bands.getLast());
        Optional<WinningBand> next = walk.after(bands.getLast());
        while (next.isPresent() && count < MOST_WALKED) {
            volumes.merge(next.get().winner(), next.get().volumes(), Double::sum);
            count++;
            last = next;
            next = walk.after(next.get());
        }
        if (next.isPresent()) {
            sample(walk, last.get().toTokensPerDay() + 1, to, volumes);
        }
        volumes.replaceAll((_, won) -> won / (to - from + 1.0));
        return new Summary(count, next.isEmpty(), volumes);
    }

    private static void sample(BandWalk walk, long from, long to, Map<Option, Double> volumes) {
        double each = (to - from + 1.0) / SAMPLES;
        for (int i = 1; i <= SAMPLES; i++) {
            double part = i * GOLDEN_RATIO % 1;
            walk.winnerAt(from + (long) (part * (to - from)))
                    .ifPresent(winner -> volumes.merge(winner, each, Double::sum));
        }
    }
}
