package app.fulcrum.controller;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.session.Gesture;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.session.edit.DocumentEdit.AddVariant;
import app.fulcrum.session.edit.ScenarioEdit.SetAssumption;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTest {

    private final List<Runnable> pulse = new ArrayList<>();
    private final ScenarioSession session = new ScenarioSession(
            Document.of(Books.preset("chat"), PriceBookStamp.of(Books.bundled())),
            PriceBookStamp.of(Books.bundled()),
            () -> Instant.EPOCH);
    private final Projections projections = new Projections(session, Books.bundled(), () -> Books.TODAY, pulse::add);
    private final Baseline baseline = new Baseline(session, projections);

    private void set(long tokensPerDay, Gesture gesture) {
        session.apply(
                new SetAssumption(Standard.key(Input.TOKENS_PER_DAY), Assumption.of(tokensPerDay, "test")), gesture);
        frame();
    }

    private void set(long tokensPerDay) {
        set(tokensPerDay, Gesture.begin());
    }

    private void frame() {
        List<Runnable> due = List.copyOf(pulse);
        pulse.clear();
        due.forEach(Runnable::run);
    }

    private OptionalLong before() {
        Optional<Snapshot> before = baseline.before();
        return before.isPresent() ? OptionalLong.of(before.get().projection().tokensPerDay()) : OptionalLong.empty();
    }

    @Test
    void nothingIsComparedWithBeforeTheFirstChange() {
        assertThat(before()).isEmpty();
    }

    @Test
    void aChangeIsComparedWithWhatWasShownBeforeIt() {
        set(1_000_000);
        set(2_000_000);
        assertThat(before()).hasValue(1_000_000);
    }

    @Test
    void throughAWholeDragItIsWhereTheDragBegan() {
        set(1_000_000);
        Gesture drag = Gesture.begin();
        for (long tokens = 2_000_000; tokens <= 9_000_000; tokens += 1_000_000) {
            set(tokens, drag);
            assertThat(before()).hasValue(1_000_000);
        }
    }

    @Test
    void anotherVariantIsNoChangeToCompareWith() {
        set(1_000_000);
        session.apply(new AddVariant(session.scenario().withName("Launch")));
        set(3_000_000);
        assertThat(before()).hasValue(1_000_000);
        session.workOn(Optional.empty());
        frame();
        assertThat(before()).as("another scenario").isEmpty();

        set(2_000_000);
        baseline.pin();
        session.workOn(Optional.of("Launch"));
        frame();
        assertThat(before()).as("pinned").hasValue(1_000_000);
    }

    /** The last edit is taken back in another scenario than the one that was shown. */
    @Test
    void anUndoThatGoesToAnotherVariantIsNoneEither() {
        session.apply(new AddVariant(session.scenario().withName("Launch")));
        set(3_000_000);
        session.workOn(Optional.empty());
        frame();
        session.undo();
        frame();
        assertThat(session.variant()).contains("Launch");
        assertThat(before()).isEmpty();
    }

    @Test
    void anUndoIsAChangeToo() {
        set(1_000_000);
        set(2_000_000);
        session.undo();
        frame();
        assertThat(before()).hasValue(2_000_000);
    }

    @Test
    void dismissedItComesBackWithTheNextChange() {
        set(1_000_000);
        baseline.dismiss();
        assertThat(before()).isEmpty();
        set(2_000_000);
        assertThat(before()).hasValue(1_000_000);
    }

    @Test
    void dismissedInADragItStaysAwayToTheEndOfIt() {
        Gesture drag = Gesture.begin();
        set(1_000_000, drag);
        baseline.dismiss();
        set(2_000_000, drag);
        assertThat(before()).isEmpty();
    }

    @Test
    void pinnedItStaysUntilItIsUnpinned() {
        set(1_000_000);
        set(2_000_000);
        baseline.pin();
        set(3_000_000);
        baseline.dismiss();
        assertThat(before()).hasValue(1_000_000);

        baseline.unpin();
        assertThat(before()).isEmpty();
        set(4_000_000);
        assertThat(before()).hasValue(3_000_000);
    }

    @Test
    void withoutAChangeWhatIsShownIsPinned() {
        set(1_000_000);
        baseline.dismiss();
        baseline.pin();
        set(2_000_000);
        assertThat(before()).hasValue(1_000_000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anotherDocumentIsComparedWithNothing(boolean pinned) {
        set(1_000_000);
        if (pinned) {
            baseline.pin();
        }
        session.startWith(Document.of(Books.preset("article-row-2"), PriceBookStamp.of(Books.bundled())));
        frame();
        assertThat(before()).isEmpty();
        assertThat(baseline.pinnedProperty().get()).isFalse();
    }
}
