package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.session.Gesture;
import app.fulcrum.session.edit.ScenarioEdit.RemoveAlternative;
import app.fulcrum.session.edit.ScenarioEdit.SetAssumption;
import app.fulcrum.support.Standard;
import app.fulcrum.view.control.Contrast;
import app.fulcrum.view.control.TextClipping;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chart has most of the middle of the window, and nothing else moves it. */
@Tag("thorough")
class RoomForThePictureTest extends WindowTestBase {

    private static final List<Kind> FURTHER = List.of(Kind.SELF_HOSTED, Kind.HOSTED_OPEN_API, Kind.CLOSED_API);

    /** So many alternatives: the first of those there are, or others besides. */
    private void alternatives(int count) {
        while (scenario().alternatives().size() > count) {
            AlternativeId second = scenario().alternatives().at(1).id();
            onFxThread(() -> window.desk().session().apply(new RemoveAlternative(second)));
        }
        while (scenario().alternatives().size() < count) {
            Kind kind = FURTHER.get(scenario().alternatives().size() - 3);
            onFxThread(() -> menuItem("Add " + (kind == Kind.SELF_HOSTED ? "_own" : "a _" + kind(kind)))
                    .fire());
        }
        settle();
        assertThat(scenario().alternatives().size()).isEqualTo(count);
    }

    private static String kind(Kind kind) {
        return kind == Kind.CLOSED_API ? "closed" : "hosted";
    }

    private Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private List<Node> cards() {
        return List.copyOf(root().lookupAll(".option-card"));
    }

    @ParameterizedTest
    @CsvSource({"1600, 1000, 0.52", "1280, 720, 0.45"})
    void theChartHasItsShareOfTheWindowAndTheWholeWidthOfItsColumn(double width, double height, double share) {
        open(width, height);
        for (int count : List.of(3, 4, 6, 2)) {
            alternatives(count);
            Node chart = root().lookup(".chart");
            Node column = root().lookup(".answer");

            picture(root(), "room-%.0f-%d".formatted(width, count));
            assertThat(place(chart).getHeight() / height)
                    .as("share of the height, %s alternatives", count)
                    .isGreaterThanOrEqualTo(share);
            assertThat(place(chart).getWidth())
                    .isGreaterThanOrEqualTo(place(column).getWidth() - 2 * 24 - 2 * 9);
            assertThat(((ScrollPane) column.getParent().getParent().getParent()).getVvalue())
                    .isZero();
            assertThat(place(column).getMaxY()).isLessThanOrEqualTo(height - 28);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1280, 720, 2, Light",
        "1280, 720, 4, Dark",
        "1600, 1000, 3, Dark",
        "1600, 1000, 6, Dark",
        "2560, 1440, 4, Light"
    })
    @Tag("endurance")
    void theCardsStandInOneRowHoweverManyTheyAre(double width, double height, int count, String colors) {
        theCardsStandInOneRowAndNothingOnThemIsCutOff(width, height, count, colors);
    }

    @ParameterizedTest
    @CsvSource({"1280, 720, 6, Light", "1600, 1000, 5, Dark", "2560, 1440, 2, Dark", "2560, 1440, 6, Light"})
    void theCardsStandInOneRowAndNothingOnThemIsCutOff(double width, double height, int count, String colors) {
        open(Math.min(width, 1600), Math.min(height, 1000));
        alternatives(count);
        onFxThread(() -> menuItem(colors).fire());
        volume(90e6, Gesture.begin());
        Parent root = fromFxThread(() -> inRoom(width, height));

        picture(root, "cards-%.0f-%d-%s".formatted(width, count, colors.toLowerCase()));
        List<Bounds> places =
                root.lookupAll(".option-card").stream().map(this::place).toList();
        assertThat(places).hasSize(count);
        for (int i = 1; i < count; i++) {
            assertThat(places.get(i).getMinY()).isEqualTo(places.get(0).getMinY());
            assertThat(places.get(i).getHeight()).isEqualTo(places.get(0).getHeight());
            assertThat(places.get(i).getMinX()).isEqualTo(places.get(i - 1).getMaxX() + 8);
        }
        assertThat(fromFxThread(() -> TextClipping.find((Parent) root.lookup(".answer"))))
                .isEmpty();
        assertThat(fromFxThread(() -> TextClipping.find((Parent) root.lookup(".header"))))
                .isEmpty();
        assertThat(fromFxThread(() -> Contrast.find((Region) root.lookup(".answer"))))
                .isEmpty();
    }

    /** The window as large as asked, without the screen, which is smaller in tests. */
    private Parent inRoom(double width, double height) {
        Parent root = root();
        Scene small = stage.getScene();
        if (small.getWidth() == width) {
            return root;
        }
        small.setRoot(new Pane());
        Scene large = new Scene(root, width, height);
        large.setUserAgentStylesheet(small.getUserAgentStylesheet());
        large.getStylesheets().setAll(small.getStylesheets());
        for (int pass = 0; pass < 3; pass++) {
            root.applyCss();
            root.layout();
        }
        return root;
    }

    private void volume(double tokensPerDay, Gesture gesture) {
        onFxThread(() -> window.desk()
                .session()
                .apply(
                        new SetAssumption(Standard.key(Input.TOKENS_PER_DAY), Assumption.of(tokensPerDay, "test")),
                        gesture));
        settle();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1280, 1399})
    void withoutRoomScorecardAndLicensesAreTabs(double width) {
        open(width, 800);
        assertThat(root().lookup(".decision-column")).isNull();
        assertThat(tabs())
                .containsExactly("Cost by volume", "Over time", "What matters", "How sure", "Scorecard", "Licenses");
    }

    @Test
    void withRoomTheyHaveAColumn() {
        open(1400, 800);
        assertThat(root().lookup(".decision-column")).isNotNull();
        assertThat(tabs()).containsExactly("Cost by volume", "Over time", "What matters", "How sure");
    }

    private List<String> tabs() {
        return root().lookupAll(".tab").stream()
                .filter(Node::isVisible)
                .map(tab -> ((javafx.scene.control.ToggleButton) tab).getText())
                .toList();
    }

    @Test
    void escapeEndsTheComparisonAndTheCommandPinsIt() {
        open(1600, 1000);
        volume(90e6, Gesture.begin());
        assertThat(deltas()).isNotEmpty();

        onFxThread(() -> root().requestFocus());
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(deltas()).isEmpty();

        press("Shortcut+B");
        volume(100e6, Gesture.begin());
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(deltas()).isNotEmpty();

        press("Shortcut+B");
        assertThat(deltas()).isEmpty();
    }

    private List<Node> deltas() {
        return root().lookupAll(".delta").stream().filter(Node::isVisible).toList();
    }

    @Test
    void theTileAtTheEndOfTheCardsAddsAnAlternative() {
        open(1600, 1000);
        onFxThread(() -> ((ButtonBase) root().lookup(".add-tile")).fire());
        settle();
        onFxThread(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow()
                .getItems()
                .getFirst()
                .fire());
        settle();

        assertThat(cards()).hasSize(4);
        alternativesUpToSix();
        assertThat(root().lookup(".add-tile").isVisible()).isFalse();
    }

    private void alternativesUpToSix() {
        while (scenario().alternatives().size() < Alternatives.MOST) {
            onFxThread(() -> menuItem("Add a _closed").fire());
        }
        settle();
    }
}
