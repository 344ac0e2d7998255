package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What opens beside a link stands beside it, wherever the link is on the screen. */
@Tag("thorough")
class PopOverPlaceTest extends WindowTestBase {

    private static final String RANKING = "Which GPU is cheapest for this?";

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.5, 0.9})
    void theRankingOfGpusOpensBesideItsLink(double height) {
        open(1600, 1000);
        for (int depth = 0; depth < 2; depth++) {
            onFxThread(() -> List.copyOf(root().lookup(".inputs-column").lookupAll(".disclosure-header")).stream()
                    .map(ToggleButton.class::cast)
                    .filter(header -> !header.isSelected())
                    .forEach(ToggleButton::fire));
            settle();
        }
        Hyperlink link = fromFxThread(() -> root().lookupAll(".link").stream()
                .map(Hyperlink.class::cast)
                .filter(each -> RANKING.equals(each.getText()))
                .findFirst()
                .orElseThrow());
        onFxThread(() -> scroll(link, height));
        settle();
        Bounds clicked = fromFxThread(() -> link.localToScreen(link.getLayoutBounds()));
        assertThat(clicked.getMinY()).isBetween(0.0, 990.0);

        onFxThread(link::fire);
        settle();

        PopOver shown = (PopOver) fromFxThread(() -> Window.getWindows().stream()
                .filter(PopOver.class::isInstance)
                .findFirst()
                .orElseThrow());
        assertThat(shown.getX()).isGreaterThanOrEqualTo(clicked.getMinX());
        assertThat(shown.getY()).isBetween(0.0, clicked.getCenterY());
        assertThat(shown.getY() + shown.getHeight()).isBetween(clicked.getCenterY(), 1000.0);
        assertThat(arrow(shown)).isBetween(clicked.getMinY() - 1, clicked.getMaxY() + 1);
    }

    /** Brings the link to this share of the height of what scrolls. */
    private static void scroll(Node link, double share) {
        Node around = link;
        while (!(around instanceof ScrollPane)) {
            around = around.getParent();
        }
        ScrollPane pane = (ScrollPane) around;
        double shown = pane.getViewportBounds().getHeight();
        double place = pane.getContent()
                .sceneToLocal(link.localToScene(link.getLayoutBounds()))
                .getMinY();
        double room = pane.getContent().getLayoutBounds().getHeight() - shown;
        pane.setVvalue(Math.clamp((place - share * shown) / room, 0, 1));
    }

    /** Where the tip of the arrow is on the screen: its end of the window, or the middle. */
    private static double arrow(PopOver shown) {
        return fromFxThread(() -> {
            Bounds contents =
                    shown.getContentNode().localToScreen(shown.getContentNode().getLayoutBounds());
            double end = shown.getCornerRadius() + shown.getArrowIndent() + shown.getArrowSize();
            return switch (shown.getArrowLocation()) {
                case LEFT_TOP -> contents.getMinY() + end;
                case LEFT_CENTER -> contents.getCenterY();
                case LEFT_BOTTOM -> contents.getMaxY() - end;
                default -> throw new AssertionError(shown.getArrowLocation());
            };
        });
    }
}
