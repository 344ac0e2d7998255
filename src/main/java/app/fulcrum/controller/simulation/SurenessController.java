package app.fulcrum.controller.simulation;

import app.fulcrum.controller.PickedVolume;
import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.task.Latest;
import app.fulcrum.model.chance.Uncertain;
import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.simulation.Draws;
import app.fulcrum.model.simulation.InformationValue;
import app.fulcrum.model.simulation.Simulation;
import app.fulcrum.model.simulation.Simulator;
import app.fulcrum.session.Gesture;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.simulation.SimulationRun;
import app.fulcrum.view.simulation.SurenessActions;
import app.fulcrum.view.simulation.SurenessState;
import app.fulcrum.view.simulation.SurenessView;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/**
 * Simulates what is shown, as long as the tab is open and once changes pause. What was found before stays until the new is there.
 */
public final class SurenessController implements SurenessActions {

    private final Projections projections;
    private final ScenarioSession session;
    private final Draws draws;
    private final Latest latest;
    private final Consumer<InputKey> field;
    private final SurenessState state;
    private final Region view;

    /** What the picture shows; absent before the first. */
    private Optional<Simulated> simulated = Optional.empty();

    /** A simulation, and what it is of. */
    private record Simulated(Snapshot of, Simulation simulation) {}

    /**
     * @param draws which samples
     * @param latest for this tab alone
     * @param field shows the field of a number
     */
    public SurenessController(
            Projections projections, ScenarioSession session, Draws draws, Latest latest, Consumer<InputKey> field) {
        this.draws = draws;
        this.projections = projections;
        this.session = session;
        this.latest = latest;
        this.field = field;
        this.state = new SurenessState(latest.busyProperty());
        this.view = SurenessView.build(state, this);
        projections.currentProperty().subscribe(this::refresh);
        view.sceneProperty().subscribe(this::refresh);
    }

    public Region view() {
        return view;
    }

    /** Stands beside the tabs. */
    public Region corner() {
        return SurenessView.corner(state);
    }

    private boolean isOpen() {
        return view.getScene() != null;
    }

    private void refresh() {
        Snapshot now = projections.current();
        if (!isOpen()) {
            latest.drop();
        } else if (simulated.filter(done -> done.of().equals(now)).isEmpty()) {
            latest.ask(() -> simulate(now, draws), found -> show(now, found));
        }
    }

    private static Optional<Simulation> simulate(Snapshot now, Draws draws) {
        Contest contest = Contest.of(now.scenario(), now.book(), now.today());
        return Simulator.of(contest, draws)
                .map(simulator -> SimulationRun.quiet()
                        .of(simulator)
                        .orElseThrow(() -> new CancellationException("no longer wanted")));
    }

    private void show(Snapshot now, Optional<Simulation> found) {
        simulated = found.map(simulation -> new Simulated(now, simulation));
        SurenessWords words = new SurenessWords(now);
        state.shownProperty()
                .set(found.<SurenessState.Shown>map(words::picture)
                        .orElseGet(() -> new SurenessState.Remark(words.nothingUncertain())));
    }

    @Override
    public void givenUp() {
        latest.drop();
    }

    @Override
    public void volumeChosen(double tokensPerDay) {
        session.apply(PickedVolume.edit(tokensPerDay, session.scenario()), Gesture.begin());
    }

    @Override
    public void findingChosen(int position) {
        simulated
                .map(done -> SurenessWords.shown(done.simulation()))
                .ifPresent(rows -> field.accept(key(rows, position)));
    }

    /** A throughput is measured into a field of its own. */
    private static InputKey key(List<InformationValue> rows, int position) {
        return switch (rows.get(position).of()) {
            case Uncertain.Amount number -> number.key();
            case Uncertain.Speed speed -> InputKey.of(speed.alternative(), Input.MEASURED_TOTAL_RATE);
        };
    }
}
