package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.edit.ScenarioEdit.SetAssumption;
import app.fulcrum.support.Choices;
import app.fulcrum.support.Standard;
import app.fulcrum.view.chart.ChartPane;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndToEndTest extends WindowTestBase {

    private static Point2D at(Node track, double position) {
        Bounds bounds = track.localToScreen(track.getBoundsInLocal());
        return new Point2D(bounds.getMinX() + 8 + position * (bounds.getWidth() - 16), bounds.getMinY() + 12);
    }

    private String verdict() {
        return root().lookupAll(".headline").stream()
                .map(node -> ((Labeled) node).getText())
                .findFirst()
                .orElseThrow();
    }

    private ChartPane chart() {
        return (ChartPane) root().lookupAll("*").stream()
                .filter(ChartPane.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLeadAnswersTheQuestionSavesItReopensItAndTakesAPictureAway() throws Exception {
        open(1600, 1000);
        picture(root(), "window-first-start");
        String first = verdict();
        assertThat(window.desk().projections().current().projection().bands().listed())
                .hasSizeGreaterThan(1);
        assertThat(first).contains("tokens a day");

        robot.drag(at(track("Tokens per day"), 0.47), MouseButton.PRIMARY)
                .moveTo(at(track("Tokens per day"), 0.8))
                .dropTo(at(track("Tokens per day"), 0.95));
        settle();
        assertThat(window.desk().projections().current().projection().tokensPerDay())
                .isGreaterThan(10_000_000_000L);
        assertThat(verdict()).isNotEqualTo(first);

        List<?> before = window.desk().projections().current().projection().pairs();
        onFxThread(() -> track("Model size").requestFocus());
        robot.type(KeyCode.HOME);
        settle();
        assertThat(Choices.of(scenario()).model()).isNotEqualTo(new ModelChoice.Named("llama-3.3-70b"));
        assertThat(window.desk().projections().current().projection().pairs()).isNotEqualTo(before);

        Path file = folder.resolve("plan.fulcrum.json");
        dialogs.save = Optional.of(file);
        assertThat(stage.getTitle()).contains("*");
        press("Shortcut+S");
        assertThat(stage.getTitle()).doesNotContain("*");
        Scenario saved = scenario();

        press("Shortcut+N");
        assertThat(scenario()).isNotEqualTo(saved);
        dialogs.open = Optional.of(file);
        press("Shortcut+O");
        assertThat(scenario()).isEqualTo(saved);
        assertThat(dialogs.asked).noneMatch(question -> question.startsWith("unsaved"));

        Path picture = folder.resolve("board.png");
        dialogs.exportFile = Optional.of(picture);
        press("Shortcut+E");
        var image = ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(picture)));
        assertThat(image.getWidth()).isGreaterThanOrEqualTo(2400);
        assertThat(image.getHeight()).isGreaterThanOrEqualTo(1200);
        assertThat(Arrays.stream(image.getRGB(0, 0, 2400, 1200, null, 0, 2400))
                        .distinct()
                        .count())
                .as("colors of lines, bands and text")
                .isGreaterThan(50);
    }

    /**
     * The line of today's volume has a layer of its own: nothing of the curves changes while it moves. The moves are
     * small, so that no text around the chart wraps anew and gives it another height.
     */
    @ParameterizedTest
    @CsvSource({"TOKENS_PER_DAY, 1, 0", "TOKENS_PER_DAY, 25, 0", "PEAK_TO_AVERAGE, 1, 1", "PEAK_TO_AVERAGE, 25, 1"})
    void movesWithinAFrameAreOneProjectionAndAtMostOneRedraw(Input input, int moves, long expectedRedraws) {
        open(1600, 1000);
        long projections = window.desk().projections().count();
        long redraws = chart().redraws();
        double start = scenario().assumptions().base(input).orElseThrow();
        double step = input.isWhole() ? 1 : 0.001;

        onFxThread(() -> {
            for (int move = 1; move <= moves; move++) {
                window.desk()
                        .session()
                        .apply(new SetAssumption(Standard.key(input), Assumption.of(start + move * step, "")));
            }
        });
        settle();

        assertThat(window.desk().projections().count() - projections).isEqualTo(1);
        assertThat(chart().redraws() - redraws).isEqualTo(expectedRedraws);
    }
}
