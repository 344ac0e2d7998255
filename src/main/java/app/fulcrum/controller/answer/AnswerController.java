package app.fulcrum.controller.answer;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.explain.ExplainController;
import app.fulcrum.model.explain.Explainer;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.view.answer.AnswerState;
import app.fulcrum.view.answer.AnswerView;
import app.fulcrum.view.answer.AnswerView.Tab;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Keeps cards and capacity strip up to date, and opens how their figures came about. */
public final class AnswerController {

    private final Projections projections;
    private final ExplainController explanations;
    private final AnswerState state = new AnswerState();

    public AnswerController(Projections projections, ExplainController explanations) {
        this.projections = projections;
        this.explanations = explanations;
        projections.currentProperty().subscribe(this::show);
    }

    /**
     * Builds the pane.
     *
     * @param verdict what stands above the cards
     * @param tabs what shares the place of the chart, the chart first
     */
    public Region view(Region verdict, List<Tab> tabs) {
        return AnswerView.build(state, verdict, tabs, this::explain, this::explainCapacity);
    }

    private void show(Snapshot snapshot) {
        Cards cards = new Cards(snapshot.projection());
        for (Option option : Option.values()) {
            state.cardProperty(option).set(cards.card(option));
        }
        state.capacityProperty()
                .set(CapacityWords.of(
                        snapshot.projection().serving(), snapshot.projection().option(Option.SELF_HOSTED)));
    }

    private void explain(Option option, Node card) {
        explainer().monthlyCost(option).ifPresent(explanation -> explanations.show(explanation, card));
    }

    private void explainCapacity(Node place) {
        explainer().fleet().ifPresent(fleet -> explanations.show(fleet.usedShare(), place));
    }

    private Explainer explainer() {
        Snapshot snapshot = projections.current();
        return Explainer.of(snapshot.projection(), snapshot.book());
    }
}
