package app.fulcrum.controller.sensitivity;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.task.Latest;
import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.view.sensitivity.SeekView;
import javafx.scene.Node;

/** Opens the search for the value of a number at which a result is what is wanted. One is open at a time. */
public final class GoalSeekController {

    private final Projections projections;
    private final ScenarioSession session;
    private final Latest latest;

    public GoalSeekController(Projections projections, ScenarioSession session, Latest latest) {
        this.projections = projections;
        this.session = session;
        this.latest = latest;
    }

    /**
     * Opens it with what is asked of the number where nothing else is.
     *
     * @param place beside which it opens
     */
    public void open(InputKey key, Node place) {
        Snapshot now = projections.current();
        Wish first = Wish.of(key, Contest.of(now.scenario(), now.book(), now.today()));
        SeekSession seeking = new SeekSession(key, first, projections, session, latest);
        SeekView.show(seeking.state(), seeking, place);
    }
}
