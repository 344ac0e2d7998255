package app.fulcrum.controller.decision;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.decision.FlipSearch.Found;
import app.fulcrum.controller.explain.ExplainController;
import app.fulcrum.model.explain.flip.FlipFigures;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.whatif.Flip;
import app.fulcrum.view.decision.ListedChanges;
import app.fulcrum.view.decision.VerdictActions;
import app.fulcrum.view.decision.VerdictState;
import app.fulcrum.view.decision.VerdictView;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Keeps the verdict above the cards up to date. The sentence follows every change; what would change it is searched for
 * once the changes pause, and until then nothing older is shown in its place.
 */
public final class VerdictController implements VerdictActions {

    private static final int FEW = 3;

    private final Projections projections;
    private final VerdictState state = new VerdictState();
    private final FlipSearch search;
    private final ExplainController explanations;
    private final Consumer<InputKey> field;
    private final Runnable matters;

    /**
     * @param search finds what would change it
     * @param field shows the field of a number
     * @param matters shows all that matters
     */
    public VerdictController(
            Projections projections,
            FlipSearch search,
            ExplainController explanations,
            Consumer<InputKey> field,
            Runnable matters) {
        this.projections = projections;
        this.search = search;
        this.explanations = explanations;
        this.field = field;
        this.matters = matters;
        projections.currentProperty().subscribe(this::show);
        search.foundProperty().subscribe(this::showChanges);
    }

    /** Builds the pane. */
    public Region view() {
        return VerdictView.build(state, this);
    }

    /** What is shown was found for what is projected now. */
    @Override
    public void changeExplained(int position, Node line) {
        search.foundProperty()
                .get()
                .flatMap(found ->
                        new FlipFigures(found.projection()).of(nearest(found).get(position)))
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

    @Override
    public void mattersAsked() {
        matters.run();
    }

    private void show(Snapshot snapshot) {
        state.contentProperty().set(new VerdictWords(snapshot.projection()).content());
    }

    private void showChanges(Optional<Found> found) {
        state.changesProperty()
                .set(found.map(now -> FlipLines.of(now.projection(), nearest(now)))
                        .orElse(ListedChanges.PENDING));
    }

    /** All of them are on a tab. */
    private static List<Flip> nearest(Found found) {
        return found.nearestFirst().stream().limit(FEW).toList();
    }
}
