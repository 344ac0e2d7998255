package app.fulcrum.controller.explain;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.explain.Explainer;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import app.fulcrum.view.ThemedTestBase;
import app.fulcrum.view.control.TextClipping;
import app.fulcrum.view.style.Appearance;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An explanation shows all its names and figures, however long they are and however many lines are open. */
@Tag("thorough")
class ExplanationRoomTest extends ThemedTestBase {

    private static final int DEEPEST = 6;
    private static final int MOST_LINES = 120;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothingIsCutWithEveryLineOpen(boolean ranges) {
        Scenario scenario = ranges ? ranged(Books.preset("chat")) : Books.preset("chat");
        Explainer explainer = Explainer.of(Projector.project(scenario, Books.bundled(), Books.TODAY));
        for (var alternative : scenario.alternatives().inOrder()) {
            Button figure = new Button("figure");
            show(() -> new StackPane(figure), 1200, 700, Appearance.LIGHT);
            onFxThread(() -> new ExplainController(_ -> {})
                    .show(List.of(explainer.monthlyCost(alternative.id()).orElseThrow()), figure));
            settle();
            ScrollPane pane = pane();
            openAll(pane);

            assertThat(fromFxThread(() -> TextClipping.find((Parent) pane.getContent())))
                    .as(alternative.name())
                    .isEmpty();
            assertThat(pane.getContent().getLayoutBounds().getWidth())
                    .as("content of %s", alternative.name())
                    .isLessThanOrEqualTo(pane.getViewportBounds().getWidth() + 1);
            assertThat(pane.getContent().lookupAll(".label").stream()
                            .map(Label.class::cast)
                            .filter(label -> right(label, pane)
                                    > pane.getViewportBounds().getWidth() + 1)
                            .map(Label::getText))
                    .as("reaches out of %s", alternative.name())
                    .isEmpty();
            closePopups();
        }
    }

    private static Scenario ranged(Scenario scenario) {
        return scenario.with(Standard.key(Input.TOKENS_PER_DAY), range(5e6, 10_123_457, 20e6))
                .with(Standard.key(Input.INPUT_TOKENS), range(500, 1_155, 4_321))
                .with(Standard.key(Input.LOADED_COST_PER_YEAR), range(150_000, 225_000, 312_345))
                .with(Standard.key(Input.GPU_PRICE_PER_HOUR), range(1.5, 2.25, 3.75));
    }

    private static Assumption range(double low, double base, double high) {
        return new Assumption(new Range(low, base, high), "", "");
    }

    private static ScrollPane pane() {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .map(window -> (ScrollPane) window.getScene().getRoot().lookup(".scroll-pane"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static void openAll(ScrollPane pane) {
        for (int depth = 0; depth < DEEPEST; depth++) {
            onFxThread(() -> pane.getContent().lookupAll(".disclosure-header").stream()
                    .map(ToggleButton.class::cast)
                    .limit(MOST_LINES)
                    .forEach(line -> line.setSelected(true)));
            settle();
        }
    }

    private static double right(Node node, ScrollPane pane) {
        Bounds bounds = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
        return bounds.getMaxX();
    }
}
