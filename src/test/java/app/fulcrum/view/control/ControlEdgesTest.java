package app.fulcrum.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.view.ThemedTestBase;
import app.fulcrum.view.style.Appearance;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must be seen to see a control stands out 3 : 1 from what is around it, measured from pixels (WCAG 1.4.11). */
class ControlEdgesTest extends ThemedTestBase {

    private static final double SEEN = 3;

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void boxesAndThumbsStandOut(Appearance appearance) {
        CheckBox box = new CheckBox("To tick");
        CheckBox disabled = new CheckBox("Not now");
        disabled.setDisable(true);
        ScrollBar bar = new ScrollBar();
        bar.setOrientation(Orientation.VERTICAL);
        bar.setVisibleAmount(40);
        bar.setPrefHeight(100);
        VBox column = new VBox(10, box, disabled, bar);
        column.getStyleClass().add("panel");
        Pane pane = show(() -> column, 200, 220, appearance);

        assertThat(edge(pane, box.lookup(".box"))).as("box").isGreaterThanOrEqualTo(SEEN);
        assertThat(edge(pane, disabled.lookup(".box"))).as("disabled box").isGreaterThanOrEqualTo(SEEN);
        Region thumb = (Region) bar.lookup(".thumb");
        assertThat(edge(pane, thumb)).as("thumb").isGreaterThanOrEqualTo(SEEN);
        assertThat(bar.getWidth()).isEqualTo(12);
    }

    /** The contrast of the most outstanding pixel in the left third of a node with what is left of it. */
    private static double edge(Pane pane, Node node) {
        WritableImage image = picture(pane, "control-edges");
        var bounds = pane.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        int y = (int) bounds.getCenterY();
        int around = image.getPixelReader().getArgb(2, y) & 0xffffff;
        double best = 0;
        for (int x = (int) bounds.getMinX(); x < bounds.getMinX() + bounds.getWidth() / 3; x++) {
            best = Math.max(best, Contrast.ratio(image.getPixelReader().getArgb(x, y) & 0xffffff, around));
        }
        return best;
    }
}
