package app.fulcrum.controller.decision;

import app.fulcrum.controller.NextPulse;
import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.WhenQuiet;
import app.fulcrum.controller.explain.ExplainController;
import app.fulcrum.model.explain.flip.FlipFigures;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.whatif.Flip;
import app.fulcrum.model.whatif.Flips;
import app.fulcrum.view.decision.VerdictActions;
import app.fulcrum.view.decision.VerdictState;
import app.fulcrum.view.decision.VerdictState.Changes;
import app.fulcrum.view.decision.VerdictView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Keeps the verdict above the cards up to date. The sentence follows every change; what would change it is searched for
 * once the changes pause, and until then nothing older is shown in its place.
 */
public final class VerdictController implements VerdictActions {

    private final Projections projections;
    private final VerdictState state = new VerdictState();
    private final WhenQuiet whenQuiet;
    private final ExplainController explanations;
    private final Consumer<InputKey> field;
    private List<Flip> flips = List.of();

    /** @param field shows the field of a number */
    public VerdictController(
            Projections projections, NextPulse nextPulse, ExplainController explanations, Consumer<InputKey> field) {
        this.projections = projections;
        this.explanations = explanations;
        this.field = field;
        whenQuiet = new WhenQuiet(nextPulse, projections.current(), this::searches);
        projections.currentProperty().subscribe(this::show);
    }

    /** Builds the pane. */
    public Region view() {
        return VerdictView.build(state, this);
    }

    /** What is shown was found for what is projected now. */
    @Override
    public void changeExplained(int position, Node line) {
        new FlipFigures(projections.current().projection())
                .of(flips.get(position))
                .ifPresent(explanation -> explanations.show(explanation, line));
    }

    @Override
    public void doubtSettled(int position) {
        projections
                .current()
                .projection()
                .decision()
                .confidence()
                .doubts()
                .get(position)
                .settledBy()
                .ifPresent(field);
    }

    private void show(Snapshot snapshot) {
        state.contentProperty().set(new VerdictWords(snapshot.projection()).content());
        state.changesProperty().set(Changes.PENDING);
        whenQuiet.changed(snapshot);
    }

    /** One step per search, and one to show what they found. */
    private List<Runnable> searches(Snapshot snapshot) {
        List<Flip> found = new ArrayList<>();
        List<Runnable> steps = new ArrayList<>();
        Flips.searches(snapshot.projection()).forEach(search -> steps.add(() -> found.addAll(search.get())));
        steps.add(() -> {
            flips = List.copyOf(found);
            state.changesProperty().set(new VerdictWords(snapshot.projection()).changes(flips));
        });
        return steps;
    }
}
