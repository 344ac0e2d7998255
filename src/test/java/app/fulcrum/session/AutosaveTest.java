package app.fulcrum.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.session.edit.DocumentEdit;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.session.file.OpenFile;
import app.fulcrum.session.file.RecoveryStore;
import app.fulcrum.support.RandomScenarios;
import app.fulcrum.support.SmallPriceBook;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AutosaveTest {

    private static final PriceBook BOOK = SmallPriceBook.book();
    private static final OpenFile FILE = new OpenFile(Path.of("plan.fulcrum.json"), "00");

    private final ScenarioSession session = new ScenarioSession(
            Document.of(new RandomScenarios(BOOK, new SplittableRandom(1)).next(), PriceBookStamp.of(BOOK)),
            PriceBookStamp.of(BOOK),
            InstantSource.system());
    private final Shelf shelf = new Shelf();
    private final List<Problem> trouble = new ArrayList<>();
    private final Autosave autosave = new Autosave(session, shelf, trouble::addAll);

    @Test
    void nothingIsKeptWhileNothingIsUnsaved() {
        autosave.keepIfChanged();

        assertThat(shelf.kept).isEmpty();
    }

    @Test
    void unsavedWorkIsKeptOncePerChange() {
        session.apply(new ScenarioEdit.Rename("one"));
        autosave.keepIfChanged();
        autosave.keepIfChanged();
        assertThat(shelf.kept).containsExactly(session.document());

        session.apply(new ScenarioEdit.Rename("two"));
        autosave.keepIfChanged();
        assertThat(shelf.kept).hasSize(2).last().isEqualTo(session.document());
    }

    @Test
    void aChangedVariantIsKeptToo() {
        session.apply(new DocumentEdit.AddVariant(session.scenario().withName("one")));
        autosave.keepIfChanged();

        assertThat(shelf.kept)
                .singleElement()
                .satisfies(kept -> assertThat(kept.variants().names()).containsExactly("one"));
    }

    /** Its turn may come after the program ended as it should: what was given up is not to be offered at the next start. */
    @Test
    void nothingIsKeptOnceItIsClosed() {
        session.apply(new ScenarioEdit.Rename("one"));
        autosave.close();
        autosave.keepIfChanged();

        assertThat(shelf.kept).isEmpty();
        assertThat(shelf.forgotten).isEqualTo(1);
    }

    @Test
    void savingTakesTheCopyAway() {
        session.apply(new ScenarioEdit.Rename("one"));
        autosave.keepIfChanged();
        session.saved(session.document(), FILE);
        autosave.keepIfChanged();

        assertThat(shelf.forgotten).isEqualTo(1);
    }

    @Test
    void undoToTheSavedStateTakesTheCopyAway() {
        session.apply(new ScenarioEdit.Rename("one"));
        autosave.keepIfChanged();
        session.undo();
        autosave.keepIfChanged();

        assertThat(shelf.forgotten).isEqualTo(1);
    }

    @Test
    void troubleIsTold() {
        shelf.trouble = List.of(Problem.of(
                ProblemCode.NO_RECOVERY_COPY,
                Place.in("", ""),
                ProblemFact.quoted("recovery"),
                Phrase.DISK_FULL.fact()));
        session.apply(new ScenarioEdit.Rename("one"));
        autosave.keepIfChanged();

        assertThat(trouble).isEqualTo(shelf.trouble);
    }

    @Test
    void troubleIsToldOnceUntilACopyCouldBeKeptAgain() {
        List<Problem> full = List.of(Problem.of(
                ProblemCode.NO_RECOVERY_COPY,
                Place.in("", ""),
                ProblemFact.quoted("recovery"),
                Phrase.DISK_FULL.fact()));
        shelf.trouble = full;
        session.apply(new ScenarioEdit.Rename("one"));
        autosave.keepIfChanged();
        session.apply(new ScenarioEdit.Rename("two"));
        autosave.keepIfChanged();
        assertThat(trouble).isEqualTo(full);

        shelf.trouble = List.of();
        autosave.keepIfChanged();
        shelf.trouble = full;
        session.apply(new ScenarioEdit.Rename("three"));
        autosave.keepIfChanged();
        assertThat(trouble).hasSize(2);
    }

    @Test
    void whatCouldNotBeKeptIsTriedAgain() {
        shelf.trouble = List.of(Problem.of(
                ProblemCode.NO_RECOVERY_COPY,
                Place.in("", ""),
                ProblemFact.quoted("recovery"),
                Phrase.DISK_FULL.fact()));
        session.apply(new ScenarioEdit.Rename("one"));
        autosave.keepIfChanged();
        shelf.trouble = List.of();
        autosave.keepIfChanged();
        autosave.keepIfChanged();

        assertThat(shelf.kept).containsExactly(session.document(), session.document());
    }

    @Test
    void closingTakesTheCopyAway() {
        session.apply(new ScenarioEdit.Rename("one"));
        autosave.keepIfChanged();
        autosave.close();

        assertThat(shelf.forgotten).isEqualTo(1);
    }

    @Test
    void itLooksOftenEnoughThatAtMostFiveSecondsAreLost() {
        assertThat(Autosave.INTERVAL).isLessThanOrEqualTo(Duration.ofSeconds(3));
    }

    private static final class Shelf implements RecoveryStore {

        private final List<Document> kept = new ArrayList<>();
        private List<Problem> trouble = List.of();
        private int forgotten;

        @Override
        public List<Problem> keep(Document document, Optional<OpenFile> file) {
            kept.add(document);
            return trouble;
        }

        @Override
        public void forget() {
            forgotten++;
        }

        @Override
        public List<Recovered> left() {
            return List.of();
        }

        @Override
        public void discard(Recovered recovered) {}

        @Override
        public List<Unreadable> unreadable() {
            return List.of();
        }

        @Override
        public void setAside(Unreadable copy) {}

        @Override
        public void remove(Unreadable copy) {}
    }
}
