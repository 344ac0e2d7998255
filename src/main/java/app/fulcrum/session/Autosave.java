package app.fulcrum.session;

import app.fulcrum.model.problem.Problem;
import app.fulcrum.session.ScenarioSession.State;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.file.RecoveryStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps a recovery copy of unsaved work while the program runs, and takes it away once everything is saved. Looks at the
 * session from a thread of its own, so that saving never holds the window up.
 */
public final class Autosave implements AutoCloseable {

    /** Well within the five seconds of work that may be lost. */
    public static final Duration INTERVAL = Duration.ofSeconds(2);

    private final ScenarioSession session;
    private final RecoveryStore store;
    private final Consumer<List<Problem>> trouble;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("autosave").unstarted(task));

    private Optional<Document> kept = Optional.empty();
    private boolean inTrouble;
    private boolean closed;
    private Subscription saves = () -> {};

    /** @param trouble told, on the thread of this object, when copies can no longer be kept: once, until one could be again */
    public Autosave(ScenarioSession session, RecoveryStore store, Consumer<List<Problem>> trouble) {
        this.session = session;
        this.store = store;
        this.trouble = trouble;
    }

    public void start() {
        // A copy of what is in its file already would be offered if the program were killed before the next look.
        saves = session.listen(event -> {
            if (event != SessionEvent.EDITED) {
                timer.execute(this::keepIfChanged);
            }
        });
        var _ = timer.scheduleWithFixedDelay(
                this::keepIfChanged, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Brings the copy up to date; what could not be kept is tried again the next time. Called by the timer; by hand, only while that is not running. */
    synchronized void keepIfChanged() {
        // What was waiting for its turn when the program ended would keep what was given up, and offer it at the next
        // start.
        if (closed) {
            return;
        }
        State state = session.state();
        Optional<Document> wanted = state.isDirty() ? Optional.of(state.document()) : Optional.empty();
        if (wanted.equals(kept)) {
            return;
        }
        if (wanted.isEmpty()) {
            kept = wanted;
            store.forget();
            return;
        }
        List<Problem> problems = store.keep(wanted.get(), state.file());
        if (problems.isEmpty()) {
            kept = wanted;
        } else if (!inTrouble) {
            trouble.accept(problems);
        }
        inTrouble = !problems.isEmpty();
    }

    /** Stops, and takes the copy away: the program ends as it should. */
    @Override
    public void close() {
        saves.close();
        timer.shutdown();
        synchronized (this) {
            closed = true;
            store.forget();
        }
    }
}
