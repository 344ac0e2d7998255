package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.view.control.TextClipping;
import app.fulcrum.view.field.FieldName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeWindowTest extends WindowTestBase {

    private static final int MOST_STOPS = 400;

    @ParameterizedTest
    @CsvSource({"1600, 1000, Dark", "1600, 1000, Light", "1280, 720, Light", "1280, 720, Dark", "1000, 700, Light"})
    void nothingIsCutOffInAnySizeAndBothThemes(double width, double height, String colors) {
        open(width, height);
        onFxThread(() -> item(colors).fire());
        settle();

        picture(root(), "window-%.0f-%s".formatted(width, colors.toLowerCase()));
        assertThat(fromFxThread(() -> TextClipping.find(root()))).isEmpty();
    }

    @Test
    void noTwoCommandsShareAKeyAndEveryMenuHasALetter() {
        open(1600, 1000);
        List<MenuItem> items = fromFxThread(
                () -> bar().getMenus().stream().flatMap(WholeWindowTest::all).toList());

        assertThat(items.stream().filter(item -> item.getAccelerator() != null).map(MenuItem::getAccelerator))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(10);
        assertThat(bar().getMenus())
                .allSatisfy(menu -> assertThat(menu.getText()).contains("_"));
    }

    @Test
    void whateverTakesTheFocusSaysWhatItIs() {
        open(1600, 1000);

        assertThat(fromFxThread(
                        () -> focusable(root()).filter(node -> !isNamed(node)).toList()))
                .isEmpty();
    }

    @Test
    void theTabulatorReachesEverythingAndComesBack() {
        open(1600, 1000);
        List<Node> wanted = fromFxThread(() ->
                focusable(root()).filter(node -> !isReachedWithArrows(node)).toList());
        onFxThread(() -> wanted.getFirst().requestFocus());
        List<Node> reached = new ArrayList<>();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            Node focused = fromFxThread(() -> stage.getScene().getFocusOwner());
            if (!reached.isEmpty() && focused == reached.getFirst()) {
                break;
            }
            reached.add(focused);
            robot.type(KeyCode.TAB);
        }

        assertThat(reached).hasSizeLessThan(MOST_STOPS).containsAll(wanted);
    }

    /** Of several that exclude each other only the chosen one is a stop; arrows lead to the others. */
    private static boolean isReachedWithArrows(Node node) {
        return node instanceof ToggleButton button && button.getToggleGroup() != null && !button.isSelected();
    }

    private MenuBar bar() {
        return (MenuBar) root().lookup(".menu-bar");
    }

    private MenuItem item(String words) {
        return bar().getMenus().stream()
                .flatMap(WholeWindowTest::all)
                .filter(item -> ("_" + words).equals(item.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<MenuItem> all(MenuItem item) {
        return item instanceof Menu menu ? menu.getItems().stream().flatMap(WholeWindowTest::all) : Stream.of(item);
    }

    /** Everything that can be reached with the tabulator now. */
    private static Stream<Node> focusable(Node root) {
        return root.lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .filter(WholeWindowTest::isShown);
    }

    private static boolean isShown(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Has a role other than that of a mere region, and a name: words of its own or words for assistive technology. */
    private static boolean isNamed(Node node) {
        Object text = node.queryAccessibleAttribute(javafx.scene.AccessibleAttribute.TEXT);
        boolean words = text instanceof String name && !name.isBlank();
        boolean spoken = !FieldName.of(node).isBlank()
                || node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        return node.getAccessibleRole() != AccessibleRole.NODE && (words || spoken);
    }
}
