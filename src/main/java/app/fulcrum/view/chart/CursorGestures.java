package app.fulcrum.view.chart;

import app.fulcrum.view.chart.data.ChartAxis;
import app.fulcrum.view.chart.layout.ChartLayout;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Moves the cursor with pointer or arrow keys; a double-click or Enter takes its volume over, Escape hides it. */
final class CursorGestures {

    private static final double STEP = 0.01;
    private static final double BIG_STEP = 0.1;

    private final ChartPane pane;
    private final CursorLayer cursor;
    private final ChartActions actions;
    private double position = Double.NaN;

    CursorGestures(ChartPane pane, CursorLayer cursor, ChartActions actions) {
        this.pane = pane;
        this.cursor = cursor;
        this.actions = actions;
    }

    void install() {
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, this::follow);
        pane.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hide());
        pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
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

    private void click(MouseEvent event) {
        pane.requestFocus();
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            pick();
        }
    }

    private void type(KeyEvent event) {
        ChartLayout layout = pane.shownLayout();
        if (layout == null) {
            return;
        }
        double from = Double.isNaN(position) ? start(layout) : position;
        switch (event.getCode()) {
            case RIGHT, KP_RIGHT -> show(layout, from + STEP);
            case LEFT, KP_LEFT -> show(layout, from - STEP);
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
            actions.volumePicked(layout.scale().xAxis().valueAt(position));
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
