package app.fulcrum.view.chart;

import app.fulcrum.view.chart.data.ChartAxis;
import app.fulcrum.view.chart.data.Mark;
import app.fulcrum.view.chart.data.Viewport;
import app.fulcrum.view.chart.layout.Box;
import app.fulcrum.view.chart.layout.ChartLayout;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * What is pressed on the chart: a mark explains itself, a place in the plot becomes the volume, a drag from the pill or in
 * the plot moves it until the button is let go, and a drag along an axis moves what is seen.
 */
final class PlotGestures {

    private static final AtomicLong LAST = new AtomicLong();

    /** A press that moves no farther is a click. */
    private static final double STILL = 3;

    private final ChartPane pane;
    private final ChartActions actions;
    private Grip grip = Grip.NOTHING;
    private long gesture;
    private boolean moved;
    private double startX;
    private double startY;
    private double reported;
    private Viewport before = Viewport.ALL;

    /** What the pressed button holds. */
    private enum Grip {
        NOTHING,
        VOLUME,
        X_AXIS,
        Y_AXIS
    }

    PlotGestures(ChartPane pane, ChartActions actions) {
        this.pane = pane;
        this.actions = actions;
    }

    void install() {
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        pane.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    }

    private void press(MouseEvent event) {
        pane.requestFocus();
        ChartLayout layout = pane.shownLayout();
        grip = layout == null || event.getButton() != MouseButton.PRIMARY ? Grip.NOTHING : grip(layout, event);
        gesture = LAST.incrementAndGet();
        moved = false;
        reported = Double.NaN;
        startX = event.getX();
        startY = event.getY();
        before = pane.viewport();
    }

    private Grip grip(ChartLayout layout, MouseEvent event) {
        boolean onPill = pane.hit(event.getX(), event.getY())
                .filter(hit -> hit.mark() instanceof Mark.Volume)
                .isPresent();
        if (onPill || layout.plot().contains(event.getX(), event.getY())) {
            return Grip.VOLUME;
        }
        return ZoomGestures.isOnX(layout, event.getX(), event.getY())
                ? Grip.X_AXIS
                : ZoomGestures.isOnY(layout, event.getX(), event.getY()) ? Grip.Y_AXIS : Grip.NOTHING;
    }

    private void drag(MouseEvent event) {
        ChartLayout layout = pane.shownLayout();
        if (layout == null || grip == Grip.NOTHING) {
            return;
        }
        moved |= Math.hypot(event.getX() - startX, event.getY() - startY) > STILL;
        if (moved) {
            Box plot = layout.plot();
            switch (grip) {
                case VOLUME -> move(layout, event.getX());
                case X_AXIS -> pane.look(before.moved((startX - event.getX()) / plot.width(), 0));
                case Y_AXIS -> pane.look(before.moved(0, (event.getY() - startY) / plot.height()));
                default -> throw new IllegalStateException("nothing is held");
            }
        }
    }

    private void move(ChartLayout layout, double x) {
        double volume = layout.scale().xValue(x);
        if (volume != reported) {
            reported = volume;
            actions.volumeMoved(volume, gesture);
        }
    }

    private void release(MouseEvent event) {
        ChartLayout layout = pane.shownLayout();
        boolean isClick = layout != null && !moved && event.getButton() == MouseButton.PRIMARY;
        Grip held = grip;
        grip = Grip.NOTHING;
        if (isClick && pane.hit(startX, startY).isPresent()) {
            pane.hit(startX, startY).ifPresent(hit -> actions.explained(hit.mark(), pane.placeOf(hit)));
        } else if (isClick && layout != null && held == Grip.VOLUME) {
            move(layout, startX);
        }
    }

    private void escape(KeyEvent event) {
        if (event.getCode() != KeyCode.ESCAPE || grip == Grip.NOTHING || !moved) {
            return;
        }
        if (grip == Grip.VOLUME) {
            actions.volumeGivenUp(gesture);
        } else {
            pane.look(before);
        }
        grip = Grip.NOTHING;
        event.consume();
    }

    /** One step of its own: a volume chosen with the keyboard. */
    void pick(ChartAxis axis, double position) {
        actions.volumeMoved(axis.valueAt(position), LAST.incrementAndGet());
    }
}
