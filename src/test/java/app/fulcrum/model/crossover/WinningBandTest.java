package app.fulcrum.model.crossover;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.capacity.Sizing;
import app.fulcrum.model.curve.ApiLine;
import app.fulcrum.model.curve.CostCurve;
import app.fulcrum.model.curve.LowerEnvelope;
import app.fulcrum.model.curve.Plateau;
import app.fulcrum.model.curve.RandomCurves;
import app.fulcrum.model.curve.Staircase;
import app.fulcrum.model.curve.StepCurve;
import app.fulcrum.model.supply.Servers.Lot;
import app.fulcrum.support.Seeded;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("law")
class WinningBandTest {

    private static final long FROM = 100_000;
    private static final long TO = 100_000_000_000L;

    @Test
    void bandsEqualAScanAroundEveryStepEdge() {
        checkBands(1, 1_000);
    }

    @Test
    @Tag("endurance")
    void bandsOfManyMoreCurvesEqualAScan() {
        checkBands(1_001, 9_000);
    }

    private static void checkBands(long first, int count) {
        Seeded.forEach(first, count, random -> assertBandsEqualScan(RandomCurves.curves(random), random));
    }

    @Test
    void bandsEqualAScanWhereSlopesAreNearlyEqual() {
        Seeded.forMany(1, 20_000, random -> {
            ApiLine line = RandomCurves.line(random);
            StepCurve stairs = random.nextBoolean()
                    ? RandomCurves.nearParallel(random, line)
                    : new LowerEnvelope(
                            List.of(RandomCurves.nearParallel(random, line), RandomCurves.nearParallel(random, line)));
            assertBandsEqualScan(CostCurves.of(line, stairs), random);
        });
    }

    @Test
    void bandsEqualAScanWhereServersFollowTheDayAboutAsDearAsALine() {
        Seeded.forMany(1, 2_500, random -> {
            ApiLine line = RandomCurves.line(random);
            CostCurve following = RandomCurves.nearParallelFollowing(random, line);
            assertBandsEqualScan(
                    random.nextBoolean() ? CostCurves.of(line, following) : CostCurves.of(following, line), random);
        });
    }

    @Test
    void ofEqualCostsTheFirstNamedOptionWins() {
        ApiLine line = new ApiLine(0, 0.001);
        CostCurves apis = CostCurves.of(line, line);
        assertThat(WinningBands.of(apis, FROM, TO, FROM).listed()).containsExactly(new WinningBand(0, FROM, TO));

        CostCurves level = CostCurves.of(new ApiLine(500, 0), new Plateau(500, TO));
        assertThat(WinningBands.of(level, FROM, TO, FROM).listed()).containsExactly(new WinningBand(0, FROM, TO));
    }

    @Test
    void aLineCanMeetAStaircaseManyTimes() {
        ApiLine line = new ApiLine(0, 0.0011);
        Staircase stairs = new Staircase(0, 1_000, new Lot(1, 1), new Sizing(1_000_000, 1, 0));
        List<WinningBand> bands =
                WinningBands.of(CostCurves.of(line, stairs), 1, 20_000_000, 1).listed();

        assertThat(bands).hasSize(20);
        assertThat(bands.get(1)).isEqualTo(new WinningBand(1, 909_091, 1_000_000));
        assertThat(bands.getLast()).isEqualTo(new WinningBand(1, 9_090_910, 20_000_000));
    }

    @Test
    void volumesNobodyCanServeAreInNoBand() {
        CostCurves curves = new CostCurves(List.of(Optional.empty(), Optional.of(new Plateau(100, 5_000_000))));
        assertThat(WinningBands.of(curves, FROM, TO, FROM).listed())
                .containsExactly(new WinningBand(1, FROM, 5_000_000));
        CostCurves none = new CostCurves(List.of(Optional.empty(), Optional.empty()));
        assertThat(WinningBands.of(none, FROM, TO, FROM).listed()).isEmpty();
    }

    private static void assertBandsEqualScan(CostCurves curves, SplittableRandom random) {
        List<WinningBand> bands = everyBand(curves);
        WinningBands answer = WinningBands.of(curves, FROM, TO, FROM);
        assertThat(answer.summary().isEmpty() ? answer.listed() : bands).isEqualTo(bands);
        for (int i = 1; i < bands.size(); i++) {
            assertThat(bands.get(i).winner()).isNotEqualTo(bands.get(i - 1).winner());
            assertThat(bands.get(i).fromTokensPerDay())
                    .isEqualTo(bands.get(i - 1).toTokensPerDay() + 1);
        }
        volumesToScan(curves, bands, random)
                .filter(tokens -> FROM <= tokens && tokens <= TO)
                .forEach(tokens ->
                        assertThat(winnerIn(bands, tokens)).as("at %d", tokens).isEqualTo(curves.cheapestAt(tokens)));
    }

    private static List<WinningBand> everyBand(CostCurves curves) {
        BandWalk walk = new BandWalk(curves, TO);
        return Stream.iterate(walk.from(FROM), Optional::isPresent, band -> walk.after(band.orElseThrow()))
                .map(Optional::orElseThrow)
                .toList();
    }

    private static OptionalInt winnerIn(List<WinningBand> bands, long tokens) {
        return bands.stream()
                .filter(band -> band.contains(tokens))
                .mapToInt(WinningBand::winner)
                .findFirst();
    }

    private static LongStream volumesToScan(CostCurves curves, List<WinningBand> bands, SplittableRandom random) {
        LongStream borders = bands.stream()
                .limit(50)
                .flatMapToLong(band -> LongStream.of(band.fromTokensPerDay(), band.toTokensPerDay()));
        LongStream edges =
                curves.byPlace().stream().flatMap(Optional::stream).flatMapToLong(steps -> edges(steps, random));
        LongStream anywhere = LongStream.generate(() -> (long) Seeded.logUniform(random, FROM, TO))
                .limit(20);
        return LongStream.concat(LongStream.concat(borders, edges), anywhere)
                .flatMap(tokens -> LongStream.rangeClosed(tokens - 1, tokens + 1));
    }

    /** The first steps of the staircase, and some much farther up. */
    private static LongStream edges(CostCurve steps, SplittableRandom random) {
        LongStream first = LongStream.iterate(steps.segmentEnd(1), end -> end < TO, end -> steps.segmentEnd(end + 1))
                .limit(40);
        LongStream far = LongStream.generate(() -> steps.segmentEnd((long) Seeded.logUniform(random, FROM, TO)))
                .limit(40);
        return LongStream.concat(first, far);
    }
}
