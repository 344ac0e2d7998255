package app.fulcrum.controller.task;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One piece of work, and who is told its result. One thread works on it; all else belongs to the JavaFX thread. */
final class Errand<T> {

    private final Supplier<T> work;
    private final Consumer<T> then;
    private @Nullable Thread worker;
    private boolean stopped;
    private boolean ended;

    /** Deals with the result; set by the worker before it reports back. */
    private volatile Runnable delivery = () -> {};

    Errand(Supplier<T> work, Consumer<T> then) {
        this.work = work;
        this.then = then;
    }

    void work() {
        if (!begin()) {
            Thread.currentThread().interrupt();
        }
        try {
            T result = work.get();
            delivery = () -> then.accept(result);
        } catch (RuntimeException | Error fault) {
            // Thrown again where faults of the program are told.
            delivery = () -> rethrow(fault);
        } finally {
            leave();
        }
    }

    private synchronized boolean begin() {
        worker = Thread.currentThread();
        return !stopped;
    }

    private synchronized void leave() {
        worker = null;
        // The thread may be one that goes on to other things.
        Thread.interrupted();
    }

    synchronized void interrupt() {
        stopped = true;
        if (worker != null) {
            worker.interrupt();
        }
    }

    /** Whether nobody has ended it before: it came back, or was given up. */
    boolean end() {
        boolean first = !ended;
        ended = true;
        return first;
    }

    void deliver() {
        delivery.run();
    }

    private static void rethrow(Throwable fault) {
        switch (fault) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalStateException(fault);
        }
    }
}
