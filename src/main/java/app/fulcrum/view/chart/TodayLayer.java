package app.fulcrum.view.chart;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.chart.layout.Box;
import app.fulcrum.view.chart.layout.ChartLayout;
import app.fulcrum.view.chart.layout.TodayMark;
import app.fulcrum.view.style.Style;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

/** The volume of today: its range, line, pill, and the marker of every curve on it. Moves without anything else being drawn anew. */
final class TodayLayer extends Pane {

    private static final PseudoClass HOLLOW = PseudoClass.getPseudoClass("hollow");
    private static final double DOT = 5;

    private final Line line = style(new Line(), Style.CHART_TODAY);
    private final Rectangle range = style(new Rectangle(), Style.CHART_RANGE);
    private final Label pill = style(new Label(), Style.CHART_PILL);
    private final NodePool<SVGPath> dots = new NodePool<>(this, SVGPath::new);

    TodayLayer() {
        setMouseTransparent(true);
        line.setMouseTransparent(true);
        line.setManaged(false);
        range.setMouseTransparent(true);
        range.setManaged(false);
        getChildren().add(pill);
    }

    /** The line, which lies below the names and callouts. */
    Line line() {
        return line;
    }

    /** Where the volume may lie, below its line. */
    Rectangle range() {
        return range;
    }

    void show(ChartLayout layout, Optional<TodayMark> mark) {
        line.setVisible(mark.isPresent());
        pill.setVisible(mark.isPresent());
        dots.show(mark.map(TodayMark::dots).orElse(List.of()), (dot, at) -> {
            dot.setContent(at.line().look().shape().path());
            MarksLayer.paint(dot, at.line(), Style.CHART_DOT);
            dot.pseudoClassStateChanged(HOLLOW, at.line().look().isHollow());
            dot.setLayoutX(mark.orElseThrow().x() - DOT);
            dot.setLayoutY(at.y() - DOT);
        });
        Optional<Box> shaded = mark.flatMap(TodayMark::range);
        range.setVisible(shaded.isPresent());
        shaded.ifPresent(box -> {
            range.setX(box.x());
            range.setY(box.y());
            range.setWidth(box.width());
            range.setHeight(box.height());
        });
        mark.ifPresent(today -> {
            double x = Math.floor(today.x()) + 0.5;
            line.setStartX(x);
            line.setEndX(x);
            line.setStartY(today.pill().bottom());
            line.setEndY(layout.plot().bottom());
            pill.setText(today.today().text());
            pill.resizeRelocate(
                    today.pill().x(),
                    today.pill().y(),
                    today.pill().width(),
                    today.pill().height());
        });
    }

    @Override
    protected void layoutChildren() {
        // Every node stands where the chart's layout put it.
    }
}
