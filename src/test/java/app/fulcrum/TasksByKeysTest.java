package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.support.Standard;
import app.fulcrum.text.AlternativeNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the window is for is done with the keyboard alone, each in a few presses of keys and typed texts from the start. */
class TasksByKeysTest extends WindowTestBase {

    private static final int MOST_ACTIONS = 12;

    private final List<String> actions = new ArrayList<>();

    @BeforeEach
    void freshlyOpened() {
        open(1600, 1000);
    }

    @AfterEach
    void fewActions() {
        assertThat(actions).hasSizeBetween(1, MOST_ACTIONS);
    }

    /** One key, with those held meanwhile. */
    private void key(KeyCode key, KeyCode... held) {
        actions.add(List.of(held) + " " + key);
        for (KeyCode each : held) {
            robot.press(each);
        }
        robot.type(key);
        robot.release(held);
        settle();
    }

    /** One text into what has the focus. */
    private void text(String text) {
        actions.add(text);
        robot.write(text);
        settle();
    }

    private Node focused() {
        return fromFxThread(() -> stage.getScene().getFocusOwner());
    }

    private Projection projection() {
        return window.desk().projections().upToDate().projection();
    }

    @Test
    void theCrossoverIsFound() {
        key(KeyCode.F6);
        key(KeyCode.F6);
        key(KeyCode.F6);
        assertThat(focused().getStyleClass()).contains("chart");
        key(KeyCode.TAB);

        assertThat(focused().getStyleClass()).contains("chart-chip");
        assertThat(focused().getAccessibleText()).containsPattern("\\d+(\\.\\d+)?[KMB]? tokens a day");
        key(KeyCode.ENTER);
        assertThat(fromFxThread(() -> javafx.stage.Window.getWindows().size()))
                .as("explained beside it")
                .isGreaterThan(1);
    }

    @Test
    void thePriceOfAGpuIsHalved() {
        InputKey price = InputKey.of(Standard.SELF_HOSTED, Input.GPU_PRICE_PER_HOUR);

        key(KeyCode.F, KeyCode.CONTROL);
        text("gpu price");
        key(KeyCode.ENTER);
        TextField field = (TextField) focused();
        double before = Double.parseDouble(field.getText());
        text(String.valueOf(before / 2));
        key(KeyCode.ENTER);

        assertThat(scenario().assumption(price).orElseThrow().value().base()).isEqualTo(before / 2);
    }

    /**
     * Three scenarios one after another, with the answer to each read where the focus is. They are not yet shown side by
     * side: alternatives of one scenario are.
     */
    @Test
    void threeScenariosAreCompared() {
        Set<String> answers = new HashSet<>();
        for (KeyCode number : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3)) {
            key(KeyCode.P, KeyCode.ALT);
            key(number);
            if (answers.isEmpty()) {
                key(KeyCode.F6);
            }
            assertThat(focused().getStyleClass()).contains("headline");
            String answer = focused().getAccessibleText();
            Projection projection = projection();
            Optional<AlternativeId> recommended =
                    projection.decision().verdict().named();
            assertThat(answer)
                    .contains(recommended
                            .map(id ->
                                    new AlternativeNames(projection.scenario().alternatives()).use(id))
                            .orElse("No recommendation"));
            answers.add(answer);
        }

        assertThat(answers).hasSize(3);
    }

    @Test
    void aPictureForTheBoardIsExported() throws Exception {
        Path picture = folder.resolve("board.png");
        dialogs.exportFile = Optional.of(picture);

        key(KeyCode.E, KeyCode.CONTROL);

        var image = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(Files.readAllBytes(picture)));
        assertThat(image.getWidth()).isGreaterThanOrEqualTo(2400);
        assertThat(image.getHeight()).isGreaterThanOrEqualTo(1200);
    }

    /** There are no spreadsheets to export yet: the table of the chart is copied into one. */
    @Test
    void theFiguresAreHandedOver() {
        key(KeyCode.DIGIT1, KeyCode.CONTROL);
        key(KeyCode.TAB);
        key(KeyCode.TAB);
        assertThat(((ToggleButton) focused()).getText()).isEqualTo("Chart");
        key(KeyCode.RIGHT);
        key(KeyCode.SPACE);
        key(KeyCode.F6, KeyCode.SHIFT);
        key(KeyCode.F6);
        assertThat(focused().getStyleClass()).contains("chart-table");
        key(KeyCode.C, KeyCode.CONTROL);

        List<String> lines = fromFxThread(
                () -> Clipboard.getSystemClipboard().getString().lines().toList());
        assertThat(lines.getFirst().split("\t"))
                .startsWith("Tokens per day")
                .contains(projection().scenario().alternatives().stream()
                        .map(alternative -> alternative.name())
                        .toArray(String[]::new));
        assertThat(lines).hasSizeGreaterThan(10).anyMatch(line -> line.contains("$"));
    }
}
