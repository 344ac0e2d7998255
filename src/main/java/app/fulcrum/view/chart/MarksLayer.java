package app.fulcrum.view.chart;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.data.Crossing;
import app.fulcrum.view.chart.layout.Box;
import app.fulcrum.view.chart.layout.ChartLayout;
import app.fulcrum.view.chart.layout.ChartLayouter;
import app.fulcrum.view.chart.layout.CrossingMark;
import app.fulcrum.view.chart.layout.GuideMark;
import app.fulcrum.view.chart.layout.LineName;
import app.fulcrum.view.chart.layout.StretchMark;
import app.fulcrum.view.chart.layout.Stroke;
import app.fulcrum.view.chart.layout.TextBlock;
import app.fulcrum.view.style.Look;
import app.fulcrum.view.style.Style;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.SVGPath;

/** Names at line ends, crossovers with their callouts, the strip of winners, and the note on absent options. */
final class MarksLayer extends Pane {

    private static final PseudoClass HOLLOW = PseudoClass.getPseudoClass("hollow");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double END_MARK = 4;
    private static final double WHISKER = 5;

    /** The width and height of a marker's path. */
    private static final double PATH = 10;

    private final NodePool<Label> stretches = new NodePool<>(this, () -> style(new Label(), Style.CHART_STRETCH));
    private final NodePool<SVGPath> winners =
            new NodePool<>(this, () -> style(new SVGPath(), Style.CHART_STRETCH_MARK));
    private final NodePool<Line> guides = new NodePool<>(this, () -> style(new Line(), Style.CHART_GUIDE));
    private final NodePool<BlockNode> guideLabels =
            new NodePool<>(this, () -> style(new BlockNode(), Style.CHART_NOTE_BOX));
    private final NodePool<Line> nameLeaders = new NodePool<>(this, () -> style(new Line(), Style.CHART_LEADER));
    private final NodePool<Circle> ends = new NodePool<>(this, () -> style(new Circle(END_MARK), Style.CHART_END));
    private final NodePool<Line> leaders = new NodePool<>(this, () -> style(new Line(), Style.CHART_LEADER));
    private final NodePool<Polyline> whiskers = new NodePool<>(this, () -> style(new Polyline(), Style.CHART_BRACKET));
    private final NodePool<Circle> rings =
            new NodePool<>(this, () -> style(new Circle(ChartLayouter.RING - 1), Style.CHART_RING));
    private final NodePool<Polyline> brackets = new NodePool<>(this, () -> style(new Polyline(), Style.CHART_BRACKET));
    private final NodePool<BlockNode> names = new NodePool<>(this, () -> style(new BlockNode(), Style.CHART_NAME));
    private final NodePool<BlockNode> callouts = new NodePool<>(this, () -> style(new BlockNode(), Style.CALLOUT));
    private final NodePool<BlockNode> notes = new NodePool<>(this, () -> style(new BlockNode(), Style.CHART_NOTE_BOX));

    MarksLayer() {
        setMouseTransparent(true);
    }

    void show(ChartLayout layout) {
        stretches.show(layout.stretches(), MarksLayer::showStretch);
        winners.show(layout.stretches().stream().filter(StretchMark::hasMarker).toList(), MarksLayer::showWinner);
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
        whiskers.show(
                present(layout.crossings().stream().map(CrossingMark::doubt).toList()), MarksLayer::showWhisker);
        brackets.show(
                present(layout.crossings().stream().map(CrossingMark::bracket).toList()), MarksLayer::showBracket);
        rings.show(
                layout.crossings().stream()
                        .filter(mark -> mark.bracket().isEmpty())
                        .toList(),
                (ring, mark) -> {
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

    /** Sets off what is about these crossovers. */
    void select(ChartLayout layout, List<Crossing> selected) {
        List<CrossingMark> marks = layout.crossings();
        select(rings, marks.stream().filter(mark -> mark.bracket().isEmpty()).toList(), selected);
        select(
                brackets,
                marks.stream().filter(mark -> mark.bracket().isPresent()).toList(),
                selected);
        select(
                callouts,
                marks.stream().filter(mark -> mark.callout().isPresent()).toList(),
                selected);
    }

    private static void select(NodePool<?> nodes, List<CrossingMark> marks, List<Crossing> selected) {
        for (int i = 0; i < marks.size(); i++) {
            nodes.node(i)
                    .pseudoClassStateChanged(
                            SELECTED, !Collections.disjoint(marks.get(i).all(), selected));
        }
    }

    private static <T> List<T> present(List<Optional<T>> values) {
        return values.stream().flatMap(Optional::stream).toList();
    }

    /** Gives a node the color of a line. */
    static void paint(Node node, ChartLine line, Style kind) {
        Style color = line.isGated() ? Style.OUT : line.look().style();
        BlockNode.restyle(node, kind.cssClass(), color.cssClass());
    }

    private static void showStretch(Label label, StretchMark mark) {
        label.setText(mark.hasText() ? mark.stretch().text() : "");
        BlockNode.restyle(
                label,
                Style.CHART_STRETCH.cssClass(),
                mark.stretch().winner().style().cssClass());
        label.resizeRelocate(
                mark.box().x(), mark.box().y(), mark.box().width(), mark.box().height());
    }

    /** The marker of the winner: who cannot tell the colors apart tells them by it. */
    private static void showWinner(SVGPath marker, StretchMark mark) {
        Look winner = mark.stretch().winner();
        marker.setContent(winner.shape().path());
        marker.pseudoClassStateChanged(HOLLOW, winner.isHollow());
        double scale = StretchMark.MARKER / PATH;
        marker.setScaleX(scale);
        marker.setScaleY(scale);
        marker.setLayoutX(mark.markerX() - PATH / 2);
        marker.setLayoutY(mark.box().centerY() - PATH / 2);
    }

    private static void showBracket(Polyline bracket, Box box) {
        bracket.getPoints()
                .setAll(box.x(), box.bottom(), box.x(), box.y(), box.right(), box.y(), box.right(), box.bottom());
    }

    private static void showWhisker(Polyline whisker, Stroke doubt) {
        double y = doubt.y1();
        whisker.getPoints()
                .setAll(
                        doubt.x1(),
                        y - WHISKER,
                        doubt.x1(),
                        y + WHISKER,
                        doubt.x1(),
                        y,
                        doubt.x2(),
                        y,
                        doubt.x2(),
                        y - WHISKER,
                        doubt.x2(),
                        y + WHISKER);
    }

    private static void showGuide(Line line, GuideMark guide) {
        showStroke(line, guide.line());
        BlockNode.restyle(line, (guide.isSpan() ? Style.CHART_SPAN : Style.CHART_GUIDE).cssClass());
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
