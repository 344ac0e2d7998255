package app.fulcrum.view.chart;

import app.fulcrum.view.chart.layout.TextBlock;
import app.fulcrum.view.chart.layout.TextRole;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

/** Lines of text where the layout put them. */
final class BlockNode extends Pane {

    private final NodePool<Text> texts = new NodePool<>(this, BlockNode::text);

    void show(TextBlock block) {
        resizeRelocate(
                block.box().x(),
                block.box().y(),
                block.box().width(),
                block.box().height());
        texts.show(block.texts(), (text, placed) -> {
            text.setText(placed.line().text());
            restyle(text, "text", cssClass(placed.line().role()));
            text.relocate(placed.x(), placed.y() + 1);
        });
    }

    /** Gives a node style classes; nothing happens where it has them, so that nothing is styled anew. */
    static void restyle(Node node, String... classes) {
        if (!node.getStyleClass().equals(List.of(classes))) {
            node.getStyleClass().setAll(classes);
        }
    }

    private static Text text() {
        Text text = new Text();
        text.setTextOrigin(VPos.TOP);
        return text;
    }

    static String cssClass(TextRole role) {
        return "chart-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
