package app.fulcrum.controller;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.session.Gesture;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.session.edit.ScenarioEdit.SetAssumption;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectionsTest {

    private final List<Runnable> pulse = new ArrayList<>();
    private final ScenarioSession session = new ScenarioSession(
            Document.of(Books.preset("chat"), PriceBookStamp.of(Books.bundled())),
            PriceBookStamp.of(Books.bundled()),
            () -> Instant.EPOCH);
    private final Projections projections = new Projections(session, Books.bundled(), () -> Books.TODAY, pulse::add);

    private void setTokens(double tokensPerDay, Gesture gesture) {
        session.apply(
                new SetAssumption(Standard.key(Input.TOKENS_PER_DAY), Assumption.of(tokensPerDay, "test")), gesture);
    }

    private void nextFrame() {
        List<Runnable> due = List.copyOf(pulse);
        pulse.clear();
        due.forEach(Runnable::run);
    }

    @Test
    void manyEditsInOneFrameAreOneProjectionOfTheNewestScenario() {
        Gesture drag = Gesture.begin();
        for (int i = 1; i <= 100; i++) {
            setTokens(i * 1e6, drag);
        }
        nextFrame();

        assertThat(projections.count()).isEqualTo(2);
        assertThat(projections.current().projection().tokensPerDay()).isEqualTo(100_000_000);
    }

    @Test
    void listenersHearOfOneChangePerFrame() {
        List<Snapshot> shown = new ArrayList<>();
        projections.currentProperty().addListener((_, _, now) -> shown.add(now));
        setTokens(1e6, Gesture.begin());
        setTokens(2e6, Gesture.begin());
        nextFrame();

        assertThat(shown).hasSize(1);
    }

    @Test
    void goingBackToWhatIsShownNeedsNoProjection() {
        Gesture drag = Gesture.begin();
        double before =
                session.scenario().assumptions().base(Input.TOKENS_PER_DAY).orElseThrow();
        setTokens(5e6, drag);
        session.undo();
        nextFrame();

        assertThat(session.scenario().assumptions().base(Input.TOKENS_PER_DAY)).hasValue(before);
        assertThat(projections.count()).isEqualTo(1);
    }

    /** A picture that is exported right after an edit shows the edit. */
    @Test
    void whatIsTakenAwayIsOfTheNewestScenarioBeforeTheNextFrameToo() {
        setTokens(5e6, Gesture.begin());

        assertThat(projections.current().projection().tokensPerDay()).isNotEqualTo(5_000_000);
        assertThat(projections.upToDate().projection().tokensPerDay()).isEqualTo(5_000_000);
        assertThat(projections.current().projection().tokensPerDay()).isEqualTo(5_000_000);
    }

    @Test
    void afterClosingNothingIsWorkedOut() {
        projections.close();
        setTokens(5e6, Gesture.begin());
        nextFrame();

        assertThat(projections.count()).isEqualTo(1);
    }
}
