package app.fulcrum.controller;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * Does what takes longer than a frame leaves room for: begun some frames after the last change, so never while a slider
 * moves, one step a frame, and only for what is shown then.
 */
public final class WhenQuiet {

    /** A tenth of a second or so; a pause between two moves of a drag is shorter. */
    public static final int FRAMES = 8;

    private final NextPulse nextPulse;
    private final Function<Snapshot, List<Runnable>> work;
    private Iterator<Runnable> steps = Collections.emptyIterator();
    private Snapshot latest;
    private int framesLeft;
    private boolean waiting;

    /** @param work the steps there are for a snapshot */
    public WhenQuiet(NextPulse nextPulse, Snapshot first, Function<Snapshot, List<Runnable>> work) {
        this.nextPulse = nextPulse;
        this.latest = first;
        this.work = work;
    }

    /** Something else is shown now; what is left to do for an earlier one is dropped. */
    public void changed(Snapshot now) {
        latest = now;
        framesLeft = FRAMES;
        steps = Collections.emptyIterator();
        if (!waiting) {
            waitForFrame();
        }
    }

    private void waitForFrame() {
        waiting = true;
        nextPulse.run(this::frame);
    }

    private void frame() {
        if (framesLeft > 0) {
            framesLeft--;
            if (framesLeft == 0) {
                steps = work.apply(latest).iterator();
            }
        } else if (steps.hasNext()) {
            steps.next().run();
        }
        waiting = false;
        if (framesLeft > 0 || steps.hasNext()) {
            waitForFrame();
        }
    }
}
