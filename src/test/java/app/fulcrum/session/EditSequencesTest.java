package app.fulcrum.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.session.edit.DocumentEdit;
import app.fulcrum.session.edit.VariantRules;
import app.fulcrum.session.file.OpenFile;
import app.fulcrum.support.RandomEdits;
import app.fulcrum.support.RandomScenarios;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.SmallPriceBook;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Undo, redo and the dirty mark against the plainest model of them: a list of documents and a place in it. */
class EditSequencesTest {

    private static final PriceBook BOOK = SmallPriceBook.book();
    private static final PriceBookStamp STAMP = PriceBookStamp.of(BOOK);
    private static final int LONGEST = 25;

    @Test
    void undoRedoAndTheDirtyMarkFollowAnyRowOfEdits() {
        follow(1, 500);
    }

    @Test
    @Tag("endurance")
    void theyFollowTenThousandRowsOfEdits() {
        follow(501, 10_500);
    }

    private static void follow(long firstSeed, int rows) {
        Seeded.forEach(firstSeed, rows, random -> new Run(random).of(random.nextInt(1, LONGEST)));
    }

    @Test
    void aThousandStepsComeBackOneByOne() {
        SplittableRandom random = new SplittableRandom(7);
        Run run = new Run(random);
        for (int i = 0; i < History.DEPTH; i++) {
            run.edit();
        }
        run.undoAll();
        run.redoAll();
    }

    private static final class Run {

        private final SplittableRandom random;
        private final RandomEdits edits;
        private final ScenarioSession session;
        private final List<Document> states = new ArrayList<>();
        private Document saved;
        private int at;

        Run(SplittableRandom random) {
            this.random = random;
            edits = new RandomEdits(BOOK, random);
            saved = Document.of(new RandomScenarios(BOOK, random).next(), STAMP);
            session = new ScenarioSession(saved, STAMP, InstantSource.fixed(Instant.EPOCH));
            states.add(saved);
        }

        void of(int steps) {
            for (int i = 0; i < steps; i++) {
                switch (random.nextInt(9)) {
                    case 0 -> undo();
                    case 1 -> redo();
                    case 2 -> save();
                    case 3 -> drag();
                    case 4 -> switchOver();
                    default -> edit();
                }
                check();
            }
            undoAll();
            redoAll();
        }

        private void switchOver() {
            List<String> names = session.document().variants().names();
            int place = random.nextInt(names.size() + 1);
            session.workOn(place == 0 ? Optional.empty() : Optional.of(names.get(place - 1)));
        }

        void edit() {
            change(() -> applyOne(Gesture.begin()));
        }

        /** One in four is about a variant, as far as it is there. */
        private void applyOne(Gesture gesture) {
            List<String> names = session.document().variants().names();
            if (random.nextInt(4) > 0) {
                session.apply(edits.next(), gesture);
            } else if (names.size() < 2 || random.nextInt(8) == 0) {
                String name = "Variant " + random.nextInt(4);
                session.apply(new DocumentEdit.AddVariant(session.scenario().withName(name)), gesture);
            } else {
                session.apply(ofVariant(names.get(random.nextInt(names.size()))), gesture);
            }
        }

        private DocumentEdit ofVariant(String name) {
            return switch (random.nextInt(6)) {
                case 0 -> new DocumentEdit.RemoveVariant(name);
                case 1 -> new DocumentEdit.TakeOver(name);
                default -> new DocumentEdit.OfVariant(name, edits.next());
            };
        }

        private void drag() {
            Gesture gesture = Gesture.begin();
            change(() -> {
                for (int i = random.nextInt(1, 6); i > 0; i--) {
                    applyOne(gesture);
                }
            });
        }

        /** Whatever was done is one state behind the present one, or none if it came to nothing. */
        private void change(Runnable edit) {
            Document before = session.document();
            edit.run();
            if (!session.document().equals(before)) {
                states.subList(at + 1, states.size()).clear();
                states.add(session.document());
                at++;
            } else if (states.size() > at + 1 && session.nextRedo().isEmpty()) {
                states.subList(at + 1, states.size()).clear();
            }
        }

        private void undo() {
            session.undo();
            at = Math.max(0, at - 1);
        }

        private void redo() {
            session.redo();
            at = Math.min(states.size() - 1, at + 1);
        }

        private void save() {
            session.saved(session.document(), new OpenFile(Path.of("plan.fulcrum.json"), ""));
            saved = session.document();
        }

        void undoAll() {
            while (session.nextUndo().isPresent()) {
                undo();
                check();
            }
            assertThat(at).isZero();
        }

        void redoAll() {
            while (session.nextRedo().isPresent()) {
                redo();
                check();
            }
            assertThat(at).isEqualTo(states.size() - 1);
        }

        private void check() {
            assertThat(session.document()).isEqualTo(states.get(at));
            assertThat(session.isDirty())
                    .isEqualTo(!session.document().variants().equals(saved.variants()));
            assertThat(VariantRules.problems(session.document().variants())).isEmpty();
        }
    }
}
