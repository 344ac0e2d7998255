package app.fulcrum.controller.decision;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.task.Latest;
import app.fulcrum.controller.task.Tasks;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.session.edit.ScenarioEdit.AnswerQuestion;
import app.fulcrum.support.Books;
import app.fulcrum.support.Situations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A scenario open in a session, whose frames come when the test says so. */
public final class OpenDocument {

    private final List<Runnable> pulse = new ArrayList<>();
    private final ScenarioSession session;
    private final Projections projections;

    public OpenDocument(Scenario scenario) {
        PriceBookStamp stamp = PriceBookStamp.of(Books.bundled());
        session = new ScenarioSession(Document.of(scenario, stamp), stamp, () -> Instant.EPOCH);
        projections = new Projections(session, Books.bundled(), () -> Books.TODAY, this::atNextFrame);
    }

    public static OpenDocument preset(String id) {
        return new OpenDocument(Books.preset(id));
    }

    public ScenarioSession session() {
        return session;
    }

    public Projections projections() {
        return projections;
    }

    public void atNextFrame(Runnable work) {
        pulse.add(work);
    }

    /** Works out what it is asked for in the frame in which a pause ends. */
    public Latest latest() {
        return new Latest(Tasks.inline(), this::atNextFrame);
    }

    public void nextFrame() {
        List<Runnable> due = List.copyOf(pulse);
        pulse.clear();
        due.forEach(Runnable::run);
    }

    /** Lets frames pass until nothing is waiting for one. */
    public void pause() {
        while (!pulse.isEmpty()) {
            nextFrame();
        }
    }

    /** Makes an edit and shows it. */
    public void edit(ScenarioEdit edit) {
        session.apply(edit);
        nextFrame();
    }

    public void answer(Question question, Object plain) {
        edit(new AnswerQuestion(question, Optional.of(Situations.answer(plain))));
    }
}
