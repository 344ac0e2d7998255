package app.fulcrum.view.chart;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.FigureLink;
import app.fulcrum.view.control.SteadyBox;
import app.fulcrum.view.control.TallPopOver;
import app.fulcrum.view.style.Style;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/**
 * Where each two alternatives change places, a sentence each: the chart's exact figures, and how they came about. The chart
 * keeps its room: where there are many, the leading ones stand below it and all of them open beside it.
 */
final class PairsView {

    private static final Messages MESSAGES = Messages.of("chart");
    private static final double WIDTH = 520;
    private static final double TALLEST = 480;

    private final ChartViewState state;
    private final ChartActions actions;
    private final VBox leading = new VBox();
    private final Hyperlink more;
    private final SteadyBox box;

    private PairsView(ChartViewState state, ChartActions actions) {
        this.state = state;
        this.actions = actions;
        this.more = style(new Hyperlink(), Style.LINK);
        this.box = style(new SteadyBox(0, leading, more), Style.CHART_PAIRS);
        more.setOnAction(_ -> {
            more.setVisited(false);
            TallPopOver.show(new PopOver(), all(), WIDTH, TALLEST, more);
        });
    }

    static Region build(ChartViewState state, ChartActions actions) {
        PairsView view = new PairsView(state, actions);
        state.pairsProperty().subscribe(view::show);
        return view.box;
    }

    /** Lines are used again: sentences that follow a slider make none anew. */
    private void show(Pairs pairs) {
        List<Node> lines = leading.getChildren();
        if (lines.size() != pairs.leading().size()) {
            box.forget();
        }
        while (lines.size() > pairs.leading().size()) {
            lines.removeLast();
        }
        while (lines.size() < pairs.leading().size()) {
            int place = lines.size();
            lines.add(FigureLink.build(line ->
                    actions.pairExplained(state.pairsProperty().get().leading().get(place), line)));
        }
        for (int i = 0; i < lines.size(); i++) {
            ((Hyperlink) lines.get(i))
                    .setText(pairs.sentences().get(pairs.leading().get(i)));
        }
        boolean some = pairs.leading().size() < pairs.sentences().size();
        more.setText(MESSAGES.get("pairs.all", pairs.sentences().size()));
        more.setVisible(some);
        more.setManaged(some);
    }

    private Region all() {
        VBox body = style(new VBox(), Style.POPOVER_BODY);
        List<String> sentences = state.pairsProperty().get().sentences();
        for (int i = 0; i < sentences.size(); i++) {
            int position = i;
            Hyperlink line = FigureLink.build(node -> actions.pairExplained(position, node));
            line.setText(sentences.get(i));
            body.getChildren().add(line);
        }
        return body;
    }
}
