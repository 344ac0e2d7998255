package app.fulcrum.view.chart.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.text.number.Figures;
import app.fulcrum.view.chart.ChartSamples;
import app.fulcrum.view.chart.data.ChartAxis;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.data.Spacing;
import app.fulcrum.view.chart.data.Today;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartLayouterTest {

    /** Every character six pixels wide. */
    private static final TextMeasure MEASURE = (text, _) -> 6 * text.length();

    private final ChartLayouter layouter = new ChartLayouter(MEASURE);

    static Stream<ChartModel> models() {
        return Stream.of(
                ChartSamples.usual(),
                ChartSamples.linear(),
                ChartSamples.gatedAndCapped(),
                ChartSamples.withAbsence(),
                ChartSamples.crowded());
    }

    private static List<Box> texts(ChartLayout layout) {
        List<Box> boxes = new ArrayList<>();
        layout.names().forEach(name -> boxes.add(name.block().box()));
        layout.crossings().forEach(mark -> mark.callout().ifPresent(block -> boxes.add(block.box())));
        layout.note().ifPresent(block -> boxes.add(block.box()));
        return boxes;
    }

    @ParameterizedTest
    @MethodSource("models")
    void noTextCoversAnotherOrLeavesThePicture(ChartModel model) {
        ChartLayout layout = layouter.layout(model, 900, 620);
        List<Box> boxes = texts(layout);
        for (int a = 0; a < boxes.size(); a++) {
            Box box = boxes.get(a);
            assertThat(box.x() >= 0 && box.y() >= 0 && box.right() <= 900 && box.bottom() <= 620)
                    .as("%s", box)
                    .isTrue();
            for (int b = a + 1; b < boxes.size(); b++) {
                assertThat(box.overlap(boxes.get(b)))
                        .as("%s and %s", box, boxes.get(b))
                        .isZero();
            }
        }
    }

    @Test
    void aCalloutCoversNoLineWhereItCanAvoidIt() {
        ChartModel model = ChartSamples.usual();
        ChartLayout layout = layouter.layout(model, 1_200, 700);
        for (CrossingMark mark : layout.crossings()) {
            Box box = mark.callout().orElseThrow().box();
            layout.paths()
                    .forEach(path -> assertThat(
                                    Trace.of(path.points(), layout.plot()).covered(box))
                            .isZero());
        }
    }

    @Test
    void everyCrossoverInSightIsMarkedAndOnlyImportantOnesAreNamed() {
        ChartLayout layout = layouter.layout(ChartSamples.crowded(), 900, 620);
        assertThat(layout.crossings().stream().flatMap(mark -> mark.all().stream()))
                .isEqualTo(ChartSamples.crowded().crossings());
        assertThat(layout.crossings())
                .filteredOn(mark -> !mark.isImportant())
                .noneMatch(mark -> mark.callout().isPresent());
    }

    @Test
    void theNameOfALineThatEndsEarlyStandsAtItsEnd() {
        ChartLayout layout = layouter.layout(ChartSamples.gatedAndCapped(), 900, 620);
        LineName capped = layout.names().stream()
                .filter(name -> !name.line().endNote().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(capped.endX()).isCloseTo(layout.scale().x(245e6), within(5.0));
        assertThat(capped.block().box().right()).isLessThan(layout.plot().right());
        assertThat(capped.block().lines())
                .extracting(TextLine::text)
                .containsExactly("Self-hosted", "4 GPUs serve 245M/day");
    }

    @Test
    void theStripOfWinnersHasAThinGapBetweenTwo() {
        ChartLayout layout = layouter.layout(ChartSamples.gatedAndCapped(), 900, 620);
        List<StretchMark> marks = layout.stretches();
        assertThat(marks.getFirst().box().x()).isEqualTo(layout.plot().x());
        for (int i = 1; i < marks.size(); i++) {
            assertThat(marks.get(i).box().x()).isCloseTo(marks.get(i - 1).box().right() + 2, within(1e-6));
        }
        assertThat(marks).extracting(StretchMark::hasText).containsExactly(true, false, true);
    }

    @Test
    void theVolumeOfTodayHasADotOnEveryLineThatReachesIt() {
        ChartLayout layout = layouter.layout(ChartSamples.gatedAndCapped(), 900, 620);
        assertThat(today(layout, 64e6).orElseThrow().dots()).hasSize(3);
        assertThat(today(layout, 300e6).orElseThrow().dots()).hasSize(2);
        assertThat(today(layout, 1e12)).isEmpty();
    }

    private Optional<TodayMark> today(ChartLayout layout, double volume) {
        return layouter.today(layout, Optional.of(Today.exactly(volume, Figures.tokens(volume) + " today")));
    }

    @Test
    void thePillStaysInThePictureAtBothEnds() {
        ChartLayout layout = layouter.layout(ChartSamples.usual(), 900, 620);
        for (double volume : new double[] {1e5, 1e11}) {
            Box pill = today(layout, volume).orElseThrow().pill();
            assertThat(pill.x()).isGreaterThanOrEqualTo(0);
            assertThat(pill.right()).isLessThanOrEqualTo(900);
        }
    }

    @Test
    void aTinyPictureIsLaidOutToo() {
        assertThat(layouter.layout(ChartSamples.crowded(), 20, 20).plot().width())
                .isEqualTo(1);
    }

    @Test
    void axesAreMarkedAtPowersOfTenAndCloserOnShortOnes() {
        assertThat(marks(1e5, 1e8, Spacing.LOGARITHMIC)).containsExactly("100K", "1M", "10M", "100M");
        assertThat(marks(2e5, 3e6, Spacing.LOGARITHMIC)).containsExactly("200K", "500K", "1M", "2M");
        assertThat(marks(0, 1e10, Spacing.LINEAR)).containsExactly("0", "2B", "4B", "6B", "8B", "10B");
        assertThat(marks(0, 7, Spacing.LINEAR)).containsExactly("0", "2", "4", "6");
    }

    private static List<String> marks(double low, double high, Spacing spacing) {
        return AxisMarks.of(new ChartAxis("", low, high, spacing, Figures::tokens)).stream()
                .map(AxisMark::text)
                .toList();
    }

    @Test
    void textBreaksBetweenWords() {
        assertThat(TextLine.wrap("data may not leave the company", TextRole.NOTE, 100, MEASURE))
                .extracting(TextLine::text)
                .containsExactly("data may not", "leave the", "company");
        assertThat(TextLine.wrap("indivisible", TextRole.NOTE, 10, MEASURE)).hasSize(1);
    }

    /** As wide as the range, and cut off where the axis ends. */
    @Test
    void theRangeOfTheLoadIsABandAroundToday() {
        ChartLayout layout = layouter.layout(ChartSamples.usual(), 900, 560);
        ChartAxis axis = layout.scale().xAxis();

        Box within = range(layout, new Today(64e6, 30e6, 400e6, "today")).orElseThrow();
        assertThat(within.x()).isEqualTo(layout.scale().x(30e6));
        assertThat(within.right()).isEqualTo(layout.scale().x(400e6));
        assertThat(within.y()).isEqualTo(layout.plot().y());
        assertThat(within.bottom()).isEqualTo(layout.plot().bottom());

        Box beyond = range(layout, new Today(64e6, axis.low() / 2, axis.high() * 2, "today"))
                .orElseThrow();
        assertThat(beyond.x()).isEqualTo(layout.scale().x(axis.low()));
        assertThat(beyond.right()).isEqualTo(layout.scale().x(axis.high()));
        assertThat(range(layout, Today.exactly(64e6, "today"))).isEmpty();
    }

    private Optional<Box> range(ChartLayout layout, Today today) {
        return layouter.today(layout, Optional.of(today)).orElseThrow().range();
    }
}
