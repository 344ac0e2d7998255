package app.fulcrum.controller.decision;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.explain.ExplainController;
import app.fulcrum.controller.task.Latest;
import app.fulcrum.model.explain.Explainer;
import app.fulcrum.model.explain.ScoreFigures;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.ScorecardSettings.ManualScore;
import app.fulcrum.model.scorecard.AxisScore;
import app.fulcrum.model.unit.Range;
import app.fulcrum.session.Gesture;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.edit.ScenarioEdit.MarkLicense;
import app.fulcrum.session.edit.ScenarioEdit.OverrideScore;
import app.fulcrum.session.edit.ScenarioEdit.SetWeight;
import app.fulcrum.view.decision.AxisState;
import app.fulcrum.view.decision.DecisionActions;
import app.fulcrum.view.decision.DecisionState;
import app.fulcrum.view.decision.DecisionState.Stability;
import app.fulcrum.view.decision.DecisionView;
import app.fulcrum.view.number.NumberEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Keeps scorecard and gates up to date, and turns weights and scores set by hand into edits. */
public final class DecisionController implements DecisionActions {

    private final ScenarioSession session;
    private final DecisionState state;
    private final Projections projections;
    private final ExplainController explanations;
    private final Latest latest;
    private Gesture gesture = Gesture.begin();
    private long gestureOfView;

    /** @param latest finds how stable the ranking is */
    public DecisionController(
            ScenarioSession session, Projections projections, Latest latest, ExplainController explanations) {
        this.projections = projections;
        this.explanations = explanations;
        this.session = session;
        this.state = new DecisionState(axes(projections.current()));
        this.latest = latest;
        projections.currentProperty().subscribe(this::show);
    }

    /** Builds the panel. */
    public Region view() {
        return DecisionView.build(state, this);
    }

    private static List<AxisState> axes(Snapshot snapshot) {
        ScorecardWords words = new ScorecardWords(snapshot.projection());
        return Stream.of(Axis.values()).map(words::axis).toList();
    }

    private void show(Snapshot snapshot) {
        ScorecardWords words = new ScorecardWords(snapshot.projection());
        for (AxisState axis : state.axes()) {
            axis.contentProperty().set(words.content(axis.axis()));
            axis.weight().valueProperty().set(words.weight(axis.axis()));
            axis.weight().consequenceProperty().set(words.ofAllWeight(axis.axis()));
        }
        state.weightsProperty().set(words.weights());
        state.resultProperty().set(words.result());
        state.stabilityProperty().set(Stability.PENDING);
        state.heldProperty().set(new GateWords(snapshot.projection()).held());
        latest.ask(words::stability, state.stabilityProperty()::set);
    }

    @Override
    public void weightEdited(Axis axis, NumberEdit edit) {
        if (edit.gesture() != gestureOfView) {
            gestureOfView = edit.gesture();
            gesture = Gesture.begin();
        }
        Range value = edit.value();
        session.apply(new SetWeight(axis, value.base()), gesture);
    }

    @Override
    public void scoreSet(Axis axis, double score, String note) {
        ManualScore manual = new ManualScore(score, note);
        session.apply(new OverrideScore(axis, Optional.of(manual)), Gesture.because(note));
    }

    @Override
    public void scoreReset(Axis axis) {
        session.apply(new OverrideScore(axis, Optional.empty()));
    }

    @Override
    public void licenseMarked(AlternativeId id) {
        boolean isObtained = projection().scenario().alternatives().get(id).isLicenseObtained();
        session.apply(new MarkLicense(id, !isObtained));
    }

    @Override
    public void axisExplained(Axis axis, Node figure) {
        AxisScore score = projection().decision().scorecard().axis(axis);
        ScoreFigures scores = scores();
        List<Explanation> all = new ArrayList<>(List.of(scores.score(score)));
        if (score.override().isPresent()) {
            all.add(scores.derived(score));
        }
        all.add(scores.share(axis));
        explanations.show(all, figure);
    }

    @Override
    public void resultExplained(Node figure) {
        ScoreFigures scores = scores();
        List<Explanation> all = new ArrayList<>(List.of(scores.weighted()));
        projection().scenario().alternatives().stream().map(scores::fit).forEach(all::add);
        explanations.show(all, figure);
    }

    private ScoreFigures scores() {
        return Explainer.of(projection()).scores();
    }

    private Projection projection() {
        return projections.current().projection();
    }
}
