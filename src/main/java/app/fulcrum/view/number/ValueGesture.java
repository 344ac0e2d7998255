package app.fulcrum.view.number;

import app.fulcrum.model.unit.Range;
import app.fulcrum.view.number.NumberEdit.Phase;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** One drag, one key held down or one typed number, from its first moment to its last. */
final class ValueGesture {

    private static final AtomicLong LAST = new AtomicLong();

    private final long id = LAST.incrementAndGet();
    private final Range before;
    private final Consumer<NumberEdit> listener;
    private Range latest;
    private boolean moved;

    ValueGesture(Range before, Consumer<NumberEdit> listener) {
        this.before = before;
        this.listener = listener;
        this.latest = before;
    }

    Range before() {
        return before;
    }

    /** Reports the value unless it is the one reported last. */
    void move(Range value) {
        if (!value.equals(latest)) {
            latest = value;
            moved = true;
            report(Phase.MOVING, value);
        }
    }

    /** Reports the last value for good, unless the gesture changed nothing. */
    void finish() {
        if (moved) {
            report(Phase.DONE, latest);
        }
    }

    void cancel() {
        if (moved) {
            report(Phase.CANCELED, before);
        }
    }

    /** A gesture of a single moment. */
    static void at(Range before, Range value, Consumer<NumberEdit> listener) {
        ValueGesture gesture = new ValueGesture(before, listener);
        gesture.latest = value;
        gesture.moved = !value.equals(before);
        gesture.finish();
    }

    /** A gesture of a single moment that gives a number where there was none. */
    static void first(Range value, Consumer<NumberEdit> listener) {
        new ValueGesture(value, listener).report(Phase.DONE, value);
    }

    private void report(Phase phase, Range value) {
        listener.accept(new NumberEdit(id, phase, value));
    }
}
