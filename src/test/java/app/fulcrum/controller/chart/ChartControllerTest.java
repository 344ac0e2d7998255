package app.fulcrum.controller.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.controller.Baseline;
import app.fulcrum.controller.Projections;
import app.fulcrum.controller.explain.ExplainController;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.session.Gesture;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.session.edit.ScenarioEdit.SetAssumption;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import app.fulcrum.view.ThemedTestBase;
import app.fulcrum.view.chart.ChartPane;
import app.fulcrum.view.frame.PulseQueue;
import app.fulcrum.view.style.Appearance;
import java.time.Instant;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartControllerTest extends ThemedTestBase {

    private final ScenarioSession session = new ScenarioSession(
            Document.of(Books.preset("chat"), PriceBookStamp.of(Books.bundled())),
            PriceBookStamp.of(Books.bundled()),
            () -> Instant.EPOCH);
    private final SimpleObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(Appearance.LIGHT);

    private ChartPane open() {
        Region view = show(() -> controller().view(), 880, 600, Appearance.LIGHT);
        return (ChartPane) view.lookup(".chart");
    }

    private ChartController controller() {
        PulseQueue pulse = new PulseQueue();
        return new ChartController(
                new Projections(session, Books.bundled(), () -> Books.TODAY, pulse::run),
                session,
                new ExplainController(_ -> {}),
                appearance);
    }

    private void set(Input input, double value, Gesture gesture) {
        onFxThread(() -> session.apply(new SetAssumption(Standard.key(input), Assumption.of(value, "test")), gesture));
    }

    private double tokensPerDay() {
        return session.scenario().assumptions().base(Input.TOKENS_PER_DAY).orElseThrow();
    }

    @Test
    void aHundredTicksOfASliderInOneFrameAreOneRedraw() {
        ChartPane pane = open();
        long before = pane.redraws();

        Gesture drag = Gesture.begin();
        onFxThread(() -> {
            for (int i = 1; i <= 100; i++) {
                session.apply(
                        new SetAssumption(Standard.key(Input.OUTPUT_TOKENS), Assumption.of(100 + i, "test")), drag);
            }
        });
        settle();

        assertThat(pane.redraws() - before).isEqualTo(1);
    }

    @Test
    void aVolumePickedOnTheChartIsTheScenariosInOneStep() {
        ChartPane pane = open();
        double before = tokensPerDay();
        onFxThread(pane::requestFocus);

        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.ENTER);
        settle();

        assertThat(tokensPerDay()).isGreaterThan(before).isEqualTo(Math.rint(tokensPerDay()));
        onFxThread(session::undo);
        assertThat(tokensPerDay()).isEqualTo(before);
    }

    /** The lines of before stay thin and named until nothing is compared any more; what is the same has none. */
    @Test
    void theLinesOfBeforeAreDrawnWhereTheyDiffer() {
        PulseQueue pulse = new PulseQueue();
        ChartController[] made = new ChartController[1];
        Baseline[] baseline = new Baseline[1];
        Region view = show(
                () -> {
                    Projections projections = new Projections(session, Books.bundled(), () -> Books.TODAY, pulse::run);
                    baseline[0] = new Baseline(session, projections);
                    made[0] = new ChartController(projections, session, new ExplainController(_ -> {}), appearance);
                    made[0].compareWith(baseline[0]);
                    return made[0].view();
                },
                880,
                600,
                Appearance.LIGHT);

        onFxThread(() ->
                session.apply(new SetAssumption(Standard.key(Input.GPU_PRICE_PER_HOUR), Assumption.of(9, "test"))));
        settle();
        picture(view, "chart-before");
        assertThat(view.lookupAll(".chart-past")).filteredOn(Node::isVisible).hasSize(1);
        assertThat(texts(view)).contains("before");

        onFxThread(baseline[0]::dismiss);
        settle();
        assertThat(view.lookupAll(".chart-past")).noneMatch(Node::isVisible);
    }

    /** What else could be is thin and named too, in the place of what was before, until something changes or it is dismissed. */
    @Test
    void theLinesOfOtherStatesAreDrawnUntilSomethingChangesOrTheyAreDismissed() {
        ChartController[] made = new ChartController[1];
        Baseline[] baseline = new Baseline[1];
        Region view = show(
                () -> {
                    Projections projections =
                            new Projections(session, Books.bundled(), () -> Books.TODAY, Runnable::run);
                    baseline[0] = new Baseline(session, projections);
                    made[0] = new ChartController(projections, session, new ExplainController(_ -> {}), appearance);
                    made[0].compareWith(baseline[0]);
                    return made[0].view();
                },
                880,
                600,
                Appearance.LIGHT);
        Projection other = Projector.project(
                session.scenario().with(Standard.key(Input.GPU_PRICE_PER_HOUR), Assumption.of(9, "test")),
                Books.bundled(),
                Books.TODAY);

        onFxThread(() -> made[0].vary(java.util.List.of(new ChartController.Variation("GPU price $9", other))));
        settle();
        assertThat(view.lookupAll(".chart-past")).filteredOn(Node::isVisible).hasSize(1);
        assertThat(texts(view)).contains("GPU price $9");

        onFxThread(baseline[0]::dismiss);
        settle();
        assertThat(view.lookupAll(".chart-past")).noneMatch(Node::isVisible);

        onFxThread(() -> made[0].vary(java.util.List.of(new ChartController.Variation("GPU price $9", other))));
        set(Input.TOKENS_PER_DAY, 7e7, Gesture.begin());
        settle();
        assertThat(texts(view)).doesNotContain("GPU price $9");
    }

    private static java.util.List<String> texts(Region view) {
        return view.lookupAll(".chart-note").stream()
                .filter(node -> node.isVisible() && node.getParent().isVisible())
                .map(node -> ((Text) node).getText())
                .toList();
    }

    @Test
    void aDragOnTheChartIsOneStepAndEscapeTakesItBack() {
        ChartPane pane = open();
        double before = tokensPerDay();
        Node pill = pane.lookup(".chart-pill");

        robot.moveTo(pill)
                .press(MouseButton.PRIMARY)
                .moveBy(60, 80)
                .moveBy(60, 0)
                .release(MouseButton.PRIMARY);
        settle();
        assertThat(tokensPerDay()).isGreaterThan(2 * before);
        onFxThread(session::undo);
        assertThat(tokensPerDay()).isEqualTo(before);
        settle();

        robot.moveTo(pill).press(MouseButton.PRIMARY).moveBy(60, 80);
        robot.type(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
        settle();
        assertThat(tokensPerDay()).isEqualTo(before);
        assertThat(session.nextUndo()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "chat",
        "rag",
        "coding-agent",
        "summarization",
        "batch-extraction",
        "regulated-on-premises",
        "article-row-1",
        "article-row-2",
        "article-row-3",
        "article-row-4"
    })
    void everyPresetHasAReadableChart(String preset) {
        session.startWith(Books.presets().find(preset).orElseThrow().document());
        for (Appearance theme : Appearance.values()) {
            appearance.set(theme);
            Region view = show(() -> controller().view(), 860, 520, theme);
            picture(view, "centre-" + preset + "-" + theme.name().toLowerCase(java.util.Locale.ROOT));
        }
    }
}
