package app.fulcrum.view.chart;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.control.FigureLink;
import app.fulcrum.view.control.SteadyBox;
import app.fulcrum.view.style.Style;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where each two options change places, a sentence each: the chart's exact figures, and how they came about. */
final class PairsView {

    private PairsView() {}

    static Region build(ChartViewState state, ChartActions actions) {
        VBox box = style(new SteadyBox(0), Style.CHART_PAIRS);
        state.pairsProperty().subscribe(now -> show(box, now, actions));
        return box;
    }

    /** Lines are used again: sentences that follow a slider make none anew. */
    private static void show(VBox box, List<String> sentences, ChartActions actions) {
        List<Node> lines = box.getChildren();
        while (lines.size() > sentences.size()) {
            lines.removeLast();
        }
        while (lines.size() < sentences.size()) {
            int position = lines.size();
            lines.add(FigureLink.build(line -> actions.pairExplained(position, line)));
        }
        for (int i = 0; i < sentences.size(); i++) {
            ((Hyperlink) lines.get(i)).setText(sentences.get(i));
        }
    }
}
