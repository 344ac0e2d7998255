package app.fulcrum.controller;

import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.SessionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the window compares its figures with: what it showed before the last change, until the next one or until that is
 * dismissed; or a state that is pinned. A drag is one change, so before it means where it began.
 */
public final class Baseline {

    private final ScenarioSession session;
    private final Projections projections;
    private final ReadOnlyObjectWrapper<Optional<Snapshot>> before =
            new ReadOnlyObjectWrapper<>(this, "before", Optional.empty());
    private final ReadOnlyBooleanWrapper pinned = new ReadOnlyBooleanWrapper(this, "pinned");
    private final List<Runnable> dismissed = new ArrayList<>();
    private long change;

    /** To be made before whatever shows a comparison, so that it knows of a change first. */
    public Baseline(ScenarioSession session, Projections projections) {
        this.session = session;
        this.projections = projections;
        this.change = session.changes();
        projections.currentProperty().addListener((_, old, _) -> changed(old));
        session.listen(event -> {
            if (event == SessionEvent.OPENED || (event == SessionEvent.SWITCHED && !pinned.get())) {
                forget();
            }
        });
    }

    /** What to compare with; absent where there is nothing, as after opening a document. */
    public ReadOnlyObjectProperty<Optional<Snapshot>> beforeProperty() {
        return before.getReadOnlyProperty();
    }

    public Optional<Snapshot> before() {
        return before.get();
    }

    /** Whether changes leave what is compared with as it is. */
    public ReadOnlyBooleanProperty pinnedProperty() {
        return pinned.getReadOnlyProperty();
    }

    /** Goes on comparing with what is compared with now; with what is shown now where that is nothing. */
    public void pin() {
        if (before().isEmpty()) {
            before.set(Optional.of(projections.upToDate()));
        }
        pinned.set(true);
    }

    /** Ends a comparison that was pinned; the next change begins another. */
    public void unpin() {
        pinned.set(false);
        before.set(Optional.empty());
    }

    /** Something else that is only compared with for a while, and ends with it. */
    public void whenDismissed(Runnable then) {
        dismissed.add(then);
    }

    /** Ends the comparison with what was before the last change. One that is pinned stays. */
    public void dismiss() {
        dismissed.forEach(Runnable::run);
        if (!pinned.get()) {
            before.set(Optional.empty());
        }
    }

    private void changed(Snapshot old) {
        boolean another = change != session.changes();
        change = session.changes();
        if (another && !pinned.get()) {
            before.set(Optional.of(old));
        }
    }

    private void forget() {
        change = session.changes();
        unpin();
    }
}
