package app.fulcrum.view.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.view.ThemedTestBase;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.data.Mark;
import app.fulcrum.view.chart.data.Spacing;
import app.fulcrum.view.chart.data.Viewport;
import app.fulcrum.view.chart.layout.Box;
import app.fulcrum.view.chart.layout.ChartLayout;
import app.fulcrum.view.chart.layout.CrossingMark;
import app.fulcrum.view.style.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;

/** Every gesture of the chart, made as a user makes it. */
class ChartGesturesTest extends ThemedTestBase {

    private record Move(double volume, long gesture) {}

    private final ChartViewState state = new ChartViewState(ChartSamples.usual());
    private final List<Move> moves = new ArrayList<>();
    private final List<Long> givenUp = new ArrayList<>();
    private final List<Mark> explained = new ArrayList<>();
    private final ChartActions actions = new ChartActions() {
        @Override
        public void spacingChosen(Spacing spacing) {}

        @Override
        public void rulesAsked(boolean shown) {}

        @Override
        public void volumeMoved(double volume, long gesture) {
            moves.add(new Move(volume, gesture));
        }

        @Override
        public void volumeGivenUp(long gesture) {
            givenUp.add(gesture);
        }

        @Override
        public void explained(Mark mark, Node place) {
            explained.add(mark);
        }

        @Override
        public void pairExplained(int position, Node sentence) {}
    };

    private ChartPane open(ChartModel model) {
        state.modelProperty().set(model);
        return show(() -> new ChartPane(state, actions), 880, 600, Appearance.LIGHT);
    }

    private static ChartLayout layout(ChartPane pane) {
        return Objects.requireNonNull(pane.shownLayout());
    }

    private static Point2D at(ChartPane pane, double volume, double height) {
        Box plot = layout(pane).plot();
        return pane.localToScreen(layout(pane).scale().x(volume), plot.y() + height * plot.height());
    }

    private static Point2D middle(ChartPane pane, Box box) {
        return pane.localToScreen(box.centerX(), box.centerY());
    }

    private void click(Point2D point) {
        robot.moveTo(point).press(MouseButton.PRIMARY).release(MouseButton.PRIMARY);
        settle();
    }

    @Test
    void aClickInThePlotIsTheVolumeInOneStep() {
        ChartPane pane = open(ChartSamples.usual());

        click(at(pane, 1e10, 0.95));

        assertThat(moves)
                .singleElement()
                .satisfies(move -> assertThat(move.volume()).isCloseTo(1e10, within(3e8)));
        assertThat(explained).isEmpty();
    }

    @Test
    void aDragOfThePillIsOneGesture() {
        ChartPane pane = open(ChartSamples.usual());

        robot.moveTo(pane.lookup(".chart-pill")).press(MouseButton.PRIMARY);
        robot.moveTo(at(pane, 1e9, 0.5)).moveTo(at(pane, 1e10, 0.5)).release(MouseButton.PRIMARY);

        assertThat(moves)
                .hasSizeGreaterThan(1)
                .extracting(Move::gesture)
                .containsOnly(moves.getFirst().gesture());
        assertThat(moves.getLast().volume()).isCloseTo(1e10, within(3e8));
        click(at(pane, 1e10, 0.95));
        assertThat(moves.getLast().gesture()).isNotEqualTo(moves.getFirst().gesture());
    }

    @Test
    void escapeGivesADragUp() {
        ChartPane pane = open(ChartSamples.usual());

        robot.moveTo(at(pane, 1e6, 0.95)).press(MouseButton.PRIMARY).moveTo(at(pane, 1e7, 0.95));
        robot.type(KeyCode.ESCAPE);
        int before = moves.size();
        robot.moveTo(at(pane, 1e8, 0.95)).release(MouseButton.PRIMARY);

        assertThat(givenUp).containsExactly(moves.getFirst().gesture());
        assertThat(moves).hasSize(before);
    }

    @Test
    void everyMarkExplainsItselfAndSetsNoVolume() {
        ChartPane pane = open(ChartSamples.usual());
        ChartLayout layout = layout(pane);
        CrossingMark ring = layout.crossings().getFirst();

        click(pane.localToScreen(ring.x(), ring.y()));
        click(middle(pane, ring.callout().orElseThrow().box()));
        click(middle(pane, layout.names().getFirst().block().box()));
        click(middle(pane, layout.stretches().getFirst().box()));
        click(middle(pane, layout.guides().getFirst().label().box()));
        robot.clickOn(pane.lookup(".chart-pill"));

        assertThat(explained)
                .containsExactly(
                        new Mark.Crossovers(ring.all()),
                        new Mark.Crossovers(ring.all()),
                        new Mark.Cost(layout.names().getFirst().line().look()),
                        new Mark.Winner(layout.model().stretches().getFirst()),
                        new Mark.Rule(layout.guides().getFirst().guide()),
                        new Mark.Volume());
        assertThat(moves).isEmpty();
    }

    @Test
    void aLineAndItsBandExplainThemselves() {
        ChartPane pane = open(ChartSamples.usual());
        double x = layout(pane).scale().x(2e6);

        click(pane.localToScreen(x, layout(pane).scale().y(21_570)));
        click(pane.localToScreen(x, layout(pane).scale().y(21_570 * 1.15)));

        assertThat(explained).extracting(Object::getClass).containsExactly(Mark.Cost.class, Mark.Spread.class);
    }

