package app.fulcrum.controller.decision;

import app.fulcrum.controller.NextPulse;
import app.fulcrum.controller.Snapshot;
import java.util.function.Consumer;

/**
 * Does what takes longer than a frame leaves room for: some frames after the last change, so never while a slider moves,
 * and only for what is shown then.
 */
final class WhenQuiet {

    /** A tenth of a second or so; a pause between two moves of a drag is shorter. */
    static final int FRAMES = 8;

    private final NextPulse nextPulse;
    private final Consumer<Snapshot> work;
    private Snapshot latest;
    private int framesLeft;

    WhenQuiet(NextPulse nextPulse, Snapshot first, Consumer<Snapshot> work) {
        this.nextPulse = nextPulse;
        this.work = work;
        this.latest = first;
    }

    /** Something else is shown now; what waits for an earlier one never happens. */
    void changed(Snapshot now) {
        boolean waiting = framesLeft > 0;
        framesLeft = FRAMES;
        latest = now;
        if (!waiting) {
            nextPulse.run(this::frame);
        }
    }

    private void frame() {
        framesLeft--;
        if (framesLeft > 0) {
            nextPulse.run(this::frame);
        } else {
            work.accept(latest);
        }
    }
}
