package app.fulcrum.controller.inputs.field;

import app.fulcrum.controller.alternative.NameFollower;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.Gesture;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.session.edit.ScenarioEdit.Replace;
import app.fulcrum.session.edit.ScenarioEdit.SetChoice;
import app.fulcrum.view.number.NumberEdit;
import java.util.List;
import java.util.Optional;

/** Makes the edits of the column, so that all moments of one drag are one step to undo. */
public final class Edits {

    private final ScenarioSession session;
    private final NameFollower names;
    private long moving;

    /** The variant of the present gesture. */
    private Optional<String> variant = Optional.empty();

    private Gesture gesture = Gesture.begin();
    private Scenario origin;

    public Edits(ScenarioSession session, PriceBook book) {
        this.session = session;
        this.names = new NameFollower(book);
        this.origin = session.scenario();
    }

    public Scenario scenario() {
        return session.scenario();
    }

    /** An edit that is a step by itself. */
    public List<Problem> apply(ScenarioEdit edit) {
        return session.apply(named(edit, scenario()));
    }

    /** Puts another scenario in place of the open one, in which something else is bought. */
    public List<Problem> replace(Scenario replacement, String title) {
        return session.apply(new Replace(
                replacement.withAlternatives(names.follow(scenario().alternatives(), replacement.alternatives())),
                title));
    }

    private ScenarioEdit named(ScenarioEdit edit, Scenario before) {
        return edit instanceof SetChoice(var alternative, var key, var alternatives)
                ? new SetChoice(alternative, key, names.follow(before.alternatives(), alternatives))
                : edit;
    }

    /** An edit within a gesture that whoever makes it keeps. */
    public List<Problem> apply(ScenarioEdit edit, Gesture within) {
        return session.apply(edit, within);
    }

    /** An edit at one moment of a drag, a key held down or a typed number. */
    public List<Problem> apply(ScenarioEdit edit, NumberEdit moment) {
        follow(moment);
        return session.apply(named(edit, origin), gesture);
    }

    /** The scenario as it was when the moment's gesture began, which a choice with consequences starts from. */
    public Scenario origin(NumberEdit moment) {
        follow(moment);
        return origin;
    }

    private void follow(NumberEdit moment) {
        if (moment.gesture() != moving || !session.variant().equals(variant)) {
            moving = moment.gesture();
            variant = session.variant();
            gesture = Gesture.begin();
            origin = session.scenario();
        }
    }
}
