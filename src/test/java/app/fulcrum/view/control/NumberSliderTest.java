package app.fulcrum.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.ThemedTestBase;
import app.fulcrum.view.number.NumberActions;
import app.fulcrum.view.number.NumberEdit;
import app.fulcrum.view.number.NumberEdit.Phase;
import app.fulcrum.view.number.NumberField;
import app.fulcrum.view.number.NumberSlider;
import app.fulcrum.view.number.NumberSpec;
import app.fulcrum.view.number.NumberState;
import app.fulcrum.view.number.SliderScale;
import app.fulcrum.view.style.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberSliderTest extends ThemedTestBase {

    private final NumberState state = Samples.tokens(64e6);
    private final List<NumberEdit> edits = new ArrayList<>();

    private Region pane;
    private Node track;
    private TextField field;

    private void open(NumberState shown, SliderScale scale) {
        pane = show(() -> new VBox(NumberSlider.build(shown, scale, edits::add)), 292, 200, Appearance.LIGHT);
        track = pane.lookupAll("*").stream()
                .filter(node -> node.getAccessibleRole() == AccessibleRole.SLIDER)
                .findFirst()
                .orElseThrow();
        field = (TextField) pane.lookup(".number-field-text");
    }

    private void openTokens() {
        open(state, Samples.tokensScale());
    }

    private double value() {
        return state.valueProperty().get().base();
    }

    private Point2D at(double position) {
        Bounds bounds = track.localToScreen(track.getBoundsInLocal());
        return new Point2D(bounds.getMinX() + 8 + position * (bounds.getWidth() - 16), bounds.getMinY() + 12);
    }

    private Point2D thumb() {
        return at(Samples.tokensScale().position(value()));
    }

    @ParameterizedTest
    @CsvSource({
        "RIGHT, 68000000",
        "UP, 68000000",
        "LEFT, 62000000",
        "DOWN, 62000000",
        "PAGE_UP, 128000000",
        "PAGE_DOWN, 32000000",
        "HOME, 100000",
        "END, 100000000000"
    })
    void everyKeyMovesTheNumberInOneGesture(KeyCode key, double expected) {
        openTokens();
        onFxThread(track::requestFocus);

        robot.type(key);

        assertThat(value()).isEqualTo(expected);
        assertThat(edits).extracting(NumberEdit::phase).containsExactly(Phase.MOVING, Phase.DONE);
        assertThat(edits)
                .extracting(NumberEdit::gesture)
                .containsOnly(edits.getFirst().gesture());
    }

    @Test
    void shiftMakesAnArrowOnePercent() {
        openTokens();
        onFxThread(track::requestFocus);

        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);

        assertThat(value()).isEqualTo(64.6e6);
    }

    @Test
    void twoKeysAreTwoGestures() {
        openTokens();
        onFxThread(track::requestFocus);

        robot.type(KeyCode.RIGHT, KeyCode.RIGHT);

        assertThat(gestures()).hasSize(2);
    }

    private Set<Long> gestures() {
        return edits.stream().map(NumberEdit::gesture).collect(Collectors.toSet());
    }

    @Test
    void oneDragIsOneGestureThatEndsWhereTheThumbIsLeft() {
        openTokens();

        robot.drag(thumb(), MouseButton.PRIMARY).moveTo(at(0.6)).dropTo(at(0.77));

        assertThat(gestures()).hasSize(1);
        assertThat(edits.getLast().phase()).isEqualTo(Phase.DONE);
        assertThat(edits.getLast().value().base()).isEqualTo(value()).isBetween(3e9, 5e9);
        assertThat(edits.stream().filter(edit -> edit.phase() == Phase.DONE)).hasSize(1);
    }

    @Test
    void aDraggedThumbIsDrawnToARoundValueUnlessAltIsHeld() {
        openTokens();
        Point2D nearBillion = at(Samples.tokensScale().position(1e9)).add(3, 0);

        robot.drag(thumb(), MouseButton.PRIMARY).dropTo(nearBillion);
        assertThat(value()).isEqualTo(1e9);

        robot.press(KeyCode.ALT)
                .drag(at(0.5), MouseButton.PRIMARY)
                .dropTo(nearBillion)
                .release(KeyCode.ALT);
        assertThat(value()).isBetween(1.02e9, 1.3e9);
    }

    @Test
    void escapeTakesADragBack() {
        openTokens();

        robot.drag(thumb(), MouseButton.PRIMARY).moveTo(at(0.8));
        assertThat(value()).isGreaterThan(1e9);
        robot.type(KeyCode.ESCAPE);
        robot.moveTo(at(0.9)).release(MouseButton.PRIMARY);

        assertThat(value()).isEqualTo(64e6);
        assertThat(edits.getLast())
                .isEqualTo(new NumberEdit(edits.getFirst().gesture(), Phase.CANCELED, Range.exactly(64e6)));
    }

    @Test
    void aClickOnTheTrackGoesThereAndADoubleClickToTheDefault() {
        openTokens();

        robot.moveTo(at(0.25)).clickOn(MouseButton.PRIMARY);
        assertThat(value()).isBetween(3e6, 3.4e6);

        robot.moveTo(at(0.25)).doubleClickOn(MouseButton.PRIMARY);
        assertThat(value()).isEqualTo(64e6);
    }

    @Test
    void aClickThatChangesNothingIsNoEdit() {
        openTokens();

        robot.moveTo(thumb()).clickOn(MouseButton.PRIMARY);

        assertThat(edits).isEmpty();
    }

    @Test
    void aRangeKeepsItsProportionsWhenItIsMoved() {
        state.valueProperty().set(new Range(32e6, 64e6, 128e6));
        openTokens();
        onFxThread(track::requestFocus);

        robot.type(KeyCode.PAGE_UP);

        assertThat(state.valueProperty().get()).isEqualTo(new Range(64e6, 128e6, 256e6));
    }

    @Test
    void aTypedNumberIsOneGestureAndEchoed() {
        openTokens();

        type("1.2B");

        assertThat(value()).isEqualTo(1.2e9);
        assertThat(edits).singleElement().extracting(NumberEdit::phase).isEqualTo(Phase.DONE);
        assertThat(hint()).isEqualTo("= 1,200,000,000");
        assertThat(message()).isEmpty();
        onFxThread(track::requestFocus);
        settle();
        assertThat(hint()).isEqualTo("tokens/day");
        assertThat(field.getText()).isEqualTo("1.2B");
    }

    private void type(String text) {
        robot.clickOn(field);
        onFxThread(field::selectAll);
        robot.write(text).type(KeyCode.ENTER);
        settle();
    }

    /** What stands in the field behind the number: its unit, or what it was understood as. */
    private String hint() {
        return fromFxThread(() -> ((Label) field.getParent().lookup(".number-field-unit")).getText());
    }

    private String message() {
        return state.messageProperty().get().text();
    }

    @Test
    void whatSaysItselfIsNotEchoed() {
        NumberState gpus = Samples.gpus(4);
        open(gpus, Samples.gpuScale());

        type("60");

        assertThat(gpus.valueProperty().get()).isEqualTo(Range.exactly(60));
        assertThat(hint()).isEqualTo("× H100 SXM");
    }

    @Test
    void aTypedRangeKeepsTheBaseThatLiesInIt() {
        openTokens();

        type("50M to 200M");

        assertThat(state.valueProperty().get()).isEqualTo(new Range(50e6, 64e6, 200e6));
    }

    @Test
    void aTextThatIsNoNumberStaysWithAMessageUntilEscape() {
        openTokens();

        type("many");

        assertThat(edits).isEmpty();
        assertThat(field.getText()).isEqualTo("many");
        assertThat(message()).startsWith("We could not read a number here.");
        assertThat(field.getParent().getPseudoClassStates()).contains(NumberField.INVALID);
        assertThat(pane.lookupAll(".inline-message .label"))
                .extracting(node -> ((Label) node).getText())
                .contains(message());

        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(field.getText()).isEqualTo("64M");
        assertThat(message()).isEmpty();
        assertThat(field.getParent().getPseudoClassStates()).doesNotContain(NumberField.INVALID);
    }

    @Test
    void aNumberOutOfBoundsIsRefusedWithTheBounds() {
        NumberState gpus = Samples.gpus(4);
        open(gpus, Samples.gpuScale());

        type("5000");

        assertThat(edits).isEmpty();
        assertThat(gpus.valueProperty().get()).isEqualTo(Range.exactly(4));
        assertThat(gpus.messageProperty().get().text()).isEqualTo("GPU count can be 1 to 4,096.");
    }

    @Test
    void anAmbiguousNumberIsAskedAboutAndTheAnswerCounts() {
        NumberSpec german = new NumberSpec(
                "Tokens per day", Unit.TOKENS_PER_DAY, new Range(1, 64e6, 1e12), Figures::tokens, Locale.GERMANY);
        NumberState shown = new NumberState(german, Range.exactly(64e6));
        open(shown, Samples.tokensScale());

        type("1.500");

        assertThat(edits).isEmpty();
        Set<Node> links = pane.lookupAll(".hyperlink");
        assertThat(links).extracting(node -> ((Hyperlink) node).getText()).containsExactlyInAnyOrder("1500", "1.5");
        robot.clickOn("1500");
        settle();
        assertThat(shown.valueProperty().get()).isEqualTo(Range.exactly(1500));
        assertThat(edits)
                .singleElement()
                .extracting(edit -> edit.value().base())
                .isEqualTo(1500.0);
    }

    @Test
    void theFieldFollowsTheSliderAndShowsTheExactNumberWhileItHasTheFocus() {
        state.valueProperty().set(Range.exactly(61_234_567));
        openTokens();
        onFxThread(track::requestFocus);
        settle();
        assertThat(field.getText()).isEqualTo("61.2M");

        onFxThread(field::requestFocus);
        settle();
        assertThat(field.getText()).isEqualTo("61,234,567");

        onFxThread(() -> state.valueProperty().set(Range.exactly(5e6)));
        assertThat(field.getText()).isEqualTo("5M");
    }

    @Test
    void theSliderSaysItsValueInWordsAndObeysAssistiveTechnology() {
        openTokens();

        assertThat(track.isFocusTraversable()).isTrue();
        assertThat(track.getAccessibleText()).isEqualTo("Tokens per day");
        assertThat(query(AccessibleAttribute.VALUE)).isEqualTo(64e6);
        assertThat(query(AccessibleAttribute.MIN_VALUE)).isEqualTo(1e5);
        assertThat(query(AccessibleAttribute.MAX_VALUE)).isEqualTo(1e11);
        assertThat(query(AccessibleAttribute.VALUE_STRING))
                .isEqualTo("64M tokens/day, 42,667 requests/day · 1,500 in + 500 out");
        onFxThread(() -> track.executeAccessibleAction(AccessibleAction.INCREMENT));
        assertThat(value()).isEqualTo(68e6);
        onFxThread(() -> track.executeAccessibleAction(AccessibleAction.BLOCK_DECREMENT));
        assertThat(value()).isEqualTo(34e6);
        onFxThread(() -> track.executeAccessibleAction(AccessibleAction.SET_VALUE, 1e20));
        assertThat(value()).isEqualTo(1e11);
        assertThat(gestures()).hasSize(3);
    }

    private Object query(AccessibleAttribute attribute) {
        return fromFxThread(() -> track.queryAccessibleAttribute(attribute));
    }

    @Test
    void theAutomaticSwitchIsReported() {
        List<Boolean> chosen = new ArrayList<>();
        NumberActions actions = new NumberActions() {
            @Override
            public void edited(NumberEdit edit) {
                edits.add(edit);
            }

            @Override
            public void automaticChosen(boolean automatic) {
                chosen.add(automatic);
            }
        };
        show(
                () -> new VBox(NumberSlider.buildWithAutomatic(Samples.gpus(4), Samples.gpuScale(), actions)),
                292,
                200,
                Appearance.LIGHT);

        robot.clickOn("Auto");
        robot.clickOn("Auto");

        assertThat(chosen).containsExactly(true, false);
    }

    @Test
    void everyTargetIsAtLeast24PixelsHigh() {
        openTokens();

        assertThat(track.getLayoutBounds().getHeight()).isGreaterThanOrEqualTo(24);
        assertThat(field.getParent().getLayoutBounds().getHeight()).isGreaterThanOrEqualTo(24);
    }
}
