package app.fulcrum.controller;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.Subscription;
import java.time.LocalDate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Keeps the projection of the open scenario up to date: at most one is worked out per frame, from the newest scenario,
 * however many edits came before it. Belongs to the JavaFX thread, where a projection costs well under a millisecond.
 */
public final class Projections implements AutoCloseable {

    private final ScenarioSession session;
    private final PriceBook book;
    private final Supplier<LocalDate> today;
    private final NextPulse nextPulse;
    private final ReadOnlyObjectWrapper<Snapshot> current;
    private final Subscription subscription;
    private boolean due;
    private long count;

    public Projections(ScenarioSession session, PriceBook book, Supplier<LocalDate> today, NextPulse nextPulse) {
        this.session = session;
        this.book = book;
        this.today = today;
        this.nextPulse = nextPulse;
        this.current = new ReadOnlyObjectWrapper<>(this, "current", project());
        this.subscription = session.listen(_ -> request());
    }

    /** What is to be shown. Never null. */
    public ReadOnlyObjectProperty<Snapshot> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public Snapshot current() {
        return current.get();
    }

    /** What is to be shown, without waiting for the next frame: for what is taken away from the window now. */
    public Snapshot upToDate() {
        refresh();
        return current();
    }

    /** Projections worked out so far. */
    public long count() {
        return count;
    }

    private void request() {
        if (!due) {
            due = true;
            nextPulse.run(this::refresh);
        }
    }

    private void refresh() {
        due = false;
        if (!session.scenario().equals(current.get().scenario())) {
            current.set(project());
        }
    }

    private Snapshot project() {
        count++;
        LocalDate day = today.get();
        return new Snapshot(Projector.project(session.scenario(), book, day), book, day);
    }

    @Override
    public void close() {
        subscription.close();
    }
}
