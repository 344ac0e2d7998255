package app.fulcrum.controller.task;

import app.fulcrum.view.frame.Progress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Carries out what concerns the open document one command after another, and lets files, locks and pictures be worked on
 * away from the window, which goes on answering meanwhile.
 *
 * <p>A command has its turn until its dialogs are closed and the last work it asked for has come back. What arrives
 * meanwhile, such as a file handed over by another start, waits. So no two commands ever see the document in between
 * each other's steps. Belongs to the JavaFX thread; results are delivered there, in order.
 */
public final class Tasks {

    /** Stopped work that is not back after this long is given up: the disk does not answer. */
    private static final Duration GRACE = Duration.ofMillis(200);

    private static final int HUNDRED = 100;

    private final Executor workers;
    private final Executor window;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Progress> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", Progress.NONE);
    private BooleanSupplier ready = () -> true;
    private int speaking;
    private int away;
    private Consumer<String> givenUp = _ -> {};

    /**
     * @param workers where work is done, each on a thread of its own
     * @param window runs something on the JavaFX thread, in the order asked for
     */
    public Tasks(Executor workers, Executor window) {
        this.workers = workers;
        this.window = window;
    }

    /** With daemon threads: work on a disk that does not answer must not keep the program from ending. */
    public static Tasks onThreads() {
        return new Tasks(work -> Thread.ofPlatform().daemon().name("task").start(work), Platform::runLater);
    }

    /** Everything at once on the caller's thread, for tests. */
    public static Tasks inline() {
        return new Tasks(Runnable::run, Runnable::run);
    }

    /** Carries out a command as soon as the ones before it are done: every command of the window passes here. */
    public void inTurn(Runnable command) {
        waiting.add(command);
        next();
    }

    /**
     * @param question asked at the start of every turn; a command is dropped when the answer is no, such as when what is
     *     being typed can be neither entered nor given up
     */
    public void beforeEach(BooleanSupplier question) {
        ready = question;
    }

    /**
     * Has work done for the command whose turn it is; the turn lasts until the result was dealt with.
     *
     * @param label what is done, for when it takes long
     * @param work may be interrupted, when it should end soon and say what came of it
     * @param then told the result on the JavaFX thread
     */
    public <T> void run(String label, Supplier<T> work, Consumer<T> then) {
        run(label, _ -> work.get(), then);
    }

    /**
     * The same of work that tells how far it is.
     *
     * @param work given whom to tell which share of it is done, from 0 to 1, as often as it likes
     */
    public <T> void run(String label, Function<DoubleConsumer, T> work, Consumer<T> then) {
        away++;
        ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(Progress.UNKNOWN);
        Errand<T> errand = new Errand<>(() -> work.apply(steps(share)), then);
        progress.set(new Progress(label, share.getReadOnlyProperty(), () -> stop(errand, label)));
        send(errand, () -> finish(errand));
    }

    /** Tells the window of every hundredth and no more. */
    private DoubleConsumer steps(ReadOnlyDoubleWrapper share) {
        AtomicInteger told = new AtomicInteger();
        return done -> {
            int hundredths = (int) (done * HUNDRED);
            if (told.getAndSet(hundredths) != hundredths) {
                window.execute(() -> share.set(done));
            }
        };
    }

    /** Has something looked up that no command waits for; the result may come at any time, or never. */
    public <T> void lookUp(Supplier<T> work, Consumer<T> then) {
        Errand<T> errand = new Errand<>(work, then);
        send(errand, errand::deliver);
    }

    /** Has something done, and is back on the JavaFX thread with it. */
    void send(Errand<?> errand, Runnable back) {
        workers.execute(() -> {
            errand.work();
            window.execute(back);
        });
    }

    /** What commands wait for, and how to stop it. */
    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** @param listener told the label of stopped work that did not come back, of which nobody knows whether it was done */
    public void onGivenUp(Consumer<String> listener) {
        givenUp = listener;
    }

    private void stop(Errand<?> errand, String label) {
        errand.interrupt();
        CompletableFuture.delayedExecutor(GRACE.toMillis(), TimeUnit.MILLISECONDS, window)
                .execute(() -> giveUp(errand, label));
    }

    private void giveUp(Errand<?> errand, String label) {
        if (errand.end()) {
            leave(() -> givenUp.accept(label));
        }
    }

    private void finish(Errand<?> errand) {
        if (errand.end()) {
            leave(errand::deliver);
        }
    }

    /** Goes on with the turn in which work was away. */
    private void leave(Runnable then) {
        away--;
        if (away == 0) {
            progress.set(Progress.NONE);
        }
        try {
            speak(then);
        } finally {
            next();
        }
    }

    private void speak(Runnable part) {
        speaking++;
        try {
            part.run();
        } finally {
            speaking--;
        }
    }

    private void next() {
        if (speaking > 0 || away > 0 || waiting.isEmpty()) {
            return;
        }
        try {
            Runnable command = waiting.remove();
            speak(() -> {
                if (ready.getAsBoolean()) {
                    command.run();
                }
            });
        } finally {
            next();
        }
    }
}
