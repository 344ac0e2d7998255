package app.fulcrum.view.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.view.ThemedTestBase;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.data.Mark;
import app.fulcrum.view.chart.data.Spacing;
import app.fulcrum.view.chart.data.Today;
import app.fulcrum.view.chart.layout.Box;
import app.fulcrum.view.control.TextClipping;
import app.fulcrum.view.style.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class ChartPaneTest extends ThemedTestBase {

    private final ChartViewState state = new ChartViewState(ChartSamples.usual());
    private final List<Double> picked = new ArrayList<>();
    private final List<Spacing> spacings = new ArrayList<>();
    private final List<Mark> explained = new ArrayList<>();
    private final ChartActions actions = new ChartActions() {
        @Override
        public void spacingChosen(Spacing spacing) {
            spacings.add(spacing);
        }

        @Override
        public void rulesAsked(boolean shown) {}

        @Override
        public void volumeMoved(double volume, long gesture) {
            picked.add(volume);
        }

        @Override
        public void volumeGivenUp(long gesture) {}

        @Override
        public void explained(Mark mark, Node place) {
            explained.add(mark);
        }

        @Override
        public void pairExplained(int position, Node sentence) {}
    };

    private ChartPane open() {
        return show(() -> new ChartPane(state, actions), 880, 600, Appearance.LIGHT);
    }

    private void set(ChartModel model) {
        onFxThread(() -> state.modelProperty().set(model));
        settle();
    }

    @Test
    void aChangeOfTheLinesIsExactlyOneRedraw() {
        ChartPane pane = open();
        long before = pane.redraws();

        set(ChartSamples.crowded());

        assertThat(pane.redraws() - before).isEqualTo(1);
    }

    @Test
    void manyChangesInOnePulseAreOneRedraw() {
        ChartPane pane = open();
        long before = pane.redraws();

        onFxThread(() -> {
            state.modelProperty().set(ChartSamples.crowded());
            state.modelProperty().set(ChartSamples.gatedAndCapped());
            state.modelProperty().set(ChartSamples.linear());
        });
        settle();

        assertThat(pane.redraws() - before).isEqualTo(1);
    }

    @Test
    void movingTheVolumeOfTodayRedrawsNothing() {
        ChartPane pane = open();
        long before = pane.redraws();
        double x = dots(pane).getFirst().getLayoutX();

        for (double volume = 1e6; volume < 1e10; volume *= 1.5) {
            set(ChartSamples.usual().withToday(Today.exactly(volume, "now")));
        }

        assertThat(pane.redraws()).isEqualTo(before);
        assertThat(dots(pane).getFirst().getLayoutX()).isGreaterThan(x);
    }

    private static List<Node> dots(ChartPane pane) {
        return pane.lookupAll(".chart-dot").stream().filter(Node::isVisible).toList();
    }

    @Test
    void aChangeOfAppearanceIsOneRedraw() {
        ChartPane pane = open();
        long before = pane.redraws();

        onFxThread(() -> state.appearanceProperty().set(Appearance.DARK));
        settle();

        assertThat(pane.redraws() - before).isEqualTo(1);
    }

    @Test
    void nodesAreUsedAgainWhenTheChartChanges() {
        ChartPane pane = open();
        set(ChartSamples.crowded());
        int nodes = pane.lookupAll("*").size();

        for (int i = 0; i < 5; i++) {
            set(ChartSamples.usual());
            set(ChartSamples.crowded());
        }

        assertThat(pane.lookupAll("*")).hasSize(nodes);
    }

    private Point2D at(ChartPane pane, double volume, double height) {
        Box plot = Objects.requireNonNull(pane.shownLayout()).plot();
        double x = pane.shownLayout().scale().x(volume);
        return pane.localToScreen(x, plot.y() + height * plot.height());
    }

    private static String readout(ChartPane pane) {
        Node box = pane.lookup(".chart-readout");
        return box.getParent().isVisible()
                ? box.lookupAll(".label").stream()
                        .map(node -> ((Label) node).getText())
                        .collect(Collectors.joining(" "))
                : "";
    }

    @Test
    void theCursorSaysWhatEveryOptionCostsWhereThePointerIs() {
        ChartPane pane = open();

        robot.moveTo(at(pane, 1e9, 0.5));
        settle();
        assertThat(readout(pane)).contains("Closed API $122K", "Hosted open API $26.8K", "Self-hosted $44.7K");

        robot.moveTo(pane.localToScreen(3, 3));
        settle();
        assertThat(readout(pane)).isEmpty();
    }

    @Test
    void theCursorMovesByKeysAndIsReadOut() {
        ChartPane pane = open();
        assertThat(pane.getAccessibleText()).isEqualTo("Monthly cost of three options by volume.");
        onFxThread(pane::requestFocus);

        robot.type(KeyCode.RIGHT);

        assertThat(pane.getAccessibleText()).startsWith("73.5M: Closed API $8.94K, Hosted open API $1.97K");
        robot.type(KeyCode.ENTER);
        assertThat(picked)
                .singleElement()
                .satisfies(volume -> assertThat(volume).isCloseTo(73.5e6, within(1e5)));
        robot.type(KeyCode.END).type(KeyCode.ESCAPE);
        assertThat(readout(pane)).isEmpty();
        assertThat(pane.getAccessibleText()).isEqualTo("Monthly cost of three options by volume.");
    }

    @Test
    void theSameFiguresAreThereAsATable() {
        Region view = show(() -> ChartView.build(state, actions), 880, 600, Appearance.LIGHT);
        TableView<?> table = (TableView<?>) view.lookup(".chart-table");
        assertThat(table.isVisible()).isFalse();

        robot.clickOn("Table");
        settle();

        picture(view, "chart-table");
        assertThat(table.isVisible()).isTrue();
        assertThat(table.getColumns())
                .extracting(column -> column.getText())
                .containsExactly(
                        "Tokens per day", "Closed API", "Hosted open API", "Self-hosted", "Cheapest", "Remark");
        assertThat(fromFxThread(() -> TextClipping.find(view))).isEmpty();
        assertThat(table.getItems()).hasSize(22);
        assertThat(ChartRows.of(ChartSamples.usual()))
                .contains(
                        new ChartRows.Row(
                                "64,000,000",
                                List.of("$7,786.67", "$1,713.07", "$21,570.00"),
                                "Hosted open API",
                                "64M today"),
                        new ChartRows.Row("100,000", List.of("$12.17", "$2.68", "$21,570.00"), "Hosted open API", ""));
    }

    @Test
    void aClickOnACalloutAsksHowItsCrossoverCameAbout() {
        ChartPane pane = open();
        Node callout = pane.lookupAll(".callout").stream()
                .filter(node -> node.isVisible() && node instanceof BlockNode)
                .findFirst()
                .orElseThrow();

        robot.clickOn(callout);

        assertThat(explained)
                .singleElement()
                .isInstanceOfSatisfying(
                        Mark.Crossovers.class,
                        mark -> assertThat(mark.all())
                                .hasSize(1)
                                .isSubsetOf(ChartSamples.usual().crossings()));
        assertThat(picked).isEmpty();
    }

    @Test
    void theSpacingIsChosenAndReported() {
        show(() -> ChartView.build(state, actions), 880, 600, Appearance.LIGHT);

        robot.clickOn("Linear");
        robot.clickOn("Log");

        assertThat(spacings).containsExactly(Spacing.LINEAR);
    }

    @Test
    void aLineBeyondItsCapacityHasNoCost() {
        assertThat(ChartRows.of(ChartSamples.gatedAndCapped()))
                .filteredOn(row -> row.volume().equals("1,000,000,000"))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.costs()).containsExactly("$121,666.67", "$26,766.67", ChartRows.NO_COST));
    }
}
