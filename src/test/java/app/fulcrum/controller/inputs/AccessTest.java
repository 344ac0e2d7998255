package app.fulcrum.controller.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.support.Books;
import app.fulcrum.support.Choices;
import app.fulcrum.view.control.Contrast;
import app.fulcrum.view.style.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
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
        for (String name : List.of("Workload", "Hosted open API", "People", "Finance and prices")) {
            pane.lookupAll(".disclosure-header").stream()
                    .map(ToggleButton.class::cast)
                    .filter(header -> header.getAccessibleText().startsWith(name + ","))
                    .forEach(header -> onFxThread(() -> header.setSelected(true)));
        }
        settle();

        assertThat(fromFxThread(() -> Contrast.find(pane))).isEmpty();
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

    private static String name(Node node) {
        String text = node instanceof Labeled labeled ? labeled.getText() : "";
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
                .filter(box -> "Serving stack".equals(box.getAccessibleText()))
                .findFirst()
                .orElseThrow();
        String before = Choices.of(scenario()).hosting().servingStackId();

        press(list, KeyCode.DOWN);

        assertThat(Choices.of(scenario()).hosting().servingStackId()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void anOpenListSaysWhatThereIsToKnowAboutEachItem(Appearance appearance) {
        open(Books.preset("chat"), 1000, appearance);
        openAll();
        ComboBox<?> list = pane.lookupAll(".combo-box").stream()
                .map(ComboBox.class::cast)
                .filter(box -> "Offer".equals(box.getAccessibleText()))
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
