package app.fulcrum.controller.document;

import app.fulcrum.controller.text.EditWords;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.session.OpenFile;
import app.fulcrum.session.Preset;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.ScenarioStore;
import app.fulcrum.session.ScenarioStore.Backup;
import app.fulcrum.session.ScenarioStore.Loaded;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.text.Messages;
import app.fulcrum.text.ProblemSentences;
import app.fulcrum.view.control.InlineMessage.Choice;
import app.fulcrum.view.frame.DocumentDialogs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Opens, saves and leaves documents. Work that is in no file is never left without asking, and a file that cannot be
 * opened or saved leaves the open document as it is.
 */
public final class DocumentController {

    private static final Messages MESSAGES = Messages.of("frame");
    private static final String EXTENSION = ".fulcrum.json";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final String NOT_IN_FILE_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]";

    private final ScenarioSession session;
    private final ScenarioStore store;
    private final DocumentDialogs dialogs;
    private final Preferences preferences;
    private final Notices notices;

    public DocumentController(
            ScenarioSession session,
            ScenarioStore store,
            DocumentDialogs dialogs,
            Preferences preferences,
            Notices notices) {
        this.session = session;
        this.store = store;
        this.dialogs = dialogs;
        this.preferences = preferences;
        this.notices = notices;
    }

    /** Starts a new document from a preset. */
    public void startFrom(Preset preset) {
        if (mayLeave()) {
            notices.dismiss();
            session.startWith(preset.document());
        }
    }

    /** Asks for a file and opens it. */
    public void open() {
        if (mayLeave()) {
            dialogs.chooseOpen(folder()).ifPresent(this::load);
        }
    }

    /** Opens a file that was dropped, picked from the recent ones, or handed over by another start. */
    public void open(Path file) {
        if (mayLeave()) {
            load(file);
        }
    }

    private void load(Path file) {
        Outcome<Loaded> outcome = store.load(file);
        outcome.value().ifPresent(loaded -> {
            session.open(loaded.document(), loaded.file());
            remember(loaded.file().path());
            notices.dismiss();
        });
        if (outcome.value().isPresent()) {
            notices.showIfAny(outcome.problems());
        } else {
            notices.show(outcome.problems(), waysOut(file));
        }
    }

    /** What can be done instead of opening a file that cannot be read. */
    private List<Choice> waysOut(Path file) {
        List<Choice> ways = new ArrayList<>();
        store.newestReadable(file)
                .ifPresent(backup -> ways.add(new Choice(
                        MESSAGES.get("damaged.backup", moment(backup.at())), () -> openBackup(backup, file))));
        ways.add(new Choice(MESSAGES.get("damaged.another"), this::open));
        return ways;
    }

    /** Opens an earlier version as work that is in no file yet, so that saving asks where to. */
    private void openBackup(Backup backup, Path file) {
        if (mayLeave()) {
            Outcome<Loaded> outcome = store.load(backup.place());
            notices.showIfAny(outcome.problems());
            outcome.value().ifPresent(loaded -> {
                session.restore(loaded.document(), Optional.empty());
                notices.confirm(MESSAGES.get("damaged.opened", moment(backup.at()), file.getFileName()));
            });
        }
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(ZoneId.systemDefault()));
    }

    /**
     * Saves to the file the document is in, or asks for one.
     *
     * @return whether everything is in a file now
     */
    public boolean save() {
        Optional<OpenFile> file = session.file();
        boolean mayBeReplaced = !session.document().origin().readOnly();
        return file.filter(_ -> mayBeReplaced)
                .map(there -> save(there.path(), file))
                .orElseGet(this::saveAs);
    }

    /** Asks for a file and saves there. */
    public boolean saveAs() {
        return dialogs.chooseSave(folder(), fileName(EXTENSION))
                .map(chosen -> saveAs(chosen, withExtension(chosen)))
                .orElse(false);
    }

    /** The system has asked about replacing what was chosen, but not about the name we made of it. */
    private boolean saveAs(Path chosen, Path file) {
        boolean asked = chosen.equals(file) || Files.notExists(file);
        return (asked || dialogs.askReplace(String.valueOf(file.getFileName()))) && save(file, Optional.empty());
    }

    private boolean save(Path path, Optional<OpenFile> expected) {
        Outcome<OpenFile> outcome = store.save(session.document(), path, expected);
        if (outcome.value().isPresent()) {
            session.saved(outcome.value().get());
            remember(path);
            notices.dismiss();
            notices.showIfAny(outcome.problems());
            return true;
        }
        return isConflict(outcome.problems()) ? resolve(path, outcome.problems()) : refuse(outcome.problems());
    }

    private static boolean isConflict(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.code() == ProblemCode.CHANGED_ELSEWHERE);
    }

    private boolean resolve(Path path, List<Problem> problems) {
        return switch (dialogs.askConflict(ProblemSentences.sentence(problems.getFirst()))) {
            case RELOAD -> {
                load(path);
                yield false;
            }
            case SAVE_COPY -> saveAs();
            case OVERWRITE -> save(path, Optional.empty());
            case CANCEL -> false;
        };
    }

    private boolean refuse(List<Problem> problems) {
        notices.show(problems);
        return false;
    }

    /** Whether the open document may be left: nothing to lose, saved on being asked, or given up on purpose. */
    public boolean mayLeave() {
        if (!session.isDirty()) {
            return true;
        }
        List<String> changes = EditWords.differences(session.unsavedChanges());
        return switch (dialogs.askUnsaved(session.scenario().name(), changes)) {
            case SAVE -> save();
            case DISCARD -> true;
            case CANCEL -> false;
        };
    }

    /** Goes back to what was saved. That is an edit like any other and can be undone, so nothing has to be asked. */
    public void revert() {
        session.state()
                .saved()
                .ifPresent(saved -> notices.showIfAny(
                        session.apply(new ScenarioEdit.Replace(saved, MESSAGES.get("edit.reverted")))));
    }

    /** A file name made from the document's name. */
    public String fileName(String extension) {
        String name =
                session.scenario().name().replaceAll(NOT_IN_FILE_NAMES, " ").strip();
        String stem = name.isEmpty() ? MESSAGES.get("file.untitled") : name;
        return stem.substring(0, Math.min(stem.length(), 100)) + extension;
    }

    private static Path withExtension(Path chosen) {
        String name = String.valueOf(chosen.getFileName());
        return name.endsWith(".json") ? chosen : chosen.resolveSibling(name + EXTENSION);
    }

    private Optional<Path> folder() {
        return session.file()
                .map(OpenFile::path)
                .map(Path::getParent)
                .or(() -> preferences.settings().lastFolder());
    }

    private void remember(Path file) {
        preferences.change(
                settings -> settings.withRecentFiles(settings.recentFiles().opened(file)));
        Optional.ofNullable(file.toAbsolutePath().getParent())
                .ifPresent(parent -> preferences.change(settings -> settings.withLastFolder(parent)));
    }
}
