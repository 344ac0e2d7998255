package app.fulcrum.controller.task;

import app.fulcrum.controller.NextPulse;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * What takes longer than a frame leaves room for: worked out on another thread, begun some frames after it was last asked for, so
 * never while a slider moves. Only what was asked for last counts. Asking again stops what is at work, and the next begins once
 * that has ended: there is never more than one at work. Belongs to the JavaFX thread, where results are delivered.
 */
public final class Latest {

    /** A tenth of a second or so; a pause between two moves of a drag is shorter. */
    public static final int FRAMES = 8;

    private final Tasks tasks;
    private final NextPulse nextPulse;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private Optional<Errand<?>> wanted = Optional.empty();
    private Optional<Errand<?>> atWork = Optional.empty();
    private int framesLeft;
    private boolean waiting;

    public Latest(Tasks tasks, NextPulse nextPulse) {
        this.tasks = tasks;
        this.nextPulse = nextPulse;
    }

    /**
     * Asks for something in place of what was asked for before.
     *
     * @param work done on another thread; it may be {@linkplain #goOn() interrupted}
     * @param then told the result, unless something else was asked for meanwhile
     */
    public <T> void ask(Supplier<T> work, Consumer<T> then) {
        drop();
        wanted = Optional.of(new Errand<>(work, then));
        framesLeft = FRAMES;
        busy.set(true);
        waitForFrame();
    }

    /** Nothing is wanted any more. */
    public void drop() {
        wanted = Optional.empty();
        atWork.ifPresent(Errand::interrupt);
        busy.set(false);
    }

    /** Whether something is waited for. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /**
     * Ends the work that this thread is at if it is no longer wanted; to be called between its steps.
     *
     * @throws CancellationException if so
     */
    public static void goOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("no longer wanted");
        }
    }

    private void waitForFrame() {
        if (!waiting) {
            waiting = true;
            nextPulse.run(this::frame);
        }
    }

    private void frame() {
        waiting = false;
        if (wanted.isEmpty()) {
            return;
        }
        framesLeft--;
        if (framesLeft > 0) {
            waitForFrame();
        } else {
            begin();
        }
    }

    /** Once the pause is over and whatever was stopped has ended. */
    private void begin() {
        if (framesLeft > 0 || atWork.isPresent()) {
            return;
        }
        wanted.ifPresent(errand -> {
            atWork = wanted;
            tasks.send(errand, () -> end(errand));
        });
    }

    private void end(Errand<?> errand) {
        atWork = Optional.empty();
        if (wanted.filter(errand::equals).isPresent()) {
            wanted = Optional.empty();
            busy.set(false);
            errand.deliver();
        } else {
            begin();
        }
    }
}
