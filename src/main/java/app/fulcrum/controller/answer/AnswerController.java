package app.fulcrum.controller.answer;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.answer.Remedying.WayOut;
import app.fulcrum.controller.explain.ExplainController;
import app.fulcrum.model.explain.Explainer;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.view.answer.AnswerActions;
import app.fulcrum.view.answer.AnswerState;
import app.fulcrum.view.answer.AnswerState.Figure;
import app.fulcrum.view.answer.AnswerView;
import app.fulcrum.view.answer.AnswerView.Tab;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Keeps cards and capacity strip up to date, opens how their figures came about, and does what would help. */
public final class AnswerController {

    private final Projections projections;
    private final ScenarioSession session;
    private final ExplainController explanations;
    private final AnswerState state = new AnswerState();
    private List<WayOut> waysOut = List.of();

    public AnswerController(Projections projections, ScenarioSession session, ExplainController explanations) {
        this.projections = projections;
        this.session = session;
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
        return AnswerView.build(state, verdict, tabs, new Actions());
    }

    private void show(Snapshot snapshot) {
        Cards cards = new Cards(snapshot.projection());
        for (Option option : Option.values()) {
            state.cardProperty(option).set(cards.card(option));
        }
        CapacityStrip strip = new CapacityStrip(snapshot);
        waysOut = strip.waysOut();
        state.capacityProperty()
                .set(strip.capacity(waysOut.stream().map(WayOut::words).toList()));
    }

    private final class Actions implements AnswerActions {

        @Override
        public void monthlyCostExplained(Option option, Node figure) {
            explainer().monthlyCost(option).ifPresent(explanation -> explanations.show(explanation, figure));
        }

        @Override
        public void costPerMillionExplained(Option option, Node figure) {
            explainer().costPerMillionTokens(option).ifPresent(explanation -> explanations.show(explanation, figure));
        }

        @Override
        public void capacityExplained(Figure about, Node figure) {
            new CapacityStrip(projections.current())
                    .explanation(about, explainer())
                    .ifPresent(explanation -> explanations.show(explanation, figure));
        }

        @Override
        public void remedyTaken(int position) {
            session.apply(waysOut.get(position).edit());
        }

        private Explainer explainer() {
            Snapshot snapshot = projections.current();
            return Explainer.of(snapshot.projection());
        }
    }
}
