package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.support.Standard;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
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

    @Test
    void aNumberWithoutASourceIsAHintThatLeadsToItsFieldHoweverDeep() {
        open(1600, 1000);
        apply(new ScenarioEdit.SetAssumption(Standard.key(Input.GPU_PRICE_PER_HOUR), Assumption.of(2.5, "")));

        assertThat(status("checks pass").getText()).isEqualTo("10 checks pass");
        press("1 number has no source", "Add its source");

        assertThat(around()).contains(Standard.key(Input.GPU_PRICE_PER_HOUR).pathInFile());
    }
}
