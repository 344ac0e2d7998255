package app.fulcrum.view.chart;

import app.fulcrum.view.chart.layout.TextBlock;
import app.fulcrum.view.chart.layout.TextLine;
import app.fulcrum.view.chart.layout.TextRole;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

/** Lines of text where the layout put them. */
final class BlockNode extends Pane {

    private final NodePool<Text> texts = new NodePool<>(this, BlockNode::text);

    private record Placed(TextLine line, double x, double y) {}

    void show(TextBlock block) {
        resizeRelocate(
                block.box().x(),
                block.box().y(),
                block.box().width(),
                block.box().height());
        texts.show(place(block), (text, placed) -> {
            text.setText(placed.line.text());
            text.getStyleClass().setAll("text", cssClass(placed.line.role()));
            text.relocate(placed.x, placed.y);
        });
    }

    private static List<Placed> place(TextBlock block) {
        double[] y = {block.padding() / 2 + 1};
        return block.lines().stream()
                .map(line -> {
                    Placed placed = new Placed(line, block.padding(), y[0]);
                    y[0] += line.role().lineHeight();
                    return placed;
                })
                .toList();
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
