package app.fulcrum.controller.document;

import app.fulcrum.controller.task.Tasks;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.settings.Settings;
import app.fulcrum.session.settings.SettingsStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The settings in use. Every change is saved at once, away from the window; whichever write comes last writes the newest.
 */
public final class Preferences implements AutoCloseable {

    /** How long the end of the program waits for a write under way. */
    private static final int PATIENCE_SECONDS = 5;

    private final SettingsStore store;
    private final Tasks tasks;
    private final Consumer<List<Problem>> trouble;
    private Settings settings;
    private final ReentrantLock writing = new ReentrantLock();

    private volatile Settings newest;
    private Settings written;

    /** @param trouble told when settings cannot be saved */
    public Preferences(Settings initial, SettingsStore store, Tasks tasks, Consumer<List<Problem>> trouble) {
        this.store = store;
        this.tasks = tasks;
        this.trouble = trouble;
        this.settings = initial;
        this.newest = initial;
        this.written = initial;
    }

    public Settings settings() {
        return settings;
    }

    public void change(UnaryOperator<Settings> change) {
        Settings changed = change.apply(settings);
        if (!changed.equals(settings)) {
            newest = changed;
            settings = changed;
            tasks.lookUp(this::write, problems -> {
                if (!problems.isEmpty()) {
                    trouble.accept(problems);
                }
            });
        }
    }

    /** A new document in the currency the user prefers, unless it has one of its own. */
    public Document shown(Document document) {
        Scenario scenario = document.scenario();
        return settings.choices().currency().isPresent() && scenario.currency().isEmpty()
                ? document.withScenario(scenario.withCurrency(settings.choices().currency()))
                : document;
    }

    private List<Problem> write() {
        writing.lock();
        try {
            Settings now = newest;
            if (now.equals(written)) {
                return List.of();
            }
            written = now;
            return store.save(now);
        } finally {
            writing.unlock();
        }
    }

    /** Sees to it that the last change is saved, unless the disk does not answer. The program ends. */
    @Override
    public void close() {
        try {
            if (writing.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                try {
                    write();
                } finally {
                    writing.unlock();
                }
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
