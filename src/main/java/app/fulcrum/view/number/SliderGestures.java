package app.fulcrum.view.number;

import app.fulcrum.model.unit.Range;
import app.fulcrum.view.control.MouseHold;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * What mouse and keys do on a slider's track. Arrows go to the next stop, with Shift by one percent; Page Up and Page
 * Down double and halve; Home and End go to the ends; a double-click to the default; Escape takes a drag back.
 */
final class SliderGestures {

    private static final double MAGNETISM_PIXELS = 6;

    private final SliderTrack track;
    private final NumberState state;
    private final SliderScale scale;
    private final NumberActions actions;
    private @Nullable ValueGesture drag;
    private @Nullable ValueGesture hold;
    private double grip;

    SliderGestures(SliderTrack track, NumberState state, SliderScale scale, NumberActions actions) {
        this.track = track;
        this.state = state;
        this.scale = scale;
        this.actions = actions;
    }

    void install() {
        track.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        track.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        track.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        track.addEventHandler(KeyEvent.KEY_PRESSED, this::keyDown);
        track.addEventHandler(KeyEvent.KEY_RELEASED, _ -> endHold());
        track.focusedProperty().subscribe(focused -> {
            if (!focused) {
                endHold();
            }
        });
    }

    /** Goes to a value in a gesture of its own. */
    void once(double base) {
        ValueGesture gesture = begin();
        to(gesture, base);
        gesture.finish();
    }

    private ValueGesture begin() {
        return new ValueGesture(state.valueProperty().get(), actions::edited);
    }

    private void press(MouseEvent event) {
        track.requestFocus();
        // A drag begins with the number that is seen, which may have been typed a moment ago.
        MouseHold.giveUp(track);
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        endHold();
        if (event.getClickCount() >= 2) {
            once(state.spec().bounds().base());
            return;
        }
        boolean onThumb = Math.abs(event.getX() - track.thumbX()) <= SliderTrack.HIT_HEIGHT / 2;
        grip = onThumb ? event.getX() - track.thumbX() : 0;
        drag = begin();
        if (!onThumb) {
            drag(event);
        }
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (drag != null) {
            double position = track.positionAt(event.getX() - grip);
            double reach = event.isAltDown() ? 0 : track.reach(MAGNETISM_PIXELS);
            to(drag, reach == 0 ? scale.valueAt(position) : scale.snapped(position, reach));
            event.consume();
        }
    }

    private void release(MouseEvent event) {
        if (drag != null) {
            ValueGesture ended = drag;
            drag = null;
            ended.finish();
            event.consume();
        }
    }

    private void keyDown(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            giveUp(event);
        } else if (!event.isShortcutDown() && !event.isMetaDown()) {
            double now = state.valueProperty().get().base();
            double wished = wished(event, now);
            if (!Double.isNaN(wished)) {
                hold = hold == null ? begin() : hold;
                to(hold, wished);
                event.consume();
            }
        }
    }

    private double wished(KeyEvent event, double now) {
        return switch (event.getCode()) {
            case RIGHT, KP_RIGHT, UP, KP_UP -> event.isShiftDown() ? scale.nudge(now, true) : scale.step(now, true);
            case LEFT, KP_LEFT, DOWN, KP_DOWN -> event.isShiftDown() ? scale.nudge(now, false) : scale.step(now, false);
            case PAGE_UP -> scale.leap(now, true);
            case PAGE_DOWN -> scale.leap(now, false);
            case HOME -> scale.min();
            case END -> scale.max();
            default -> Double.NaN;
        };
    }

    private void giveUp(KeyEvent event) {
        if (drag != null) {
            ValueGesture canceled = drag;
            drag = null;
            state.valueProperty().set(canceled.before());
            canceled.cancel();
            event.consume();
        }
    }

    private void endHold() {
        if (hold != null) {
            ValueGesture ended = hold;
            hold = null;
            ended.finish();
        }
    }

    private void to(ValueGesture gesture, double base) {
        Range moved = move(gesture.before(), base);
        state.valueProperty().set(moved);
        gesture.move(moved);
    }

    /** Keeps the proportions of a range, within the bounds of what may be typed. */
    private Range move(Range from, double base) {
        if (from.isExact()) {
            return Range.exactly(base);
        }
        Range bounds = state.spec().bounds();
        double factor = base / from.base();
        double low = Math.clamp(from.low() * factor, Math.min(base, bounds.low()), base);
        double high = Math.clamp(from.high() * factor, base, Math.max(base, bounds.high()));
        return new Range(low, base, high);
    }
}
