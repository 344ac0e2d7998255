package app.fulcrum.controller.document;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.controller.task.Tasks;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.FileOrigin;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.session.edit.ScenarioEdit.Rename;
import app.fulcrum.session.file.OpenFile;
import app.fulcrum.session.file.Protection;
import app.fulcrum.session.file.ScenarioStore;
import app.fulcrum.session.handover.Enclosure;
import app.fulcrum.session.settings.Settings;
import app.fulcrum.session.settings.SettingsStore;
import app.fulcrum.storage.file.Backups;
import app.fulcrum.storage.file.DiskOperations;
import app.fulcrum.storage.file.PathLocks;
import app.fulcrum.storage.file.SafeFile;
import app.fulcrum.storage.output.DiskLookup;
import app.fulcrum.storage.scenario.FileScenarioStore;
import app.fulcrum.storage.scenario.ScenarioFormat;
import app.fulcrum.support.Books;
import app.fulcrum.support.CarrierFiles;
import app.fulcrum.support.ManualTasks;
import app.fulcrum.support.ScriptedDialogs;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.frame.DocumentDialogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentControllerTest {

    private static final PriceBookStamp STAMP = PriceBookStamp.of(Books.bundled());
    private static final String THEIRS = "Their name";
    private static final String MINE = "My name";

    @TempDir
    Path folder;

    private final ScriptedDialogs answers = new ScriptedDialogs();
    private final Tasks tasks = Tasks.inline();
    private final Notices notices = new Notices();
    private final ScenarioSession session =
            new ScenarioSession(Document.of(Books.preset("chat"), STAMP), STAMP, () -> Instant.EPOCH);
    private final Preferences preferences = new Preferences(Settings.INITIAL, new NoSettings(), tasks, _ -> {});
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
        documents = controller(store);
        file = folder.resolve("plan.fulcrum.json");
        answers.save = Optional.of(file);
        documents.save();
        assertThat(session.file()).map(OpenFile::path).contains(file);
        answers.asked.clear();
    }

    private DocumentController controller(ScenarioStore files) {
        return controller(files, tasks);
    }

    private DocumentController controller(ScenarioStore files, Tasks chosen) {
        return new DocumentController(new DocumentContext(
                session, files, new DiskLookup(new DiskOperations()), answers, preferences, notices, chosen));
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

    /** Saving what a picture carries asks for a file: the picture stays what it is. */
    @Test
    void whatAPictureCarriesOpensInNoFileOfItsOwn() throws IOException {
        Scenario rag = Books.preset("rag");
        byte[] text = new ScenarioFormat(Books.bundled(), "1.0.0").write(Document.of(rag, STAMP));
        byte[] png = CarrierFiles.png(CarrierFiles.text(Enclosure.Kind.SCENARIO.keyword(), text));
        Path picture = Files.write(folder.resolve("chart.png"), png);

        documents.open(List.of(picture));

        assertThat(session.scenario()).isEqualTo(rag);
        assertThat(session.file()).isEmpty();
        assertThat(session.isDirty()).isFalse();
        assertThat(notices.messageProperty().get().text()).contains("chart.png", "Save it");
        assertThat(preferences.settings().lastDocument()).isEmpty();

        answers.save = Optional.of(folder.resolve("taken.fulcrum.json"));
        session.apply(new Rename("Taken"));
        documents.save();
        assertThat(answers.asked).singleElement().asString().startsWith("save ");
        assertThat(picture).hasBinaryContent(png);
        assertThat(nameIn(folder.resolve("taken.fulcrum.json"))).isEqualTo("Taken");
    }

    @Test
    void aPictureThatCarriesNothingSaysSoAndLeavesWhatIsOpen() throws IOException {
        Scenario before = session.scenario();

        documents.open(List.of(Files.write(folder.resolve("holiday.png"), CarrierFiles.png())));

        assertThat(session.scenario()).isEqualTo(before);
        assertThat(session.file()).map(OpenFile::path).contains(file);
        assertThat(notices.messageProperty().get().text()).contains("The picture carries no scenario");
    }

    @Test
    void aFileChangedElsewhereIsNotReplacedWithoutAsking() {
        changeElsewhere();
        answers.conflict = DocumentDialogs.Conflict.CANCEL;

        documents.save();

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

        documents.save();

        assertThat(nameIn(file)).isEqualTo(THEIRS);
        assertThat(nameIn(copy)).isEqualTo(MINE);
        assertThat(session.file().orElseThrow().path()).isEqualTo(copy);
    }

    @Test
    void theirVersionCanBeReplacedOnPurposeAndIsKeptAsABackup() {
        changeElsewhere();
        answers.conflict = DocumentDialogs.Conflict.OVERWRITE;

        documents.save();

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

        documents.save();

        assertThat(file).hasBinaryContent(before);
        assertThat(notices.messageProperty().get().tone()).isEqualTo(Tone.BAD);
        assertThat(session.scenario().name()).isEqualTo(MINE);
    }

    @Test
    void whatIsDoubtfulAboutASaveIsSaid() {
        Problem unsure =
                Problem.of(ProblemCode.SAVED_UNSURELY, Place.in("plan.fulcrum.json", ""), Phrase.DISK_FAULT.fact());
        DocumentController doubtful = controller(new WarningStore(store, unsure));
        session.apply(new Rename(MINE));

        doubtful.save();

        assertThat(session.isDirty()).isFalse();
        assertThat(notices.messageProperty().get().tone()).isEqualTo(Tone.CAUTION);
    }

    @Test
    void aNameWithoutOurEndingGetsItAndNothingIsReplacedUnasked() throws IOException {
        Path taken = folder.resolve("other.fulcrum.json");
        Files.writeString(taken, "not ours");
        answers.save = Optional.of(folder.resolve("other"));

        documents.saveAs();
        assertThat(taken).hasContent("not ours");

        answers.replace = true;
        documents.saveAs();
        assertThat(nameIn(taken)).isEqualTo(session.scenario().name());
    }

    @Test
    void savedAndOpenedFilesAreRememberedMostRecentFirst() {
        Path second = folder.resolve("second.fulcrum.json");
        answers.save = Optional.of(second);
        documents.saveAs();
        documents.open(List.of(file));

        assertThat(preferences.settings().recentFiles().files())
                .extracting(recent -> recent.path())
                .containsExactly(file, second);
        assertThat(preferences.settings().lastFolder()).contains(folder);
    }

    @Test
    void aProtectedFileIsReplacedOnlyOnPurpose() throws IOException {
        byte[] before = Files.readAllBytes(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        session.apply(new Rename(MINE));

        documents.save();
        assertThat(answers.asked).containsExactly("protected");
        assertThat(file).hasBinaryContent(before);
        assertThat(session.isDirty()).isTrue();

        answers.protection = DocumentDialogs.Protected.SAVE_ANYWAY;
        documents.save();
        assertThat(nameIn(file)).isEqualTo(MINE);
        assertThat(session.isDirty()).isFalse();
    }

    @Test
    void aProtectedFileCanBeLeftForAnotherOne() throws IOException {
        byte[] before = Files.readAllBytes(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        session.apply(new Rename(MINE));
        Path other = folder.resolve("mine.fulcrum.json");
        answers.save = Optional.of(other);
        answers.protection = DocumentDialogs.Protected.SAVE_AS;

        documents.save();

        assertThat(file).hasBinaryContent(before);
        assertThat(nameIn(other)).isEqualTo(MINE);
    }

    /** The chooser of the system asks about the file whose name was chosen as it is; a name without ending it lets pass. */
    @ParameterizedTest
    @CsvSource({
        "plan.fulcrum.json, plan.fulcrum.json, 0",
        "plan, plan.fulcrum.json, 1",
        "package.json, package.json, 0",
        "new.fulcrum.json, new.fulcrum.json, 0"
    })
    void aFileThatIsThereIsAskedAboutOnce(String chosen, String written, int questions) throws IOException {
        if (written.startsWith("plan")) {
            Files.copy(file, folder.resolve(written));
        } else if (written.startsWith("package")) {
            Files.writeString(folder.resolve(written), "{\"name\": \"not ours\"}");
        }
        session.apply(new Rename(MINE));
        answers.save = Optional.of(folder.resolve(chosen));
        answers.replace = true;

        documents.saveAs();

        assertThat(answers.asked)
                .filteredOn(question -> question.contains("Replace"))
                .hasSize(questions);
        assertThat(nameIn(folder.resolve(written))).isEqualTo(MINE);
    }

    @Test
    void aFileOfAnotherKindThatTheSystemDoesNotKnowOfIsAskedAbout() throws IOException {
        Path notes = folder.resolve("notes.fulcrum.json");
        Files.writeString(notes, "{\"name\": \"not ours\"}");
        answers.save = Optional.of(folder.resolve("notes"));

        documents.saveAs();

        assertThat(answers.asked).last().asString().contains("notes.fulcrum.json", "not a scenario");
        assertThat(notes).hasContent("{\"name\": \"not ours\"}");
        assertThat(session.file()).map(OpenFile::path).contains(file);
    }

    @Test
    void editsThatCannotBeSavedAreAskedAboutOnLeaving() {
        Document later = new Document(
                session.scenario(), STAMP, session.document().changes(), new FileOrigin(9, 0, List.of(), true));
        session.open(later, session.file().orElseThrow());
        session.apply(new Rename(MINE));

        documents.open(List.of(file));
        assertThat(answers.asked)
                .singleElement()
                .asString()
                .startsWith("discard")
                .contains(MINE);
        assertThat(session.scenario().name()).isEqualTo(MINE);

        answers.discard = true;
        documents.open(List.of(file));
        assertThat(session.scenario().name()).isNotEqualTo(MINE);
    }

    @Test
    void whatIsEditedWhileItIsBeingSavedStaysUnsaved() {
        ManualTasks manual = new ManualTasks();
        DocumentController slow = controller(store, manual.tasks());
        session.apply(new Rename("As it was when Save was asked for"));
        slow.save();
        session.apply(new Rename(MINE));

        manual.workAll();

        assertThat(nameIn(file)).isEqualTo("As it was when Save was asked for");
        assertThat(session.isDirty()).isTrue();
    }

    @Test
    void whatIsEditedWhileAFileIsBeingOpenedIsAskedAbout() {
        ManualTasks manual = new ManualTasks();
        DocumentController slow = controller(store, manual.tasks());
        slow.open(List.of(file));
        session.apply(new Rename(MINE));

        manual.workAll();

        assertThat(answers.asked).singleElement().asString().startsWith("unsaved");
        assertThat(session.scenario().name()).isEqualTo(MINE);
    }

    @Test
    void saveAsWritesWhatItWasAskedForWhateverArrivesMeanwhile() {
        Path other = folder.resolve("other.fulcrum.json");
        assertThat(store.save(Document.of(new Rename(THEIRS).apply(session.scenario()), STAMP), other, Optional.empty())
                        .isRefused())
                .isFalse();
        session.apply(new Rename(MINE));
        Path copy = folder.resolve("copy.fulcrum.json");
        answers.save = Optional.of(copy);
        answers.meanwhile = () -> {
            answers.meanwhile = () -> {};
            documents.open(List.of(other));
            assertThat(session.scenario().name())
                    .as("while the question is open")
                    .isEqualTo(MINE);
        };

        documents.saveAs();

        assertThat(nameIn(copy)).isEqualTo(MINE);
        assertThat(nameIn(other)).isEqualTo(THEIRS);
        assertThat(session.scenario().name()).as("once it is answered").isEqualTo(THEIRS);
    }

    @Test
    void ofSeveralFilesTheFirstIsOpenedAndTheOthersAreOffered() {
        List<Path> files = new ArrayList<>();
        for (String name : List.of("One", "Two", "Three")) {
            Path each = folder.resolve(name + ".fulcrum.json");
            store.save(Document.of(new Rename(name).apply(session.scenario()), STAMP), each, Optional.empty());
            files.add(each);
        }

        documents.open(files);
        assertThat(session.scenario().name()).isEqualTo("One");
        notices.messageProperty().get().choices().getFirst().action().run();
        assertThat(session.scenario().name()).isEqualTo("Two");
        notices.messageProperty().get().choices().getFirst().action().run();
        assertThat(session.scenario().name()).isEqualTo("Three");
        assertThat(notices.messageProperty().get().isEmpty()).isTrue();
    }

    /** Adds a warning to every save. */
    private record WarningStore(FileScenarioStore store, Problem warning) implements ScenarioStore {
        @Override
        public Outcome<Loaded> load(Path file) {
            return store.load(file);
        }

        @Override
        public Optional<Backup> newestReadable(Path file) {
            return store.newestReadable(file);
        }

        @Override
        public Outcome<OpenFile> save(
                Document document, Path file, Optional<OpenFile> expected, Protection protection) {
            return Outcome.of(
                    store.save(document, file, expected, protection).value().orElseThrow(), List.of(warning));
        }
    }

    private static final class NoSettings implements SettingsStore {
        @Override
        public List<Problem> save(Settings settings) {
            return List.of();
        }
    }
}
