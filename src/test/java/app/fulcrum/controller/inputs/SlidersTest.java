package app.fulcrum.controller.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.support.Books;
import app.fulcrum.support.Choices;
import app.fulcrum.support.Standard;
import app.fulcrum.view.control.TextClipping;
import app.fulcrum.view.style.Appearance;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SlidersTest extends InputsTestBase {

    private static final String TOKENS = "Tokens per day";
    private static final String MODEL = "Model size";
    private static final String GPUS = "GPU count";

    private Point2D at(Node track, double position) {
        Bounds bounds = track.localToScreen(track.getBoundsInLocal());
        return new Point2D(bounds.getMinX() + 8 + position * (bounds.getWidth() - 16), bounds.getMinY() + 12);
    }

    private ModelChoice model() {
        return Choices.of(scenario()).model();
    }

    private boolean says(String words) {
        return pane.lookupAll(".label").stream()
                .map(Label.class::cast)
                .filter(Label::isVisible)
                .anyMatch(label -> label.getText().contains(words));
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void theSlidersAreReadableInTheirColumn(Appearance appearance) {
        open(Books.preset("chat"), 1000, appearance);

        picture(pane, "inputs-sliders-" + appearance.name().toLowerCase());
        assertThat(fromFxThread(() -> TextClipping.find(pane))).isEmpty();
    }

    @Test
    void draggingTokensIsOneStepAndEveryMomentOfItCounts() {
        open(Books.preset("chat"));
        Scenario before = scenario();
        List<Double> seen = new ArrayList<>();
        projections
                .currentProperty()
                .addListener((_, _, now) -> seen.add((double) now.projection().tokensPerDay()));
        Node track = track(TOKENS);

        robot.drag(at(track, 0.3), MouseButton.PRIMARY)
                .moveTo(at(track, 0.5))
                .moveTo(at(track, 0.7))
                .dropTo(at(track, 0.83));
        settle();

        assertThat(value(Input.TOKENS_PER_DAY).base()).isBetween(9e9, 1.2e10);
        assertThat(seen).hasSizeGreaterThan(3);
        onFxThread(session::undo);
        assertThat(scenario()).isEqualTo(before);
        assertThat(session.nextUndo()).isEmpty();
        onFxThread(session::redo);
        assertThat(value(Input.TOKENS_PER_DAY).base()).isBetween(9e9, 1.2e10);
    }

    @Test
    void oneMoveOfTheMouseIsAtMostOneEdit() {
        open(Books.preset("chat"));
        List<Object> edits = new ArrayList<>();
        onFxThread(() -> session.listen(edits::add));
        Node track = track(TOKENS);

        robot.moveTo(at(track, 0.2)).press(MouseButton.PRIMARY);
        edits.clear();
        robot.moveTo(at(track, 0.2).add(1, 0), org.testfx.robot.Motion.DIRECT);
        settle();

        assertThat(edits).hasSizeLessThanOrEqualTo(1);
        robot.release(MouseButton.PRIMARY);
    }

    @Test
    void escapeTakesADragBackAndLeavesNothingToUndo() {
        open(Books.preset("chat"));
        Scenario before = scenario();
        Node track = track(TOKENS);

        robot.moveTo(at(track, 0.3)).press(MouseButton.PRIMARY).moveTo(at(track, 0.6));
        robot.type(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
        settle();

        assertThat(scenario()).isEqualTo(before);
        assertThat(session.nextUndo()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20M, 2e7", "2e7, 2e7", "20 000 000, 2e7", "1.5B, 1.5e9", "750k, 750000"})
    void tokensCanBeTyped(String text, double expected) {
        open(Books.preset("chat"));

        type(field(TOKENS), text);

        assertThat(value(Input.TOKENS_PER_DAY)).isEqualTo(Range.exactly(expected));
    }

    @Test
    void aTypedRangeKeepsItsProportionsWhileTheSliderMoves() {
        open(Books.preset("chat"));
        type(field(TOKENS), "5M to 20M");
        assertThat(value(Input.TOKENS_PER_DAY).low()).isEqualTo(5e6);
        assertThat(value(Input.TOKENS_PER_DAY).high()).isEqualTo(2e7);

        press(track(TOKENS), KeyCode.PAGE_UP);

        assertThat(value(Input.TOKENS_PER_DAY).low()).isEqualTo(1e7);
        assertThat(value(Input.TOKENS_PER_DAY).high()).isEqualTo(4e7);
    }

    @Test
    void theLineBelowSaysHowManyRequestsThatIs() {
        open(Books.preset("chat"));

        type(field(TOKENS), "64M");

        double perRequest =
                value(Input.INPUT_TOKENS).base() + value(Input.OUTPUT_TOKENS).base();
        double atThreeDigits = Math.round(64e6 / perRequest / 100) * 100;
        assertThat(says("%,.0f requests/day".formatted(atThreeDigits))).isTrue();
    }

    @Test
    void half_aTokenIsRefusedWhereItStands() {
        open(Books.preset("chat"));
        Range before = value(Input.TOKENS_PER_DAY);

        type(field(TOKENS), "1234567.5");

        assertThat(value(Input.TOKENS_PER_DAY)).isEqualTo(before);
        assertThat(says("counted in whole numbers")).isTrue();
        robot.clickOn("Back to what it was");
        settle();
        assertThat(says("counted in whole numbers")).isFalse();
    }

    @Test
    void aSizeOfTheBookIsAModelAndTheHostedOfferFollows() {
        open(Books.preset("chat"));

        type(field(MODEL), "8B");

        assertThat(model()).isEqualTo(new ModelChoice.Named("llama-3.1-8b"));
        Choices choices = Choices.of(scenario());
        assertThat(Books.bundled()
                        .hostedOffer(choices.hostedOfferId())
                        .orElseThrow()
                        .openModelId())
                .isEqualTo("llama-3.1-8b");
        assertThat(says("Llama 3.1 8B · dense")).isTrue();
    }

    @Test
    void aSizeInBetweenIsAGenericModelThatSaysItsShape() {
        open(Books.preset("chat"));

        type(field(MODEL), "50B");

        assertThat(model()).isEqualTo(new ModelChoice.Generic(50));
        assertThat(says("Generic dense 50B, shaped between Qwen3 32B and Llama 3.3 70B: "))
                .isTrue();
        assertThat(says(" layers, ")).isTrue();
        assertThat(projections.current().projection().of(Standard.SELF_HOSTED).cost())
                .isPresent();
    }

    @Test
    void aSizeNearAModelIsTakenAsTypedAndTheModelOffered() {
        open(Books.preset("chat"));

        type(field(MODEL), "70B");
        assertThat(model()).isEqualTo(new ModelChoice.Generic(70));

        robot.clickOn("Take Llama 3.3 70B");
        settle();
        assertThat(model()).isEqualTo(new ModelChoice.Named("llama-3.3-70b"));
    }

    @Test
    void draggingOverManyModelsAndBackLeavesNoTrace() {
        open(Books.preset("chat"));
        Scenario before = scenario();
        Node track = track(MODEL);

        press(track, KeyCode.RIGHT);
        press(track, KeyCode.RIGHT);
        assertThat(model()).isNotEqualTo(Standard.model(before));
        onFxThread(session::undo);
        onFxThread(session::undo);

        assertThat(scenario()).isEqualTo(before);
        robot.moveTo(at(track, 0.2)).press(MouseButton.PRIMARY).moveTo(at(track, 0.9));
        robot.type(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
        settle();
        assertThat(scenario()).isEqualTo(before);
        assertThat(session.nextUndo()).isEmpty();
    }

    @Test
    void aRangeOfModelSizesIsRefusedWithoutTouchingTheScenario() {
        open(Books.preset("chat"));
        Scenario before = scenario();

        type(field(MODEL), "7B to 70B");

        assertThat(scenario()).isEqualTo(before);
        assertThat(says("one number, not a range")).isTrue();
    }

    @Test
    void autoShowsTheCountItChoosesAndTypingTakesOver() {
        open(Books.preset("chat"));
        assertThat(Choices.of(scenario()).hosting().gpuCount()).isEqualTo(GpuCount.AUTO);

        type(field(GPUS), "16");
        assertThat(Choices.of(scenario()).hosting().gpuCount()).isEqualTo(new GpuCount.Fixed(16));

        ToggleButton auto = (ToggleButton) pane.lookup(".toggle-pill");
        robot.clickOn(auto);
        settle();
        assertThat(Choices.of(scenario()).hosting().gpuCount()).isEqualTo(GpuCount.AUTO);
        assertThat(auto.isSelected()).isTrue();
        long billed = Standard.serving(projections.current().projection())
                .orElseThrow()
                .fleet()
                .orElseThrow()
                .billedGpus();
        assertThat(field(GPUS).getText()).isEqualTo(String.valueOf(billed));
    }

    @Test
    void fewerGpusThanTheLoadNeedsAreSaidToBeTooFew() {
        open(Books.preset("chat"));
        type(field(TOKENS), "90B");

        type(field(GPUS), "8");

        assertThat(says("Too few: full at")).isTrue();
    }

    @Test
    void undoIsSeenInEveryField() {
        open(Books.preset("chat"));
        String before = field(TOKENS).getText();
        type(field(TOKENS), "2B");
        onFxThread(pane::requestFocus);

        onFxThread(session::undo);
        settle();

        assertThat(field(TOKENS).getText()).isEqualTo(before);
    }
}
