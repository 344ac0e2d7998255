package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.view.control.Contrast;
import app.fulcrum.view.style.Appearance;
import app.fulcrum.view.style.Token;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What opens beside a figure, a source mark or the status line reads as well as the window itself. */
class PopOversTest extends WindowTestBase {

    private static final double TEXT_SIZE = 13;

    @ParameterizedTest
    @CsvSource({
        "Light, .button.figure",
        "Dark, .button.figure",
        "Light, .source-mark",
        "Dark, .source-mark",
        "Light, .status-button",
        "Dark, .status-button"
    })
    void aPopOverIsReadableInTheSizeOfOtherText(String colors, String opener) {
        open(1600, 1000);
        onFxThread(() -> theme(colors));
        Node button = root().lookup(opener);
        onFxThread(() -> ((ButtonBase) button).fire());
        settle();

        Parent shown = popOver();
        var image =
                picture(shown, "pop-over-" + opener.replaceAll("[^a-z]+", "-") + "-" + colors.toLowerCase(Locale.ROOT));
        assertThat(shown.lookupAll(".scroll-pane").stream().map(ScrollPane.class::cast))
                .allSatisfy(scroll -> assertThat(scroll.getVvalue()).isZero());
        // Selected text and what is scrolled out of sight cannot be measured from the picture.
        assertThat(fromFxThread(() -> Contrast.find(shown)))
                .filteredOn(line -> line.contains("for text") && !opener.equals(".source-mark"))
                .isEmpty();
        assertThat(background(image)).isEqualTo(Token.PANEL.hex(Appearance.valueOf(colors.toUpperCase(Locale.ROOT))));
        assertThat(shown.lookupAll(".label").stream().map(Label.class::cast))
                .allSatisfy(label -> assertThat(label.getFont().getSize()).isLessThanOrEqualTo(TEXT_SIZE));
    }

    /** The most frequent color, as {@code #rrggbb}. */
    private static String background(Image image) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                counts.merge(image.getPixelReader().getArgb(x, y) & 0xFFFFFF, 1, Integer::sum);
            }
        }
        int most =
                Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
        return "#%06x".formatted(most);
    }

    private void theme(String colors) {
        MenuBar bar = (MenuBar) root().lookup(".menu-bar");
        bar.getMenus().stream()
                .map(Menu::getItems)
                .flatMap(Collection::stream)
                .filter(item -> ("_" + colors).equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private static Parent popOver() {
        return fromFxThread(() -> Window.getWindows().stream()
                .filter(PopOver.class::isInstance)
                .map(window -> window.getScene().getRoot())
                .findFirst()
                .orElseThrow());
    }
}