    @Test
    void everyMarkHasATooltip() {
        ChartPane pane = open(ChartSamples.usual());
        ChartLayout layout = layout(pane);
        CrossingMark ring = layout.crossings().getFirst();

        assertThat(tip(pane, pane.localToScreen(ring.x(), ring.y()))).startsWith("177,012,345 tokens/day\nFrom here");
        assertThat(tip(pane, middle(pane, layout.names().getFirst().block().box())))
                .isEqualTo("Closed API: $7,786.67 at 64,000,000");
        assertThat(tip(pane, middle(pane, layout.stretches().getFirst().box())))
                .isEqualTo("hosted open API cheapest, from 100,000 to 6,100,000,000");
        assertThat(tip(
                        pane,
                        pane.localToScreen(layout.scale().x(2e6), layout.scale().y(21_570 * 1.15))))
                .isEqualTo("Self-hosted: $17,975.00 to $25,884.00 at 64,000,000");
        assertThat(tip(pane, at(pane, 1e10, 0.95))).isEmpty();
    }

    private String tip(ChartPane pane, Point2D point) {
        robot.moveTo(point);
        settle();
        return fromFxThread(pane::tip);
    }

    @Test
    void theWheelOverAnAxisLooksCloserAtItAloneAndResetGoesBack() {
        ChartPane pane = open(ChartSamples.usual());
        Button reset = (Button) pane.lookup(".chart-reset");
        assertThat(reset.isVisible()).isFalse();
        Box plot = layout(pane).plot();
        double under = layout(pane).scale().xValue(plot.centerX());

        wheel(pane, plot.centerX(), plot.bottom() + 34);
        wheel(pane, plot.centerX(), plot.centerY());

        assertThat(state.viewportProperty().get().right()
                        - state.viewportProperty().get().left())
                .isLessThan(0.9);
        assertThat(state.viewportProperty().get().top()).isEqualTo(1);
        assertThat(layout(pane).scale().xValue(plot.centerX())).isCloseTo(under, within(under * 0.05));
        robot.clickOn(reset);
        settle();
        assertThat(state.viewportProperty().get()).isEqualTo(Viewport.ALL);
        assertThat(reset.isVisible()).isFalse();
    }

    /** One notch away from the user; the robot has no wheel that works without a display. */
    private static void wheel(ChartPane pane, double x, double y) {
        onFxThread(() -> pane.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                y,
                x,
                y,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                40,
                0,
                40,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null)));
        settle();
    }

    @Test
    void aDragAlongAnAxisMovesWhatIsSeen() {
        ChartPane pane = open(ChartSamples.usual());
        onFxThread(() -> state.viewportProperty().set(new Viewport(0.4, 0.6, 0, 1)));
        settle();
        Box plot = layout(pane).plot();

        robot.moveTo(pane.localToScreen(plot.centerX(), plot.bottom() + 34)).press(MouseButton.PRIMARY);
        robot.moveTo(pane.localToScreen(plot.centerX() + plot.width() / 2, plot.bottom() + 34))
                .release(MouseButton.PRIMARY);
        settle();

        assertThat(state.viewportProperty().get().left()).isCloseTo(0.3, within(0.01));
        assertThat(state.viewportProperty().get().right()).isCloseTo(0.5, within(0.01));
        assertThat(moves).isEmpty();
    }

    @Test
    void plusMinusAndZeroLookCloserAndBack() {
        ChartPane pane = open(ChartSamples.usual());
        onFxThread(pane::requestFocus);

        robot.write("+++");
        settle();
        Viewport closer = state.viewportProperty().get();
        robot.write("-");
        settle();

        assertThat(closer.right() - closer.left()).isCloseTo(1 / Math.pow(1.25, 3), within(1e-9));
        Viewport back = state.viewportProperty().get();
        assertThat(back.right() - back.left()).isGreaterThan(closer.right() - closer.left());
        robot.type(KeyCode.DIGIT0);
        settle();
        assertThat(state.viewportProperty().get()).isEqualTo(Viewport.ALL);
    }

    @Test
    void keysGoFromMarkToMarkAndExplainThem() {
        ChartPane pane = open(ChartSamples.usual());
        onFxThread(pane::requestFocus);

        robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        assertThat(pane.getAccessibleText()).startsWith("177M: ");
        robot.type(KeyCode.F2);
        robot.push(KeyCode.CONTROL, KeyCode.LEFT);
        assertThat(pane.getAccessibleText()).startsWith("64M: ");
        robot.type(KeyCode.F2);

        assertThat(explained)
                .containsExactly(
                        new Mark.Crossovers(
                                List.of(ChartSamples.usual().crossings().getFirst())),
                        new Mark.Volume());
    }

    @Test
    void crossoversThatPileUpAreOneBracketWithoutRings() {
        ChartPane pane = open(ChartSamples.crowded());

        assertThat(pane.lookupAll(".chart-ring")).noneMatch(Node::isVisible);
        assertThat(layout(pane).crossings())
                .hasSize(2)
                .allMatch(mark -> mark.bracket().isPresent());
        Box bracket = layout(pane).crossings().getLast().bracket().orElseThrow();
        click(middle(pane, bracket));
        assertThat(explained)
                .singleElement()
                .isEqualTo(
                        new Mark.Crossovers(layout(pane).crossings().getLast().all()));
    }
}
