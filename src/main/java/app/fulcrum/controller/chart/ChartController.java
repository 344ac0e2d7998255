package app.fulcrum.controller.chart;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.explain.ExplainController;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.unit.Range;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.edit.ScenarioEdit.SetAssumption;
import app.fulcrum.text.Messages;
import app.fulcrum.view.chart.ChartActions;
import app.fulcrum.view.chart.ChartView;
import app.fulcrum.view.chart.ChartViewState;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.data.Crossing;
import app.fulcrum.view.chart.data.Spacing;
import app.fulcrum.view.style.Appearance;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Keeps the chart up to date, and makes a volume picked on it the scenario's. */
public final class ChartController {

    private static final Messages MESSAGES = Messages.of("chart");

    /** As many digits as the chart prints; a pixel stands for no more. */
    private static final MathContext PICKED = new MathContext(3, RoundingMode.HALF_EVEN);

    private final Projections projections;
    private final ScenarioSession session;
    private final ExplainController explanations;
    private final ChartViewState state;
    private final ChartActions actions = new Actions();
    private Spacing spacing = Spacing.LOGARITHMIC;

    /** @param appearance the colors to paint with */
    public ChartController(
            Projections projections,
            ScenarioSession session,
            ExplainController explanations,
            ObservableValue<Appearance> appearance) {
        this.projections = projections;
        this.session = session;
        this.explanations = explanations;
        this.state = new ChartViewState(model());
        state.appearanceProperty().bind(appearance);
        show();
        projections.currentProperty().addListener(_ -> show());
    }

    /** The chart, or the same figures as a table. */
    public Region view() {
        return ChartView.body(state, actions);
    }

    /** How the chart is shown: as lines or a table, on logarithmic or linear axes. */
    public Node corner() {
        return ChartView.choices(state, actions);
    }

    /** What the chart shows now. */
    public ChartModel model() {
        return ChartModels.of(projections.current().projection(), spacing);
    }

    private void show() {
        Projection projection = projections.current().projection();
        state.modelProperty().set(model());
        state.pairsProperty().set(new ChartWords(projection, ChartModels.money(projection)).pairsShown());
    }

    private final class Actions implements ChartActions {

        @Override
        public void spacingChosen(Spacing chosen) {
            spacing = chosen;
            show();
        }

        @Override
        public void crossingExplained(Crossing crossing, Node callout) {
            explanations.show(CrossoverExplanations.of(projections.current()).at((long) crossing.x()), callout);
        }

        @Override
        public void pairExplained(int position, Node sentence) {
            explanations.show(CrossoverExplanations.of(projections.current()).ofPair(position), sentence);
        }

        @Override
        public void volumePicked(double volume) {
            double tokens = new BigDecimal(volume).round(PICKED).doubleValue();
            Range picked = Range.exactly(
                    Math.clamp(Math.rint(tokens), Input.TOKENS_PER_DAY.minimum(), Input.TOKENS_PER_DAY.maximum()));
            Optional<Assumption> before = session.scenario().assumptions().get(Input.TOKENS_PER_DAY);
            String source = MESSAGES.get("source.picked");
            session.apply(new SetAssumption(
                    InputKey.shared(Input.TOKENS_PER_DAY),
                    before.map(stated -> stated.withValue(picked, source))
                            .orElseGet(() -> new Assumption(picked, source, ""))));
        }
    }
}
