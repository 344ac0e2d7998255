package app.fulcrum.model.crossover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
public record WinningBands(List<WinningBand> listed, Optional<BandSummary> summary) {

    /** The most bands that are listed one by one. */
    public static final int MOST_LISTED = 2_000;

    public static final WinningBands NONE = new WinningBands(List.of(), Optional.empty());

    public WinningBands {
        listed = List.copyOf(listed);
    }

    /**
     * Every band between two volumes.
     *
     * @param tokensPerDay the volume whose band is listed in any case
     */
    public static WinningBands of(CostCurves curves, long from, long to, long tokensPerDay) {
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
        BandSummary summary = BandSummary.of(walk, bands, tokensPerDay);
        return new WinningBands(summary.marked(), Optional.of(summary));
    }
}
