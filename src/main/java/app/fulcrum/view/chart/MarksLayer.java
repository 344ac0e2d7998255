package app.fulcrum.view.chart;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.data.Crossing;
import app.fulcrum.view.chart.layout.ChartLayout;
import app.fulcrum.view.chart.layout.ChartLayouter;
import app.fulcrum.view.chart.layout.CrossingMark;
import app.fulcrum.view.chart.layout.GuideMark;
import app.fulcrum.view.chart.layout.LineName;
import app.fulcrum.view.chart.layout.StretchMark;
import app.fulcrum.view.chart.layout.Stroke;
import app.fulcrum.view.chart.layout.TextBlock;
import app.fulcrum.view.style.Style;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** Names at line ends, crossovers with their callouts, the strip of winners, and the note on absent options. */
final class MarksLayer extends Pane {

    private static final double END_MARK = 4;

    private final NodePool<Label> stretches = new NodePool<>(this, () -> style(new Label(), Style.CHART_STRETCH));
    private final NodePool<Line> guides = new NodePool<>(this, () -> style(new Line(), Style.CHART_GUIDE));
    private final NodePool<BlockNode> guideLabels =
            new NodePool<>(this, () -> style(new BlockNode(), Style.CHART_NOTE_BOX));
    private final NodePool<Line> nameLeaders = new NodePool<>(this, () -> style(new Line(), Style.CHART_LEADER));
    private final NodePool<Circle> ends = new NodePool<>(this, () -> style(new Circle(END_MARK), Style.CHART_END));
    private final NodePool<Line> leaders = new NodePool<>(this, () -> style(new Line(), Style.CHART_LEADER));
    private final NodePool<Circle> rings =
            new NodePool<>(this, () -> style(new Circle(ChartLayouter.RING - 1), Style.CHART_RING));
    private final NodePool<BlockNode> names = new NodePool<>(this, () -> style(new BlockNode(), Style.CHART_NAME));
    private final NodePool<BlockNode> callouts = new NodePool<>(this, () -> style(new BlockNode(), Style.CALLOUT));
    private final NodePool<BlockNode> notes = new NodePool<>(this, () -> style(new BlockNode(), Style.CHART_NOTE_BOX));

    MarksLayer() {
        setMouseTransparent(true);
    }

    void show(ChartLayout layout) {
        stretches.show(layout.stretches(), MarksLayer::showStretch);
        guides.show(layout.guides(), MarksLayer::showGuide);
        guideLabels.show(layout.guides(), (node, guide) -> node.show(guide.label()));
        nameLeaders.show(present(layout.names().stream().map(LineName::leader).toList()), MarksLayer::showStroke);
        ends.show(
                layout.names().stream()
                        .filter(name -> !name.line().endNote().isEmpty())
                        .toList(),
                MarksLayer::showEnd);
        leaders.show(
                present(layout.crossings().stream().map(CrossingMark::leader).toList()), MarksLayer::showStroke);
        rings.show(layout.crossings(), (ring, mark) -> {
            ring.setCenterX(mark.x());
            ring.setCenterY(mark.y());
        });
        names.show(layout.names(), (node, name) -> {
            paint(node, name.line(), Style.CHART_NAME);
            node.show(name.block());
        });
        List<TextBlock> boxes =
                present(layout.crossings().stream().map(CrossingMark::callout).toList());
        callouts.show(boxes, BlockNode::show);
        notes.show(layout.note().stream().toList(), BlockNode::show);
    }

    /** The callout at a point, and the crossover it is about. */
    Optional<Hit> hit(ChartLayout layout, double x, double y) {
        List<CrossingMark> named = layout.crossings().stream()
                .filter(mark -> mark.callout().isPresent())
                .toList();
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i).callout().orElseThrow().box().contains(x, y)) {
                return Optional.of(new Hit(named.get(i).crossing(), callouts.node(i)));
            }
        }
        return Optional.empty();
    }

    /** A callout that was pointed at. */
    record Hit(Crossing crossing, Node callout) {}

    private static <T> List<T> present(List<Optional<T>> values) {
        return values.stream().flatMap(Optional::stream).toList();
    }

    /** Gives a node the color of a line. */
    static void paint(Node node, ChartLine line, Style kind) {
        Style color = line.isGated() ? Style.OUT : line.look().style();
        node.getStyleClass().setAll(kind.cssClass(), color.cssClass());
    }

    private static void showStretch(Label label, StretchMark mark) {
        label.setText(mark.hasText() ? mark.stretch().text() : "");
        label.getStyleClass()
                .setAll(
                        Style.CHART_STRETCH.cssClass(),
                        mark.stretch().winner().style().cssClass());
        label.resizeRelocate(
                mark.box().x(), mark.box().y(), mark.box().width(), mark.box().height());
    }

    private static void showGuide(Line line, GuideMark guide) {
        showStroke(line, guide.line());
        line.getStyleClass().setAll((guide.isSpan() ? Style.CHART_SPAN : Style.CHART_GUIDE).cssClass());
    }

    private static void showStroke(Line line, Stroke stroke) {
        line.setStartX(stroke.x1());
        line.setStartY(stroke.y1());
        line.setEndX(stroke.x2());
        line.setEndY(stroke.y2());
    }

    private static void showEnd(Circle end, LineName name) {
        paint(end, name.line(), Style.CHART_END);
        end.setCenterX(name.endX());
        end.setCenterY(name.endY());
    }

    @Override
    protected void layoutChildren() {
        // Every node stands where the chart's layout put it.
    }
}
