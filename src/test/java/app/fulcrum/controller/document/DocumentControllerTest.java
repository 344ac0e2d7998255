package app.fulcrum.controller.document;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.Document;
import app.fulcrum.session.FileOrigin;
import app.fulcrum.session.PriceBookStamp;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.Settings;
import app.fulcrum.session.SettingsStore;
import app.fulcrum.session.edit.ScenarioEdit.Rename;
import app.fulcrum.storage.file.Backups;
import app.fulcrum.storage.file.DiskOperations;
import app.fulcrum.storage.file.PathLocks;
import app.fulcrum.storage.file.SafeFile;
import app.fulcrum.storage.scenario.FileScenarioStore;
import app.fulcrum.storage.scenario.ScenarioFormat;
import app.fulcrum.support.Books;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.frame.DocumentDialogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentControllerTest {

    private static final PriceBookStamp STAMP = PriceBookStamp.of(Books.bundled());
    private static final String THEIRS = "Their name";
    private static final String MINE = "My name";

    @TempDir
    Path folder;

    private final Answers answers = new Answers();
    private final Notices notices = new Notices();
    private final ScenarioSession session =
            new ScenarioSession(Document.of(Books.preset("chat"), STAMP), STAMP, () -> Instant.EPOCH);
    private final Preferences preferences = new Preferences(Settings.INITIAL, new NoSettings(), _ -> {});
    private FileScenarioStore store;
    private DocumentController documents;
    private Path file;

    @BeforeEach
    void saveOnce() {
        DiskOperations disk = new DiskOperations();
        SafeFile files = new SafeFile(
                disk,
                new PathLocks(folder.resolve("locks"), disk),
                Optional.of(new Backups(folder.resolve("backups"), disk, () -> Instant.EPOCH)));
        store = new FileScenarioStore(new ScenarioFormat(Books.bundled(), "1.0.0"), files);
        documents = new DocumentController(session, store, answers, preferences, notices);
        file = folder.resolve("plan.fulcrum.json");
        answers.save = Optional.of(file);
        assertThat(documents.save()).isTrue();
    }

    private void changeElsewhere() {
        Document theirs = Document.of(new Rename(THEIRS).apply(session.scenario()), STAMP);
        assertThat(store.save(theirs, file, Optional.empty()).isRefused()).isFalse();
        session.apply(new Rename(MINE));
    }

    private String nameIn(Path saved) {
        return store.load(saved).value().orElseThrow().document().scenario().name();
    }

    @Test
    void revertingTakesAllChangesBackAndCanBeUndone() {
        Scenario saved = session.scenario();
        session.apply(new Rename("One"));
        session.apply(new Rename("Two"));

        documents.revert();
        assertThat(session.scenario()).isEqualTo(saved);
        assertThat(session.isDirty()).isFalse();

        session.undo();
        assertThat(session.scenario().name()).isEqualTo("Two");
        assertThat(answers.asked).isEmpty();
    }

    @Test
    void aFileChangedElsewhereIsNotReplacedWithoutAsking() {
        changeElsewhere();
        answers.conflict = DocumentDialogs.Conflict.CANCEL;

        assertThat(documents.save()).isFalse();

        assertThat(answers.asked).containsExactly("conflict");
        assertThat(nameIn(file)).isEqualTo(THEIRS);
        assertThat(session.scenario().name()).isEqualTo(MINE);
        assertThat(session.isDirty()).isTrue();
    }

    @Test
    void theirVersionCanBeTakenInstead() {
        changeElsewhere();
        answers.conflict = DocumentDialogs.Conflict.RELOAD;

        documents.save();

        assertThat(session.scenario().name()).isEqualTo(THEIRS);
        assertThat(session.isDirty()).isFalse();
    }

    @Test
    void bothVersionsCanBeKept() {
        changeElsewhere();
        answers.conflict = DocumentDialogs.Conflict.SAVE_COPY;
        Path copy = folder.resolve("copy.fulcrum.json");
        answers.save = Optional.of(copy);

        assertThat(documents.save()).isTrue();

        assertThat(nameIn(file)).isEqualTo(THEIRS);
        assertThat(nameIn(copy)).isEqualTo(MINE);
        assertThat(session.file().orElseThrow().path()).isEqualTo(copy);
    }

    @Test
    void theirVersionCanBeReplacedOnPurposeAndIsKeptAsABackup() {
        changeElsewhere();
        answers.conflict = DocumentDialogs.Conflict.OVERWRITE;

        assertThat(documents.save()).isTrue();

        assertThat(nameIn(file)).isEqualTo(MINE);
        assertThat(store.newestReadable(file).map(backup -> nameIn(backup.place())))
                .contains(THEIRS);
    }

    @Test
    void aFileOfALaterVersionIsNeverWrittenOver() throws IOException {
        byte[] before = Files.readAllBytes(file);
        Document later = new Document(
                session.scenario(), STAMP, session.document().changes(), new FileOrigin(9, 0, List.of(), true));
        session.open(later, session.file().orElseThrow());
        session.apply(new Rename(MINE));

        assertThat(documents.save()).isFalse();

        assertThat(file).hasBinaryContent(before);
        assertThat(notices.messageProperty().get().tone()).isEqualTo(Tone.BAD);
        assertThat(session.scenario().name()).isEqualTo(MINE);
    }

    @Test
    void whatIsDoubtfulAboutASaveIsSaid() {
        Problem unsure = Problem.of(ProblemCode.SAVED_UNSURELY, Place.in("plan.fulcrum.json", ""), "disk");
        DocumentController doubtful =
                new DocumentController(session, new WarningStore(store, unsure), answers, preferences, notices);
        session.apply(new Rename(MINE));

        assertThat(doubtful.save()).isTrue();

        assertThat(session.isDirty()).isFalse();
        assertThat(notices.messageProperty().get().tone()).isEqualTo(Tone.CAUTION);
    }

    @Test
    void aNameWithoutOurEndingGetsItAndNothingIsReplacedUnasked() throws IOException {
        Path taken = folder.resolve("other.fulcrum.json");
        Files.writeString(taken, "not ours");
        answers.save = Optional.of(folder.resolve("other"));

        assertThat(documents.saveAs()).isFalse();
        assertThat(taken).hasContent("not ours");

        answers.replace = true;
        assertThat(documents.saveAs()).isTrue();
        assertThat(nameIn(taken)).isEqualTo(session.scenario().name());
    }

    @Test
    void savedAndOpenedFilesAreRememberedMostRecentFirst() {
        Path second = folder.resolve("second.fulcrum.json");
        answers.save = Optional.of(second);
        documents.saveAs();
        documents.open(file);

        assertThat(preferences.settings().recentFiles().files())
                .extracting(recent -> recent.path())
                .containsExactly(file, second);
        assertThat(preferences.settings().lastFolder()).contains(folder);
    }

    /** Adds a warning to every save. */
    private record WarningStore(FileScenarioStore store, Problem warning) implements app.fulcrum.session.ScenarioStore {
        @Override
        public Outcome<Loaded> load(Path file) {
            return store.load(file);
        }

        @Override
        public Optional<Backup> newestReadable(Path file) {
            return store.newestReadable(file);
        }

        @Override
        public Outcome<app.fulcrum.session.OpenFile> save(
                Document document,
                Path file,
                Optional<app.fulcrum.session.OpenFile> expected,
                app.fulcrum.session.Protection protection) {
            return Outcome.of(
                    store.save(document, file, expected, protection).value().orElseThrow(), List.of(warning));
        }
    }

    private static final class NoSettings implements SettingsStore {
        @Override
        public Outcome<Settings> load() {
            return Outcome.of(Settings.INITIAL);
        }

        @Override
        public List<Problem> save(Settings settings) {
            return List.of();
        }
    }

    private static final class Answers implements DocumentDialogs {

        private final List<String> asked = new ArrayList<>();
        private Optional<Path> save = Optional.empty();
        private Conflict conflict = Conflict.CANCEL;
        private boolean replace;

        @Override
        public Optional<Path> chooseOpen(Optional<Path> folder) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseSave(Optional<Path> folder, String suggestion) {
            return save;
        }

        @Override
        public Optional<Path> choosePicture(Optional<Path> folder, String suggestion) {
            return Optional.empty();
        }

        @Override
        public Unsaved askUnsaved(String name, List<String> changes) {
            asked.add("unsaved");
            return Unsaved.CANCEL;
        }

        @Override
        public Conflict askConflict(String sentence) {
            asked.add("conflict");
            return conflict;
        }

        @Override
        public Recovery askRecovery(String sentence, List<String> changes) {
            return Recovery.LATER;
        }

        @Override
        public boolean askReplace(String name) {
            return replace;
        }

        @Override
        public Optional<String> askName(String present) {
            return Optional.empty();
        }

        @Override
        public void inform(String title, String text) {
            asked.add("inform");
        }
    }
}
