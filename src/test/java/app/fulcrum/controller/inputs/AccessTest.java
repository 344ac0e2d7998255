package app.fulcrum.controller.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.support.Books;
import app.fulcrum.support.Choices;
import app.fulcrum.view.control.Contrast;
import app.fulcrum.view.control.TextClipping;
import app.fulcrum.view.field.FieldName;
import app.fulcrum.view.inputs.Item;
import app.fulcrum.view.style.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The column can be read, reached and hit by everybody. */
class AccessTest extends InputsTestBase {

    private static final double SMALLEST_TARGET = 24;

    private void openAll() {
        List<ToggleButton> closed;
        do {
            closed = pane.lookupAll(".disclosure-header").stream()
                    .map(ToggleButton.class::cast)
                    .filter(header -> !header.isSelected())
                    .toList();
            List<ToggleButton> now = closed;
            onFxThread(() -> now.forEach(header -> header.setSelected(true)));
            settle();
        } while (!closed.isEmpty());
    }

    private Set<Node> focusable() {
        return pane.lookupAll("*").stream()
                .filter(Node::isFocusTraversable)
                .filter(node -> !node.isDisabled())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void everyWordAndIconStandsOutFromWhatIsBehindIt(Appearance appearance) {
        open(Books.preset("article-row-3"), 1000, appearance);
        for (String name : List.of("Workload", "Hosted open API", "People", "Money and time", "Prices")) {
            pane.lookupAll(".disclosure-header").stream()
                    .map(ToggleButton.class::cast)
                    .filter(header -> header.getAccessibleText().startsWith(name + ","))
                    .forEach(header -> onFxThread(() -> header.setSelected(true)));
        }
        settle();

        assertThat(fromFxThread(() -> Contrast.find((Parent) pane.lookup(".inputs"))))
                .isEmpty();
    }

    @Test
    void everythingThatCanBeReachedHasANameAndIsLargeEnough() {
        open(Books.preset("chat"));
        openAll();

        assertThat(focusable()).hasSizeGreaterThan(150);
        assertThat(focusable().stream().filter(node -> name(node).isBlank())).isEmpty();
        assertThat(focusable().stream()
                        .filter(node -> targetHeight(node) < SMALLEST_TARGET)
                        .map(node -> name(node) + ": " + targetHeight(node)))
                .isEmpty();
    }

    /** A text set on a field is read out instead of its value, and only a label names it on every system. */
    @Test
    void everyFieldIsReadOutWithItsNameAndWhatStandsInIt() {
        open(Books.preset("chat"));
        openAll();
        List<Control> fields = pane.lookupAll("*").stream()
                .filter(node -> node instanceof ComboBoxBase<?>
                        || node instanceof TextField && !(node.getParent() instanceof ComboBoxBase<?>))
                .map(Control.class::cast)
                .toList();

        assertThat(fields).hasSizeGreaterThan(80);
        assertThat(fields).allSatisfy(field -> {
            assertThat(FieldName.of(field)).as("name of %s", field).isNotBlank();
            assertThat(String.valueOf(field.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                    .as("what is heard of %s", FieldName.of(field))
                    .contains(shown(field));
        });
    }

    private static String shown(Control field) {
        return switch (field) {
            case TextField text -> text.getText();
            case ComboBox<?> list -> list.getButtonCell().getText();
            default -> ((ComboBoxBase<?>) field).getValue().toString();
        };
    }

    private static String name(Node node) {
        String text = node instanceof Labeled labeled ? labeled.getText() : FieldName.of(node);
        return node.getAccessibleText() == null ? text : node.getAccessibleText();
    }

    /** A text field is hit anywhere in its frame. */
    private static double targetHeight(Node node) {
        Node target = node instanceof TextField ? node.getParent() : node;
        return target.getLayoutBounds().getHeight();
    }

    @Test
    void tabGoesThroughTheSlidersAndSectionsFromTopToBottom() {
        open(Books.preset("chat"));
        List<Double> heights = new ArrayList<>();
        onFxThread(() -> track("Tokens per day").requestFocus());

        for (int i = 0; i < 12; i++) {
            robot.type(KeyCode.TAB);
            Node focused = pane.getScene().getFocusOwner();
            heights.add(focused.localToScene(focused.getBoundsInLocal()).getCenterY());
        }

        assertThat(heights.getFirst()).isLessThan(heights.getLast());
        assertThat(heights).isSortedAccordingTo((one, other) -> one - other > 40 ? 1 : 0);
    }

    @Test
    void anOfferIsChosenByKeysAlone() {
        open(Books.preset("chat"));
        openAll();
        ComboBox<?> list = pane.lookupAll(".combo-box").stream()
                .map(ComboBox.class::cast)
                .filter(box -> "Serving stack".equals(FieldName.of(box)))
                .findFirst()
                .orElseThrow();
        String before = Choices.of(scenario()).hosting().servingStackId();

        press(list, KeyCode.DOWN);
        assertThat(list.isShowing()).isTrue();
        robot.type(KeyCode.DOWN);
        settle();
        assertThat(stack()).as("not chosen until Enter").isEqualTo(before);
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(stack()).isEqualTo(before);
        assertThat(list.getButtonCell().getItem()).isEqualTo(list.getValue());

        robot.type(KeyCode.SPACE, KeyCode.DOWN, KeyCode.ENTER);
        settle();
        assertThat(list.isShowing()).isFalse();
        assertThat(stack()).isNotEqualTo(before);
    }

    private String stack() {
        return Choices.of(scenario()).hosting().servingStackId();
    }

    @Test
    void lettersFindAnItemByItsNameOrAWordOfIt() {
        open(Books.preset("chat"));
        openAll();
        ComboBox<?> list = list("Shown in");
        List<String> codes =
                list.getItems().stream().map(item -> ((Item) item).id()).toList();
        assertThat(codes).startsWith("USD", "EUR", "JPY", "GBP").doesNotContain("ADP", "AFA", "DEM", "XAU");

        onFxThread(list::requestFocus);
        typeAtOnce(list, "swiss");
        robot.type(KeyCode.ENTER);
        settle();

        assertThat(((Item) list.getValue()).id()).isEqualTo("CHF");
    }

    /** Letters that no pause comes between, however slow the machine. */
    private static void typeAtOnce(Node target, String letters) {
        onFxThread(() -> letters.chars()
                .mapToObj(letter -> String.valueOf((char) letter))
                .map(letter ->
                        new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false))
                .forEach(typed -> Event.fireEvent(target, typed)));
    }

    private ComboBox<?> list(String name) {
        return pane.lookupAll(".combo-box").stream()
                .map(ComboBox.class::cast)
                .filter(box -> name.equals(FieldName.of(box)))
                .findFirst()
                .orElseThrow();
    }

    /** Fields, and what stands at their right, begin and end at the same place in every group. */
    @Test
    void everyGroupKeepsToOneGrid() {
        open(Books.preset("chat"));
        openAll();

        assertThat(edges(".grid-field", Bounds::getMinX)).hasSize(1);
        assertThat(edges(".grid-field", Bounds::getMaxX)).hasSize(1);
        assertThat(edges(".field-row > .source-mark", Bounds::getCenterX)).hasSize(1);
        assertThat(pane.lookupAll(".grid-field").stream().map(field -> Math.round(((Region) field).getHeight())))
                .containsOnly(26L);
        assertThat(pane.lookupAll(".grid-field").stream().map(field -> Math.round(((Region) field).getWidth())))
                .containsOnly(128L);
        assertThat(fromFxThread(() -> TextClipping.find(pane))).isEmpty();
    }

    private Set<Long> edges(String selector, ToDoubleFunction<Bounds> edge) {
        return pane.lookupAll(selector).stream()
                .filter(AccessTest::isShown)
                .map(node -> Math.round(edge.applyAsDouble(node.localToScene(node.getLayoutBounds()))))
                .collect(Collectors.toSet());
    }

    private static boolean isShown(Node node) {
        for (Node around = node; around != null; around = around.getParent()) {
            if (!around.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void aMarkExplainsItselfToTheKeyboardToo() {
        open(Books.preset("chat"));
        onFxThread(() -> field("GPU count").requestFocus());
        Label typed = pane.lookupAll(".source-legend > .label").stream()
                .map(Label.class::cast)
                .findFirst()
                .orElseThrow();
        int stops = 0;
        while (!typed.isFocused() && stops++ < 60) {
            robot.type(KeyCode.TAB);
        }

        for (int pulses = 0; !isSaid("price book") && pulses < 5_000; pulses++) {
            settle();
        }
        assertThat(isSaid("price book")).isTrue();
    }

    private static boolean isSaid(String words) {
        return fromFxThread(() -> Window.getWindows().stream()
                .anyMatch(window ->
                        window instanceof Tooltip tooltip && tooltip.getText().contains(words)));
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void anOpenListSaysWhatThereIsToKnowAboutEachItem(Appearance appearance) {
        open(Books.preset("chat"), 1000, appearance);
        openAll();
        ComboBox<?> list = pane.lookupAll(".combo-box").stream()
                .map(ComboBox.class::cast)
                .filter(box -> "Offer".equals(FieldName.of(box)))
                .findFirst()
                .orElseThrow();

        onFxThread(() -> {
            list.requestFocus();
            list.show();
        });
        settle();

        Node popup = Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .map(window -> window.getScene().getRoot().lookup(".list-view"))
                .filter(found -> found != null)
                .findFirst()
                .orElseThrow();
        picture(popup, "inputs-list-" + appearance.name().toLowerCase());
        assertThat(popup.lookupAll(".label").stream().map(node -> ((Labeled) node).getText()))
                .anyMatch(text -> text.contains("GPU-hour"));
    }
}
