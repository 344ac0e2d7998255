package app.fulcrum.controller.decision;

import app.fulcrum.controller.NextPulse;
import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.view.decision.VerdictState;
import app.fulcrum.view.decision.VerdictState.Changes;
import app.fulcrum.view.decision.VerdictView;
import javafx.scene.layout.Region;

/**
 * Keeps the verdict above the cards up to date. The sentence follows every change; what would change it is searched for
 * once the changes pause, and until then nothing older is shown in its place.
 */
public final class VerdictController {

    private final VerdictState state = new VerdictState();
    private final WhenQuiet whenQuiet;

    public VerdictController(Projections projections, NextPulse nextPulse) {
        whenQuiet = new WhenQuiet(nextPulse, projections.current(), this::showChanges);
        projections.currentProperty().subscribe(this::show);
    }

    /** Builds the pane. */
    public Region view() {
        return VerdictView.build(state);
    }

    private void show(Snapshot snapshot) {
        state.contentProperty().set(new VerdictWords(snapshot.projection()).content());
        state.changesProperty().set(Changes.PENDING);
        whenQuiet.changed(snapshot);
    }

    private void showChanges(Snapshot snapshot) {
        state.changesProperty().set(new VerdictWords(snapshot.projection()).changes());
    }
}
