package app.fulcrum.view.chart;

import app.fulcrum.view.chart.data.ChartAxis;
import app.fulcrum.view.chart.data.Mark;
import app.fulcrum.view.chart.layout.Box;
import app.fulcrum.view.chart.layout.ChartLayout;
import java.util.stream.DoubleStream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Moves the cursor with pointer or arrow keys, from mark to mark with the shortcut key held; Enter takes its volume over, F2
 * explains the mark at it, Escape hides it.
 */
final class CursorGestures {

    private static final double STEP = 0.01;
    private static final double BIG_STEP = 0.1;

    /** Two places nearer to each other than this are one. */
    private static final double SAME = 1e-6;

    private final ChartPane pane;
    private final CursorLayer cursor;
    private final PlotGestures gestures;
    private final ChartActions actions;
    private double position = Double.NaN;

    CursorGestures(ChartPane pane, CursorLayer cursor, PlotGestures gestures, ChartActions actions) {
        this.pane = pane;
        this.cursor = cursor;
        this.gestures = gestures;
        this.actions = actions;
    }

    void install() {
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, this::follow);
        pane.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hide());
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, _ -> hide());
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::type);
        pane.focusedProperty().subscribe(focused -> {
            if (!focused) {
                hide();
            }
        });
    }

    private void follow(MouseEvent event) {
        ChartLayout layout = pane.shownLayout();
        if (layout != null && layout.plot().contains(event.getX(), event.getY())) {
            show(layout, layout.scale().xAxis().position(layout.scale().xValue(event.getX())));
        } else {
            hide();
        }
    }

    private void type(KeyEvent event) {
        ChartLayout layout = pane.shownLayout();
        if (layout == null) {
            return;
        }
        double from = Double.isNaN(position) ? start(layout) : position;
        switch (event.getCode()) {
            case RIGHT, KP_RIGHT -> show(layout, event.isShortcutDown() ? next(layout, from) : from + STEP);
            case LEFT, KP_LEFT -> show(layout, event.isShortcutDown() ? previous(layout, from) : from - STEP);
            case F2 -> explain(layout, from);
            case PAGE_UP -> show(layout, from + BIG_STEP);
            case PAGE_DOWN -> show(layout, from - BIG_STEP);
            case HOME -> show(layout, 0);
            case END -> show(layout, 1);
            case ENTER -> pick();
            case ESCAPE -> {
                if (Double.isNaN(position)) {
                    return; // It closes what the chart lies in.
                }
                hide();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Where crossovers and the volume of today lie. */
    private static DoubleStream marks(ChartLayout layout) {
        ChartAxis axis = layout.scale().xAxis();
        return DoubleStream.concat(
                        layout.crossings().stream()
                                .mapToDouble(mark -> (mark.x() - layout.plot().x())
                                        / layout.plot().width()),
                        layout.model().today().stream().mapToDouble(today -> axis.position(today.x())))
                .filter(place -> place >= 0 && place <= 1);
    }

    private static double next(ChartLayout layout, double from) {
        return marks(layout).filter(place -> place > from + SAME).min().orElse(from);
    }

    private static double previous(ChartLayout layout, double from) {
        return marks(layout).filter(place -> place < from - SAME).max().orElse(from);
    }

    /** The crossover at the cursor, or else the volume of today. */
    private void explain(ChartLayout layout, double at) {
        double x = layout.plot().x() + at * layout.plot().width();
        Hits.Hit hit = layout.crossings().stream()
                .filter(mark -> Math.abs(mark.x() - x) < 1)
                .findFirst()
                .map(mark -> new Hits.Hit(new Mark.Crossovers(mark.all()), new Box(mark.x(), mark.y(), 1, 1)))
                .orElseGet(() ->
                        new Hits.Hit(new Mark.Volume(), new Box(x, layout.plot().y(), 1, 1)));
        actions.explained(hit.mark(), pane.placeOf(hit));
    }

    /** The place of the cursor between the ends of the axis; that of the volume of today where there is none. */
    double place(ChartLayout layout) {
        return Math.clamp(Double.isNaN(position) ? start(layout) : position, 0, 1);
    }

    private static double start(ChartLayout layout) {
        ChartAxis axis = layout.scale().xAxis();
        return layout.model().today().map(today -> axis.position(today.x())).orElse(0.5);
    }

    private void show(ChartLayout layout, double wished) {
        position = Math.clamp(wished, 0, 1);
        double volume = layout.scale().xAxis().valueAt(position);
        cursor.show(layout, volume);
        pane.setAccessibleText(CursorLayer.inWords(layout.model(), volume));
        pane.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void pick() {
        ChartLayout layout = pane.shownLayout();
        if (layout != null && !Double.isNaN(position)) {
            gestures.pick(layout.scale().xAxis(), position);
        }
    }

    private void hide() {
        position = Double.NaN;
        cursor.hide();
        ChartLayout layout = pane.shownLayout();
        if (layout != null) {
            pane.setAccessibleText(layout.model().description());
        }
    }
}
