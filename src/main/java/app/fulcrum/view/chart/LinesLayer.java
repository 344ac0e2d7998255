package app.fulcrum.view.chart;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.layout.Box;
import app.fulcrum.view.chart.layout.ChartLayout;
import app.fulcrum.view.chart.layout.LinePath;
import app.fulcrum.view.chart.plot.MarkerSpots;
import app.fulcrum.view.style.Look;
import app.fulcrum.view.style.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Text;

/** Bands, lines and their markers: what moves when an input does, above the painted grid that stays. */
final class LinesLayer extends Pane {

    private static final PseudoClass HOLLOW = PseudoClass.getPseudoClass("hollow");

    /** The width and height of a marker's path. */
    private static final double PATH = 10;

    private static final double NUMBER_GAP = 2;

    private final Rectangle clip = new Rectangle();
    private final Pane bands = pane();
    private final Pane lines = pane();
    private final Pane markers = pane();
    private final NodePool<Polygon> bandNodes = new NodePool<>(bands, Polygon::new);
    private final NodePool<Polyline> lineNodes = new NodePool<>(lines, LinesLayer::line);
    private final NodePool<SVGPath> markerNodes = new NodePool<>(markers, SVGPath::new);
    private final NodePool<Text> numbers = new NodePool<>(markers, () -> style(new Text(), Style.CHART_NUMBER));

    LinesLayer() {
        setMouseTransparent(true);
        setClip(clip);
        getChildren().addAll(bands, lines, markers);
    }

    private static Pane pane() {
        Pane pane = new Pane();
        pane.setManaged(false);
        return pane;
    }

    private static Polyline line() {
        Polyline line = new Polyline();
        line.setStrokeLineJoin(StrokeLineJoin.ROUND);
        line.setManaged(false);
        return line;
    }

    void show(ChartLayout layout) {
        Box plot = layout.plot();
        clip.setX(plot.x());
        clip.setY(plot.y());
        clip.setWidth(plot.width());
        clip.setHeight(plot.height());
        List<LinePath> paths = layout.paths();
        bandNodes.show(paths.stream().filter(path -> path.band().length > 0).toList(), (band, path) -> {
            paint(band, path.line(), Style.CHART_BAND_AREA);
            set(band.getPoints(), path.band());
        });
        lineNodes.show(paths, LinesLayer::show);
        List<MarkerSpots.Spot> spots = MarkerSpots.of(layout);
        markerNodes.show(spots, LinesLayer::show);
        numbers.show(
                spots.stream()
                        .filter(spot -> !spot.line().look().mark().isEmpty())
                        .toList(),
                LinesLayer::showNumber);
    }

    private static void show(Polyline node, LinePath path) {
        paint(node, path.line(), path.line().isPast() ? Style.CHART_PAST : Style.CHART_LINE);
        dash(node, path.line());
        set(node.getPoints(), path.points());
    }

    private static void dash(Polyline node, ChartLine line) {
        Look look = line.look();
        List<Double> wished = new ArrayList<>();
        if (!line.isPast()) {
            for (float length : look.dash()) {
                wished.add((double) length);
            }
        }
        if (!wished.equals(node.getStrokeDashArray())) {
            node.getStrokeDashArray().setAll(wished);
        }
        node.setStrokeLineCap(look.isRound() && !line.isPast() ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
    }

    private static void show(SVGPath marker, MarkerSpots.Spot spot) {
        Look look = spot.line().look();
        marker.setContent(look.shape().path());
        paint(marker, spot.line(), Style.CHART_MARKER);
        marker.pseudoClassStateChanged(HOLLOW, look.isHollow());
        double scale = 2 * MarkerSpots.RADIUS / PATH;
        marker.setScaleX(scale);
        marker.setScaleY(scale);
        marker.setLayoutX(spot.x() - PATH / 2);
        marker.setLayoutY(spot.y() - PATH / 2);
    }

    private static void showNumber(Text number, MarkerSpots.Spot spot) {
        number.setText(spot.line().look().mark());
        paint(number, spot.line(), Style.CHART_NUMBER);
        number.setX(spot.x() + MarkerSpots.RADIUS + NUMBER_GAP);
        number.setY(spot.y() - NUMBER_GAP);
    }

    private static void paint(Node node, ChartLine line, Style kind) {
        if (line.isGated()) {
            BlockNode.restyle(node, kind.cssClass(), line.look().style().cssClass(), Style.CHART_GATED.cssClass());
        } else {
            BlockNode.restyle(node, kind.cssClass(), line.look().style().cssClass());
        }
    }

    private static void set(ObservableList<Double> shown, double[] points) {
        shown.setAll(Arrays.stream(points).boxed().toArray(Double[]::new));
    }

    @Override
    protected void layoutChildren() {
        // Every node stands where the chart's layout put it.
    }
}
