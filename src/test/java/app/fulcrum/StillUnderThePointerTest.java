package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.view.field.FieldName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing moves between the press and the release of the mouse, so that what was pressed is what is clicked. */
class StillUnderThePointerTest extends WindowTestBase {

    private TextField field(String name) {
        return root().lookupAll(".text-field").stream()
                .map(TextField.class::cast)
                .filter(field -> name.equals(FieldName.of(field)))
                .findFirst()
                .orElseThrow();
    }

    /** What can be clicked and can be seen, in the header and beside the field. The answer follows at its own pace. */
    private List<Node> controls() {
        return fromFxThread(() -> Stream.of(".header", ".inputs-column")
                .flatMap(part -> root().lookup(part).lookupAll("*").stream())
                .filter(node -> node instanceof ButtonBase
                        || node instanceof ComboBoxBase<?>
                        || node instanceof TextField
                        || node.getAccessibleRole() == AccessibleRole.SLIDER)
                .filter(StillUnderThePointerTest::isShown)
                .toList());
    }

    private static boolean isShown(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private Map<Node, Bounds> bounds(List<Node> nodes) {
        settle();
        return fromFxThread(() -> {
            Map<Node, Bounds> bounds = new LinkedHashMap<>();
            nodes.forEach(node -> bounds.put(node, node.localToScene(node.getLayoutBounds())));
            return bounds;
        });
    }

    /** The mouse as the scene has it, with the focus where a press would put it. */
    private void mouse(EventType<MouseEvent> type, boolean down) {
        Event.fireEvent(
                root(),
                new MouseEvent(
                        type,
                        0,
                        0,
                        0,
                        0,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        true,
                        new PickResult(root(), 0, 0)));
    }

    private void moveNothing(TextField field, String text, Node pressed, List<Node> controls) {
        onFxThread(() -> {
            field.requestFocus();
            field.selectAll();
            field.replaceSelection(text);
        });
        Map<Node, Bounds> before = bounds(controls);
        onFxThread(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, true);
            pressed.requestFocus();
        });
        Map<Node, Bounds> after = bounds(controls);
        onFxThread(() -> {
            mouse(MouseEvent.MOUSE_RELEASED, false);
            field.requestFocus();
            Event.fireEvent(
                    field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
        });
        assertThat(after).as("%s typed, %s pressed", text, pressed).isEqualTo(before);
    }

    @Test
    void nothingMovesWhicheverControlIsPressedAfterTyping() {
        open(1600, 1000);
        TextField tokens = field("Tokens per day");
        List<Node> controls = controls();

        assertThat(controls).hasSizeGreaterThan(20);
        controls.stream()
                .filter(control -> control != tokens)
                .forEach(control -> moveNothing(tokens, "many", control, controls));
        moveNothing(tokens, "36M", controls.getLast(), controls);
    }

    @Tag("thorough")
    @Test
    void nothingMovesWhicheverFieldWasTypedInto() {
        open(1600, 1000);
        onFxThread(() -> root().lookupAll(".disclosure-header").forEach(header -> ((ToggleButton) header).fire()));
        settle();
        List<Node> controls = controls();
        Node elsewhere = root().lookup(".figure");

        List<TextField> fields = controls.stream()
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .toList();
        assertThat(fields).hasSizeGreaterThan(20);
        fields.forEach(field -> moveNothing(field, "neither a number nor a day", elsewhere, controls));
    }

    @Test
    void aClickAfterTypingDoesWhatItIsOn() {
        open(1600, 1000);
        TextField tokens = field("Tokens per day");
        ToggleButton section = (ToggleButton) root().lookup(".disclosure-header");
        for (String text : List.of("36M", "many")) {
            boolean open = section.isSelected();
            robot.clickOn(tokens);
            onFxThread(tokens::selectAll);
            robot.write(text).type(KeyCode.ENTER);
            settle();
            robot.clickOn(section);
            settle();
            assertThat(section.isSelected()).as(text).isNotEqualTo(open);
        }
    }
}
