package app.fulcrum.view.chart;

import app.fulcrum.view.chart.data.Viewport;
import app.fulcrum.view.chart.layout.Box;
import app.fulcrum.view.chart.layout.ChartLayout;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/**
 * Looks closer and back: the wheel over an axis, or over the plot with the shortcut key held, two fingers anywhere, the keys
 * +, − and 0.
 */
final class ZoomGestures {

    private static final double STEP = 1.25;

    private final ChartPane pane;

    ZoomGestures(ChartPane pane) {
        this.pane = pane;
    }

    void install() {
        pane.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        pane.addEventHandler(ZoomEvent.ZOOM, this::pinch);
        pane.addEventHandler(KeyEvent.KEY_TYPED, this::type);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::reset);
    }

    /** Whether a point lies on the axis of volumes or the strip of winners above it. */
    static boolean isOnX(ChartLayout layout, double x, double y) {
        Box plot = layout.plot();
        return y > plot.bottom() && x >= plot.x() && x <= plot.right();
    }

    /** Whether a point lies on the axis of costs. */
    static boolean isOnY(ChartLayout layout, double x, double y) {
        Box plot = layout.plot();
        return x < plot.x() && y >= plot.y() && y <= plot.bottom();
    }

    private void scroll(ScrollEvent event) {
        ChartLayout layout = pane.shownLayout();
        if (layout == null || event.getDeltaY() == 0) {
            return;
        }
        double factor = event.getDeltaY() > 0 ? STEP : 1 / STEP;
        boolean inPlot = layout.plot().contains(event.getX(), event.getY()) && event.isShortcutDown();
        boolean across = inPlot || isOnX(layout, event.getX(), event.getY());
        boolean up = inPlot || isOnY(layout, event.getX(), event.getY());
        if (across || up) {
            zoom(layout.plot(), event.getX(), event.getY(), across ? factor : 1, up ? factor : 1);
            event.consume();
        }
    }

    private void pinch(ZoomEvent event) {
        ChartLayout layout = pane.shownLayout();
        if (layout != null && event.getZoomFactor() > 0) {
            boolean onX = isOnX(layout, event.getX(), event.getY());
            boolean onY = isOnY(layout, event.getX(), event.getY());
            double factor = event.getZoomFactor();
            zoom(layout.plot(), event.getX(), event.getY(), onY ? 1 : factor, onX ? 1 : factor);
            event.consume();
        }
    }

    private void zoom(Box plot, double x, double y, double across, double up) {
        double atX = Math.clamp((x - plot.x()) / plot.width(), 0, 1);
        double atY = Math.clamp((plot.bottom() - y) / plot.height(), 0, 1);
        pane.look(pane.viewport().acrossZoomed(across, atX).upZoomed(up, atY));
    }

    private void type(KeyEvent event) {
        switch (event.getCharacter()) {
            case "+", "=" -> zoomAtCursor(STEP);
            case "-", "−" -> zoomAtCursor(1 / STEP);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Around the cursor, or else the volume of today. */
    private void zoomAtCursor(double factor) {
        double at = pane.cursorPlace();
        pane.look(pane.viewport().acrossZoomed(factor, at).upZoomed(factor, pane.heightAt(at)));
    }

    private void reset(KeyEvent event) {
        boolean isZero = event.getCode() == KeyCode.DIGIT0 || event.getCode() == KeyCode.NUMPAD0;
        if (isZero && !event.isShortcutDown() && !pane.viewport().isAll()) {
            pane.look(Viewport.ALL);
            event.consume();
        }
    }
}
