package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.view.control.TextClipping;
import app.fulcrum.view.style.Style;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** Every window in a language that is not English, on the smallest screen: nothing is cut off, and keys lead everywhere. */
abstract class FitTestBase extends WindowTestBase {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    /** What pictures of the language are called. */
    abstract String language();

    @Test
    void nothingIsCutOffOnAnyTab() {
        open(WIDTH, HEIGHT);
        List<ToggleButton> tabs = fromFxThread(
                () -> root().lookup("." + Style.TAB_NAMES.cssClass()).lookupAll("." + Style.TAB.cssClass()).stream()
                        .map(ToggleButton.class::cast)
                        .filter(Node::isVisible)
                        .toList());

        assertThat(tabs).hasSizeGreaterThanOrEqualTo(5);
        for (ToggleButton tab : tabs) {
            onFxThread(tab::fire);
            settle();
            settle();
            look(root(), tab.getText());
        }
    }

    @Test
    void nothingIsCutOffInTheInputs() {
        open(WIDTH, HEIGHT);
        int few = words().size();
        press("Shortcut+F");
        robot.write("e");
        settle();
        settle();

        look(root(), "inputs");
        assertThat(words()).as("what holds an e, nearly all").hasSizeGreaterThan(2 * few);
    }

    @Test
    void nothingIsCutOffInTheOtherWindows() {
        open(WIDTH, HEIGHT);
        for (String keys : List.of("Shortcut+Comma", "Shortcut+Slash", "Shortcut+Shift+N", "F8")) {
            press(keys);
            Stage side = fromFxThread(() -> (Stage) Window.getWindows().getLast());
            settle();
            look(side.getScene().getRoot(), side.getTitle());
            onFxThread(side::close);
        }
    }

    @Test
    void everyLineOfAMenuHasALetterOfItsOwn() {
        open(WIDTH, HEIGHT);
        MenuBar bar = (MenuBar) root().lookup(".menu-bar");

        assertThat(letters(bar.getMenus().stream()))
                .doesNotHaveDuplicates()
                .hasSize(bar.getMenus().size());
        for (Menu menu : bar.getMenus()) {
            List<MenuItem> lines = menu.getItems().stream()
                    .filter(MenuItem::isVisible)
                    .filter(line -> line.getText() != null && line.getText().contains("_"))
                    .toList();
            assertThat(letters(lines.stream())).as(menu.getText()).doesNotHaveDuplicates();
        }
    }

    private static List<String> letters(Stream<? extends MenuItem> lines) {
        return lines.map(MenuItem::getText)
                .map(text -> text.substring(text.indexOf('_') + 1, text.indexOf('_') + 2)
                        .toLowerCase())
                .toList();
    }

    private void look(Parent shown, String what) {
        picture(shown, language() + "-" + what.replaceAll("[^\\p{L}]+", "-"));
        assertThat(fromFxThread(() -> TextClipping.find(shown))).as(what).isEmpty();
    }
}
