package app.fulcrum.controller.chart;

import app.fulcrum.controller.Baseline;
import app.fulcrum.controller.PickedVolume;
import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.explain.ExplainController;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.Gesture;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.edit.ScenarioEdit.Replace;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.view.chart.ChartActions;
import app.fulcrum.view.chart.ChartView;
import app.fulcrum.view.chart.ChartViewState;
import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.data.Mark;
import app.fulcrum.view.chart.data.Spacing;
import app.fulcrum.view.chart.data.Viewport;
import app.fulcrum.view.style.Appearance;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Keeps the chart up to date, and makes a volume picked on it the scenario's. */
public final class ChartController {

    private final Projections projections;
    private final ScenarioSession session;
    private final ExplainController explanations;
    private final ChartViewState state;
    private final ChartActions actions = new Actions();
    private Spacing spacing = Spacing.LOGARITHMIC;
    private final Ghosts ghosts = new Ghosts();
    private ObservableValue<Optional<Snapshot>> compared = new SimpleObjectProperty<>(Optional.empty());
    private List<Variation> variations = List.of();
    private long gestureOfView;
    private Gesture gesture = Gesture.begin();
    private Scenario origin;

    /**
     * What else could be.
     *
     * @param name printed at the ends of its lines
     */
    public record Variation(String name, Projection projection) {}

    /** @param appearance the colors to paint with */
    public ChartController(
            Projections projections,
            ScenarioSession session,
            ExplainController explanations,
            ObservableValue<Appearance> appearance) {
        this.projections = projections;
        this.session = session;
        this.explanations = explanations;
        this.origin = session.scenario();
        this.state = new ChartViewState(ChartModels.of(projections.current().projection(), spacing, false));
        state.appearanceProperty().bind(appearance);
        show();
        projections.currentProperty().addListener(_ -> {
            variations = List.of();
            show();
        });
    }

    /** Draws the lines of this state too, where they differ. */
    public void compareWith(Baseline baseline) {
        compared = baseline.beforeProperty();
        compared.subscribe(_ -> show());
        baseline.whenDismissed(() -> vary(List.of()));
    }

    /**
     * Draws the lines of these too, where they differ, in place of what is compared with, until something changes or that is
     * dismissed.
     */
    public void vary(List<Variation> asked) {
        variations = List.copyOf(asked);
        show();
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
        return ChartModels.of(
                projections.current().projection(),
                spacing,
                state.rulesProperty().get());
    }

    private void show() {
        Projection projection = projections.current().projection();
        ChartModel model = model();
        state.modelProperty().set(model.comparedWith(thin(projection)));
        state.pairsProperty()
                .set(new ChartWords(projection, MoneyFigures.of(projection.scenario())).pairsShown(model.lines()));
    }

    private List<ChartLine> thin(Projection projection) {
        return variations.isEmpty()
                ? ghosts.of(compared.getValue(), projection)
                : variations.stream()
                        .flatMap(other -> Ghosts.of(other.projection(), other.name(), projection).stream())
                        .toList();
    }

    private final class Actions implements ChartActions {

        @Override
        public void spacingChosen(Spacing chosen) {
            spacing = chosen;
            state.viewportProperty().set(Viewport.ALL);
            show();
        }

        @Override
        public void rulesAsked(boolean shown) {
            state.rulesProperty().set(shown);
            show();
        }

        @Override
        public void explained(Mark mark, Node place) {
            explanations.show(new MarkExplanations(projections.current()).of(mark), place);
        }

        @Override
        public void pairExplained(int position, Node sentence) {
            explanations.show(CrossoverExplanations.of(projections.current()).ofPair(position), sentence);
        }

        @Override
        public void volumeMoved(double volume, long moving) {
            if (moving != gestureOfView) {
                gestureOfView = moving;
                gesture = Gesture.begin();
                origin = session.scenario();
            }
            session.apply(PickedVolume.edit(volume, session.scenario()), gesture);
        }

        @Override
        public void volumeGivenUp(long moving) {
            if (moving == gestureOfView) {
                session.apply(new Replace(origin, ""), gesture);
            }
        }
    }
}
