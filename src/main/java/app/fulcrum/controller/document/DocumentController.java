package app.fulcrum.controller.document;

import static app.fulcrum.controller.document.DocumentContext.MESSAGES;
import static app.fulcrum.controller.document.DocumentNames.nameOf;

import app.fulcrum.controller.text.EditWords;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.ScenarioSession.State;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.edit.DocumentEdit;
import app.fulcrum.session.file.ScenarioStore.Backup;
import app.fulcrum.session.file.ScenarioStore.Loaded;
import app.fulcrum.session.settings.Settings;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.InlineMessage.Choice;
import app.fulcrum.view.control.Tone;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Opens, saves and leaves documents, one command after another. Work that is in no file is never left without asking, and
 * a file that cannot be opened or saved leaves the open document as it is.
 */
public final class DocumentController {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final DocumentContext context;
    private final ScenarioSession session;
    private final Notices notices;
    private final Saving saving;

    public DocumentController(DocumentContext context) {
        this.context = context;
        this.session = context.session();
        this.notices = context.notices();
        this.saving = new Saving(context, file -> load(file, List.of()));
    }

    /** Starts a new document that is in no file yet. */
    public void startWith(Document document) {
        leaving(() -> begin(document));
    }

    /**
     * Asks what to start from, and does.
     *
     * @param starts by the name to choose them by, in the order to offer them
     */
    public void startWithOneOf(Map<String, Document> starts) {
        List<Document> all = List.copyOf(starts.values());
        leaving(() -> context.dialogs()
                .chooseStart(List.copyOf(starts.keySet()))
                .ifPresent(chosen -> begin(all.get(chosen))));
    }

    private void begin(Document document) {
        notices.dismiss();
        session.startWith(context.preferences().shown(document));
        context.preferences().change(Settings::withoutDocument);
    }

    /** Asks for a file and opens it. */
    public void open() {
        leaving(() -> context.folder(
                folder -> context.dialogs().chooseOpen(folder).ifPresent(file -> load(file, List.of()))));
    }

    /** Opens files that were dropped, picked from the recent ones, or handed over: the first; the others are offered. */
    public void open(List<Path> files) {
        if (!files.isEmpty()) {
            leaving(() -> load(files.getFirst(), files.subList(1, files.size())));
        }
    }

    /** Saves to the file the document is in, or asks for one. */
    public void save() {
        context.tasks().inTurn(() -> saving.save(() -> {}));
    }

    /** Asks for a file and saves there. */
    public void saveAs() {
        context.tasks().inTurn(() -> saving.saveAs(() -> {}));
    }

    /** Does something that gives up the open document, once there is nothing to lose or it was given up on purpose. */
    public void leaving(Runnable then) {
        context.tasks().inTurn(() -> leave(then));
    }

    private void leave(Runnable then) {
        State state = session.state();
        if (!state.isEdited()) {
            then.run();
            return;
        }
        String name = VisibleText.of(state.document().scenario().name());
        List<String> changes = EditWords.labels(session.unsavedChanges());
        if (!state.isDirty()) {
            if (context.dialogs().askDiscard(name, changes)) {
                then.run();
            }
            return;
        }
        switch (context.dialogs().askUnsaved(name, changes)) {
            // What was edited while it was being saved is asked about again.
            case SAVE -> saving.save(() -> leave(then));
            case DISCARD -> then.run();
            case CANCEL -> {}
        }
    }

    /**
     * Opens a file in place of a document that may be left.
     *
     * @param others files that were asked for together with it
     */
    void load(Path file, List<Path> others) {
        State before = session.state();
        context.tasks().run(MESSAGES.get("task.opening", nameOf(file)), () -> read(file), found -> {
            if (!session.state().equals(before)) {
                // Edited while the file was being read: that work may not be given up.
                leave(() -> load(file, others));
            } else {
                show(file, found, next(others));
            }
        });
    }

    /** What became of reading a file, and what could stand in for it. */
    private record Found(Outcome<Loaded> outcome, Optional<Backup> backup) {}

    private Found read(Path file) {
        Outcome<Loaded> outcome = context.store().load(file);
        return new Found(outcome, outcome.isRefused() ? context.store().newestReadable(file) : Optional.empty());
    }

    private void show(Path file, Found found, List<Choice> next) {
        List<Problem> problems = found.outcome.problems();
        if (found.outcome.value().isEmpty()) {
            List<Choice> ways = new ArrayList<>(waysOut(file, found.backup));
            ways.addAll(next);
            notices.show(problems, ways);
            return;
        }
        Loaded loaded = found.outcome.value().get();
        notices.dismiss();
        if (loaded.isCarried()) {
            session.startWith(loaded.document());
            context.preferences().change(Settings::withoutDocument);
            notices.confirm(MESSAGES.get("carried.opened", nameOf(file)));
        } else {
            session.open(loaded.document(), loaded.file());
            context.preferences()
                    .change(settings -> settings.withOpened(loaded.file().path()));
        }
        if (!problems.isEmpty()) {
            notices.show(problems, next);
        } else if (!next.isEmpty()) {
            notices.show(new InlineMessage(Tone.NEUTRAL, MESSAGES.get("several.opened", nameOf(file)), next));
        }
    }

    /** Offers the next of several files; the window shows one document at a time. */
    List<Choice> next(List<Path> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        String name = nameOf(files.getFirst());
        return List.of(new Choice(
                files.size() == 1
                        ? MESSAGES.get("several.next", name)
                        : MESSAGES.get("several.nextOf", name, files.size() - 1),
                () -> open(files)));
    }

    /** What can be done instead of opening a file that cannot be read. */
    private List<Choice> waysOut(Path file, Optional<Backup> backup) {
        List<Choice> ways = new ArrayList<>();
        backup.ifPresent(kept -> ways.add(new Choice(
                MESSAGES.get("damaged.backup", moment(kept.at())), () -> leaving(() -> openBackup(kept, file)))));
        ways.add(new Choice(MESSAGES.get("damaged.another"), this::open));
        return ways;
    }

    /** Opens an earlier version as work that is in no file yet, so that saving asks where to. */
    private void openBackup(Backup backup, Path file) {
        State before = session.state();
        context.tasks()
                .run(
                        MESSAGES.get("task.opening", nameOf(file)),
                        () -> context.store().load(backup.place()),
                        outcome -> {
                            if (!session.state().equals(before)) {
                                leave(() -> openBackup(backup, file));
                                return;
                            }
                            notices.showIfAny(outcome.problems());
                            outcome.value().ifPresent(loaded -> {
                                session.restore(loaded.document(), Optional.empty());
                                notices.confirm(MESSAGES.get("damaged.opened", moment(backup.at()), nameOf(file)));
                            });
                        });
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(ZoneId.systemDefault()));
    }

    /** Goes back to what was saved. That is an edit like any other and can be undone, so nothing has to be asked. */
    public void revert() {
        session.state()
                .saved()
                .ifPresent(saved -> notices.showIfAny(
                        session.apply(new DocumentEdit.Replace(saved, MESSAGES.get("edit.reverted")))));
    }
}
