package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pop-over is never in the way: no click is used up by closing it. */
class PopOverClicksTest extends WindowTestBase {

    private Node opener(String style) {
        return fromFxThread(() -> root().lookupAll(style).stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow());
    }

    private static List<Window> popOvers() {
        return fromFxThread(() -> List.copyOf(
                Window.getWindows().stream().filter(PopOver.class::isInstance).toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {".figure", ".source-mark", ".status-button"})
    void aClickElsewhereClosesItAndDoesWhatItIsOn(String style) {
        open(1600, 1000);
        robot.clickOn(opener(style));
        settle();
        assertThat(popOvers()).hasSize(1);
        ToggleButton linear = fromFxThread(() -> root().lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(toggle -> "Linear".equals(toggle.getText()))
                .findFirst()
                .orElseThrow());

        robot.clickOn(linear);
        settle();

        assertThat(popOvers()).isEmpty();
        assertThat(linear.isSelected()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {".figure", ".source-mark", ".status-button"})
    void whatOpenedItClosesIt(String style) {
        open(1600, 1000);
        Node opener = opener(style);
        for (int time = 0; time < 2; time++) {
            robot.clickOn(opener);
            settle();
            assertThat(popOvers()).hasSize(1);
            robot.clickOn(opener);
            settle();
            assertThat(popOvers()).isEmpty();
        }
    }

    @Test
    void oneMakesRoomForAnother() {
        open(1600, 1000);
        robot.clickOn(opener(".figure"));
        settle();
        Window first = popOvers().getFirst();

        robot.clickOn(opener(".status-button"));
        settle();

        assertThat(popOvers()).hasSize(1).doesNotContain(first);
    }
}
