package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.support.Standard;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A check that fails leads to its field and to a remedy; a number without a source is no fault. */
class ChecksInTheWindowTest extends WindowTestBase {

    private Button status(String words) {
        return root().lookupAll(".status-button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private void press(String words, String way) {
        robot.clickOn(status(words));
        settle();
        Hyperlink link = Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .flatMap(window -> window.getScene().getRoot().lookupAll(".hyperlink").stream())
                .map(Hyperlink.class::cast)
                .filter(found -> found.getText().equals(way))
                .findFirst()
                .orElseThrow();
        onFxThread(link::fire);
        settle();
        settle();
    }

    private void apply(ScenarioEdit edit) {
        onFxThread(() -> assertThat(window.desk().session().apply(edit)).isEmpty());
        settle();
    }

    /** The ids of what the focus is in, from the inside out. */
    private Stream<String> around() {
        return fromFxThread(() -> Stream.iterate(
                                (Node) stage.getScene().getFocusOwner(), Objects::nonNull, node -> node.getParent())
                        .map(Node::getId)
                        .filter(Objects::nonNull)
                        .toList())
                .stream();
    }

    @Test
    void tooFewGpusLeadToTheirCountAndLetItFollow() {
        open(1600, 1000);
        apply(ChoiceEdits.gpuCount(scenario(), Standard.SELF_HOSTED, new GpuCount.Fixed(1)));
        apply(new ScenarioEdit.SetAssumption(Standard.key(Input.TOKENS_PER_DAY), Assumption.of(5e10, "a test")));

        press("checks fail", "GPU count of Self-hosted");
        assertThat(around()).contains("slider.gpus");

        press("checks fail", "Let the count follow the volume");
        assertThat(scenario().alternatives().get(Standard.SELF_HOSTED).way().toString())
                .contains("Auto");
    }

    /** Requests that no GPU has room for leave nothing to estimate, and nobody has measured anything. */
    @Test
    void nothingIsSaidToBeMeasuredWhereNothingFits() {
        open(1600, 1000);
        apply(new ScenarioEdit.SetAssumption(InputKey.shared(Input.INPUT_TOKENS), Assumption.of(4_900_000, "a test")));

        List<String> said = fromFxThread(() -> root().lookupAll("*").stream()
                .flatMap(
                        node -> node instanceof Labeled labeled ? Stream.of(labeled.getText()) : Stream.<String>empty())
                .toList());
        assertThat(said).contains("No throughput estimate").doesNotContain("Throughput measured by you");
    }

    @Tag("thorough")
    @Test
    void aNumberWithoutASourceIsAHintThatLeadsToItsFieldHoweverDeep() {
        open(1600, 1000);
        apply(new ScenarioEdit.SetAssumption(Standard.key(Input.GPU_PRICE_PER_HOUR), Assumption.of(2.5, "")));

        assertThat(status("checks pass").getText()).isEqualTo("10 checks pass");
        press("1 number has no source", "Add its source");

        assertThat(around()).contains(Standard.key(Input.GPU_PRICE_PER_HOUR).pathInFile());
    }

    @Test
    void whereTheInputsHaveNoColumnTheDrawerComesWithTheField() {
        open(1000, 700);
        apply(new ScenarioEdit.SetAssumption(Standard.key(Input.GPU_PRICE_PER_HOUR), Assumption.of(2.5, "")));
        assertThat(root().lookup(".inputs-column")).isNull();

        press("1 number has no source", "Add its source");

        assertThat(around()).contains(Standard.key(Input.GPU_PRICE_PER_HOUR).pathInFile());
        Node focused = fromFxThread(() -> stage.getScene().getFocusOwner());
        Bounds place = fromFxThread(() -> focused.localToScene(focused.getLayoutBounds()));
        assertThat(place.getMinY()).isBetween(0.0, 700.0);
        press("1 number has no source", "Add its source");
        assertThat(root().lookup(".inputs-column")).as("the drawer stays").isNotNull();
        assertThat(around()).contains(Standard.key(Input.GPU_PRICE_PER_HOUR).pathInFile());
    }

    /** Tab reaches all there is in the pop-over, and nothing behind it; Escape leads out, back to where one was. */
    @Test
    void theKeyboardGoesThroughThePopOverAndOutOfIt() {
        open(1600, 1000);
        apply(ChoiceEdits.gpuCount(scenario(), Standard.SELF_HOSTED, new GpuCount.Fixed(1)));
        apply(new ScenarioEdit.SetAssumption(Standard.key(Input.TOKENS_PER_DAY), Assumption.of(5e10, "a test")));
        Button opener = status("checks fail");
        onFxThread(opener::requestFocus);
        robot.type(KeyCode.SPACE);
        settle();
        Scene popOver = fromFxThread(() -> Window.getWindows().stream()
                .filter(PopOver.class::isInstance)
                .map(Window::getScene)
                .findFirst()
                .orElseThrow());
        Set<Node> stops = fromFxThread(() -> popOver.getRoot().lookupAll("*").stream()
                .filter(Node::isFocusTraversable)
                .filter(node -> node instanceof Label || node instanceof Hyperlink)
                .collect(Collectors.toSet()));
        Set<Node> reached = new HashSet<>();
        for (int i = 0; i < 2 * stops.size(); i++) {
            robot.type(KeyCode.TAB);
            settle();
            reached.add(fromFxThread(popOver::getFocusOwner));
            assertThat(fromFxThread(() -> stage.getScene().getFocusOwner())).isSameAs(opener);
        }

        assertThat(stops).hasSizeGreaterThan(2);
        assertThat(reached).containsAll(stops);
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(fromFxThread(() -> Window.getWindows().stream().noneMatch(PopOver.class::isInstance)))
                .isTrue();
        assertThat(fromFxThread(() -> stage.getScene().getFocusOwner())).isSameAs(opener);
    }
}
