package app.fulcrum.model.crossover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import app.fulcrum.model.capacity.Sizing;
import app.fulcrum.model.curve.ApiLine;
import app.fulcrum.model.curve.Staircase;
import app.fulcrum.model.supply.Servers.Lot;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.support.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bands too many to be listed, against all of them. */
@Tag("law")
class WinningBandsTest {

    private static final long FROM = 100_000;

    /** A line of nearly the slope of small steps, from which it differs by part of a step's cost. */
    private static CostCurves crossing(SplittableRandom random) {
        double tokens = random.nextBoolean() ? random.nextInt(1_000, 5_000) : random.nextDouble(1_000, 5_000);
        double usdPerStep = random.nextDouble(0.1, 20);
        double slope = usdPerStep / tokens * (1 + random.nextDouble(-1e-6, 1e-6));
        ApiLine line = new ApiLine(random.nextDouble(0.05, 0.95) * usdPerStep, slope);
        Staircase stairs = new Staircase(0, usdPerStep, new Lot(1, 1), new Sizing(tokens, 1, 0));
        return CostCurves.of(line, stairs);
    }

    private static List<WinningBand> all(CostCurves curves, long to) {
        BandWalk walk = new BandWalk(curves, to);
        List<WinningBand> bands = new ArrayList<>();
        for (Optional<WinningBand> band = walk.from(FROM); band.isPresent(); band = walk.after(band.orElseThrow())) {
            bands.add(band.orElseThrow());
        }
        return bands;
    }

    private static SortedMap<Integer, Double> shares(List<WinningBand> bands, long to) {
        SortedMap<Integer, Double> shares = new TreeMap<>();
        bands.forEach(band -> shares.merge(band.winner(), band.volumes(), Double::sum));
        shares.replaceAll((_, volumes) -> volumes / (to - FROM + 1.0));
        return shares;
    }

    @Test
    void theSummaryIsThatOfAllBands() {
        Seeded.forMany(1, 100, random -> {
            CostCurves curves = crossing(random);
            long to = random.nextLong(20_000_000, 60_000_000);
            long around = random.nextLong(FROM, to);
            List<WinningBand> bands = all(curves, to);
            WinningBands answer = WinningBands.of(curves, FROM, to, around);
            BandSummary summary = answer.summary().orElseThrow();

            assertThat(summary.exact()).isTrue();
            assertThat(summary.count()).isEqualTo(bands.size()).isGreaterThan(WinningBands.MOST_LISTED);
            assertThat(summary.first()).isEqualTo(bands.getFirst());
            assertThat(summary.last()).isEqualTo(bands.getLast());
            assertThat(summary.around())
                    .isEqualTo(
                            bands.stream().filter(band -> band.contains(around)).findFirst());
            assertThat(summary.shareOfVolumes()).isEqualTo(shares(bands, to));
            assertThat(answer.listed()).hasSizeBetween(2, 3).isSubsetOf(bands);
        });
    }

    @Test
    void whereBandsAreTooManyToBeWalkedTheSummaryIsNear() {
        Seeded.forEach(1, 1, random -> {
            CostCurves curves = crossing(random);
            long to = 1_000_000_000;
            List<WinningBand> bands = all(curves, to);
            BandSummary summary =
                    WinningBands.of(curves, FROM, to, 2 * FROM).summary().orElseThrow();

            assertThat(bands).hasSizeGreaterThan(BandSummary.MOST_WALKED);
            assertThat(summary.exact()).isFalse();
            assertThat((double) summary.count()).isCloseTo(bands.size(), withinPercentage(2));
            assertThat(summary.last()).isEqualTo(bands.getLast());
            shares(bands, to)
                    .forEach((option, share) ->
                            assertThat(summary.shareOfVolumes().get(option)).isCloseTo(share, within(0.01)));
        });
    }

    /** A thousandth of a token a day and GPU: no volume is walked to step by step. */
    @Test
    void stepsSmallerThanATokenAreLeaped() {
        Staircase stairs = new Staircase(1, 1e-9, new Lot(1, 8), new Sizing(0.001, 1, 0));
        CostCurves curves = CostCurves.of(new ApiLine(0.5, 8e-6 * (1 + 1e-9)), stairs);
        WinningBands bands = WinningBands.of(curves, 1, 100_000_000_000L, 64_000_000);
        PairCrossover pair = PairCrossover.all(curves, 1, 100_000_000_000L).getFirst();

        assertThat(bands.listed()).isNotEmpty();
        assertThat(pair.isCheaperForGood()).isFalse();
        assertThat(stairs.lastServed()).isLessThan(Volumes.LARGEST);
        assertThat(stairs.at(stairs.lastServed())).isFinite();
        assertThat(stairs.at(stairs.lastServed() + 1)).isInfinite();
    }
}
