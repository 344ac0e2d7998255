package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.view.control.TextClipping;
import app.fulcrum.view.style.Style;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One setting makes all text larger or smaller, at once and at the next start, with nothing cut. */
@Tag("thorough")
class TextSizeTest extends WindowTestBase {

    @ParameterizedTest
    @CsvSource({
        "90, 1600, 1000",
        "125, 1600, 1000",
        "150, 1600, 1000",
        "90, 1280, 720",
        "125, 1280, 720",
        "150, 1280, 720"
    })
    void nothingIsCutInAnySize(int percent, double width, double height) {
        open(width, height);
        chooseSize(percent);
        settle();

        picture(root(), "window-text-%d-%.0f".formatted(percent, width));
        assertThat(fromFxThread(() -> TextClipping.find(root()))).isEmpty();
    }

    @Test
    void keysStepThroughTheSizesAndBackToTheUsualOne() {
        open(1600, 1000);
        double usual = size();

        press("Shortcut+Plus");
        assertThat(size()).isGreaterThan(usual);
        press("Shortcut+Equals");
        press("Shortcut+Add");
        press("Shortcut+Add");
        assertThat(percent()).isEqualTo(150);
        assertThat(size()).isEqualTo(1.5 * usual);

        press("Shortcut+Minus");
        assertThat(percent()).isEqualTo(125);
        press("Shortcut+0");
        assertThat(size()).isEqualTo(usual);
        press("Shortcut+Subtract");
        press("Shortcut+Minus");
        assertThat(percent()).isEqualTo(90);
    }

    @Test
    void theSizeIsThereAgainAtTheNextStart() {
        open(1600, 1000);
        press("Shortcut+Plus");
        double larger = size();
        onFxThread(window::close);

        open(1600, 1000);

        assertThat(percent()).isEqualTo(110);
        assertThat(size()).isEqualTo(larger);
    }

    /** What has no room in the larger size goes where it goes in a smaller window. */
    @Test
    void columnsGiveWayAsInASmallerWindow() {
        open(1600, 1000);
        assertThat(beside(Style.DECISION_COLUMN)).isTrue();
        chooseSize(125);
        settle();
        assertThat(beside(Style.DECISION_COLUMN)).isFalse();
        assertThat(beside(Style.INPUTS_COLUMN)).isTrue();
        chooseSize(150);
        settle();
        assertThat(beside(Style.INPUTS_COLUMN)).isFalse();
    }

    private boolean beside(Style column) {
        Set<Node> found = root().lookupAll(".columns > HBox > ." + column.cssClass());
        return !found.isEmpty();
    }

    private void chooseSize(int percent) {
        press("Shortcut+0");
        while (percent() != percent) {
            press(percent > 100 ? "Shortcut+Plus" : "Shortcut+Minus");
        }
    }

    private int percent() {
        return window.desk().preferences().settings().choices().textPercent();
    }

    private double size() {
        return fromFxThread(() -> ((Label) root().lookup("." + Style.DOCUMENT_NAME.cssClass()))
                .getFont()
                .getSize());
    }
}
