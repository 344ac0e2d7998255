package app.fulcrum.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.support.FxTestBase;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Test;

class TallPopOverTest extends FxTestBase {

    /** The first field of the contents has the focus, which must not scroll to it. */
    @Test
    void contentsAreShownFromTheirTop() {
        Pane owner = show(Pane::new, 400, 400);
        PopOver popOver = fromFxThread(PopOver::new);
        onFxThread(() -> TallPopOver.show(popOver, contents(), 200, 150, owner));
        settle();

        ScrollPane scroll = fromFxThread(() -> (ScrollPane) popOver.getContentNode());
        assertThat(fromFxThread(() -> scroll.getContent().getLayoutBounds().getHeight()))
                .isGreaterThan(400);
        assertThat(fromFxThread(scroll::getVvalue)).isZero();
        onFxThread(popOver::hide);
    }

    private static VBox contents() {
        VBox contents = new VBox();
        lines(contents);
        contents.getChildren().add(new TextField("in the middle"));
        lines(contents);
        return contents;
    }

    private static void lines(VBox contents) {
        IntStream.range(0, 20).mapToObj(line -> new Label("line " + line)).forEach(contents.getChildren()::add);
    }
}
