package app.fulcrum.view.chart;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.control.FigureLink;
import app.fulcrum.view.control.TallPopOver;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.table.TableCopy;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** Where each two alternatives change places, a sentence each: the chart's exact figures, and how they came about. */
final class AllPairs {

    private static final Messages MESSAGES = Messages.of("tables");
    private static final double WIDTH = 520;
    private static final double TALLEST = 480;

    private AllPairs() {}

    static void show(List<String> sentences, ChartActions actions, Node beside) {
        VBox body = style(new VBox(), Style.POPOVER_BODY);
        for (int i = 0; i < sentences.size(); i++) {
            int position = i;
            Hyperlink line = FigureLink.build(node -> actions.pairExplained(position, node));
            line.setText(sentences.get(i));
            body.getChildren().add(line);
        }
        TableCopy.install(body, () -> TextTable.ofSentences(MESSAGES.get("pair"), sentences));
        TallPopOver.show(new PopOver(), body, WIDTH, TALLEST, beside);
    }
}
