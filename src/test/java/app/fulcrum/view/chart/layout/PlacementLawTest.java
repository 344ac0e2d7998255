package app.fulcrum.view.chart.layout;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.chart.ChartSamples;
import app.fulcrum.view.chart.data.ChartAxis;
import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.data.Crossing;
import app.fulcrum.view.chart.data.Spacing;
import app.fulcrum.view.style.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where callouts, rings and brackets go, over charts made by chance. */
class PlacementLawTest {

    private static final TextMeasure MEASURE = (text, _) -> 6 * text.length();
    private static final double WIDTH = 880;
    private static final double HEIGHT = 460;

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    private static ChartModel model(int seed) {
        Random random = new Random(seed);
        List<ChartLine> lines = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(5); i++) {
            Look look = new Look(Kind.values()[i % 3], 1 + i / 3);
            boolean steps = i % 3 == 2;
            lines.add(ChartSamples.line(
                    look,
                    "Line " + i,
                    steps
                            ? ChartSamples.staircase(
                                    1e8 * (1 + random.nextInt(9)), 1_000 * (1 + random.nextInt(9)), 5_000, 0.2, 1e11)
                            : ChartSamples.straight(0.2 + 10 * random.nextDouble(), 0)));
        }
        ChartModel plain = ChartSamples.model(lines, Spacing.LOGARITHMIC, 1e11);
        List<Crossing> crossings = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            double volume = Math.rint(1e5 * Math.pow(1e6, random.nextDouble()));
            double cost = lines.get(random.nextInt(lines.size())).curve().at(volume);
            Crossing.Brief brief = new Crossing.Brief(
                    lines.getFirst().look(),
                    lines.getLast().look(),
                    Figures.tokens(volume) + (random.nextBoolean() ? " (140M–230M)" : ""),
                    Figures.compactMoney(cost) + "/mo",
                    0);
            crossings.add(new Crossing(volume, volume, volume, cost, brief, "", List.of(), random.nextInt(4) > 0));
        }
        return new ChartModel(
                plain.x(),
                plain.y(),
                lines,
                List.of(),
                crossings,
                plain.stretches(),
                List.of(),
                plain.today(),
                List.of(),
                "");
    }

    private static ChartLayout layout(int seed) {
        return new ChartLayouter(MEASURE).layout(model(seed), WIDTH, HEIGHT);
    }

    private static List<Trace> traces(ChartLayout layout) {
        List<Trace> traces = new ArrayList<>(layout.paths().stream()
                .map(path -> Trace.of(path.points(), layout.plot()))
                .toList());
        layout.model()
                .today()
                .ifPresent(today -> traces.add(Trace.vertical(layout.scale().x(today.x()), layout.plot())));
        return traces;
    }

    private static List<Box> callouts(ChartLayout layout) {
        return layout.crossings().stream()
                .flatMap(mark -> mark.callout().map(TextBlock::box).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noCalloutLiesOnALineOrAnotherCalloutOrARing(int seed) {
        ChartLayout layout = layout(seed);
        List<Box> callouts = callouts(layout);
        for (Box callout : callouts) {
            assertThat(traces(layout)).as("seed %s, %s", seed, callout).allMatch(trace -> trace.covered(callout) == 0);
            assertThat(layout.plot().contains(callout.x(), callout.y())
                            && layout.plot().contains(callout.right(), callout.bottom()))
                    .isTrue();
            assertThat(callouts).filteredOn(other -> other != callout).allMatch(other -> other.overlap(callout) == 0);
            assertThat(layout.crossings())
                    .as("seed %s", seed)
                    .allMatch(mark -> mark.bracket()
                                    .orElseGet(() -> new Box(mark.x() - 6, mark.y() - 6, 12, 12))
                                    .overlap(callout)
                            == 0);
        }
    }

    /** It is there, with its money, wherever there was room for that beside what was placed before it. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aCalloutIsOnlyShortenedOrHiddenWhereThereIsNoRoom(int seed) {
        ChartLayout layout = layout(seed);
        for (CrossingMark mark : layout.crossings()) {
            if (mark.isImportant()
                    && mark.callout().map(block -> block.lines().size()).orElse(0) < 2) {
                FreePlace free = withAllElse(layout, mark);
                double width = mark.callout().map(block -> block.box().width()).orElse(60.0);
                boolean isHidden = mark.callout().isEmpty();
                double needed = isHidden ? width : fullWidth(mark);
                Optional<Box> room = free.findRoom(mark.x(), mark.y(), needed, 24, Optional.empty());
                assertThat(room).as("seed %s, %s", seed, mark).isEmpty();
            }
        }
    }

    private static double fullWidth(CrossingMark mark) {
        Crossing first = mark.all().getFirst();
        String title = CrossingGroups.title(mark.all(), ANY);
        String more = mark.all().size() == 1 ? first.brief().money() : CrossingGroups.turns(mark.all());
        return 6 * (title.length() + more.length()) + 22;
    }

    private static final ChartAxis ANY = new ChartAxis("", 1, 10, Spacing.LINEAR, Figures::tokens);

    private static FreePlace withAllElse(ChartLayout layout, CrossingMark but) {
        FreePlace free = new FreePlace(layout.plot(), traces(layout));
        for (CrossingMark mark : layout.crossings()) {
            free.take(mark.bracket().orElseGet(() -> new Box(mark.x() - 7, mark.y() - 7, 14, 14)));
            mark.callout().filter(_ -> mark != but).ifPresent(block -> free.take(block.box()));
        }
        layout.names().forEach(name -> free.take(name.block().box()));
        layout.model().lines().forEach(line -> {
            double x = layout.scale().x(layout.model().today().orElseThrow().x());
            double y = layout.scale()
                    .y(line.curve().at(layout.model().today().orElseThrow().x()));
            if (layout.plot().contains(x, y)) {
                free.take(new Box(x - 7, y - 7, 14, 14));
            }
        });
        layout.crossings().stream()
                .filter(mark -> mark != but)
                .forEach(mark -> mark.callout().ifPresent(block -> free.cross(block.box(), mark.x(), mark.y())));
        return free;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void marksAreFartherApartThanWhatIsDrawnAsOneAndLoseNone(int seed) {
        ChartLayout layout = layout(seed);
        List<CrossingMark> marks = layout.crossings();
        for (int i = 1; i < marks.size(); i++) {
            double before = layout.scale().x(marks.get(i - 1).all().getLast().x());
            double after = layout.scale().x(marks.get(i).all().getFirst().x());
            assertThat(after - before).isGreaterThanOrEqualTo(CrossingGroups.CLOSEST);
        }
        assertThat(marks.stream().flatMap(mark -> mark.all().stream()))
                .containsExactlyInAnyOrderElementsOf(layout.model().crossings().stream()
                        .filter(crossing -> layout.plot()
                                .contains(
                                        layout.scale().x(crossing.x()),
                                        layout.scale().y(crossing.y())))
                        .toList());
    }

    /** What was free a tick ago and still is keeps its callout: nothing jumps about while a slider moves. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aCalloutKeepsItsPlace(int seed) {
        ChartLayouter layouter = new ChartLayouter(MEASURE);
        ChartModel model = model(seed);

        List<Box> first = callouts(layouter.layout(model, WIDTH, HEIGHT));
        List<Box> again = callouts(layouter.layout(model, WIDTH, HEIGHT));

        assertThat(again).hasSameSizeAs(first);
        if (first.size() == 1) {
            assertThat(again).isEqualTo(first);
        }
    }
}
