package app.fulcrum.controller.document;

import static app.fulcrum.controller.document.DocumentContext.MESSAGES;
import static app.fulcrum.controller.document.DocumentNames.nameOf;

import app.fulcrum.controller.document.LeftWork.Offer;
import app.fulcrum.controller.text.EditWords;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.session.edit.Edited;
import app.fulcrum.session.file.OpenFile;
import app.fulcrum.session.file.RecoveryStore;
import app.fulcrum.session.file.RecoveryStore.Recovered;
import app.fulcrum.session.file.RecoveryStore.Unreadable;
import app.fulcrum.session.settings.Choices.Start;
import app.fulcrum.session.settings.Settings;
import app.fulcrum.text.ProblemSentences;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.InlineMessage.Choice;
import app.fulcrum.view.control.Tone;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides what the window shows first: work left behind by a session that ended badly, the files asked for, or the last
 * document. One decision, so that restored work is never asked about again because of a file that was to be opened too;
 * that file is offered instead. The file that restored work belongs to is not touched.
 */
public final class StartController {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final DocumentContext context;
    private final DocumentController documents;
    private final RecoveryStore copies;

    public StartController(DocumentContext context, DocumentController documents, RecoveryStore copies) {
        this.context = context;
        this.documents = documents;
        this.copies = copies;
    }

    /**
     * Begins the session.
     *
     * @param files what to open, or nothing
     * @param begun what to do once nothing more is asked; copies of this session may be made only from then on
     */
    public void start(List<Path> files, Runnable begun) {
        context.tasks()
                .inTurn(() -> context.tasks()
                        .run(
                                MESSAGES.get("task.recovery"),
                                () -> LeftWork.find(copies, context.store(), context.lookup(), files),
                                left -> offer(left.offers(), left.unreadable(), files, begun)));
    }

    /** Asks about each copy left until one is restored; the others are offered at the next start. */
    private void offer(List<Offer> offers, List<Unreadable> unreadable, List<Path> files, Runnable begun) {
        if (offers.isEmpty()) {
            begun.run();
            askAboutUnreadable(unreadable, () -> openFirst(files));
            return;
        }
        Offer offer = offers.getFirst();
        Runnable others = () -> offer(offers.subList(1, offers.size()), unreadable, files, begun);
        switch (context.dialogs().askRecovery(sentence(offer.left()), changes(offer))) {
            case RESTORE ->
                restore(offer.left(), () -> {
                    begun.run();
                    askAboutUnreadable(unreadable, () -> offerWaiting(offer, files));
                });
            case DISCARD -> away(() -> copies.discard(offer.left()), others);
            case LATER -> others.run();
        }
    }

    /** The copy left is put away only once this session has one of its own. */
    private void restore(Recovered left, Runnable then) {
        context.session().restore(left.document(), left.file());
        left.file().ifPresent(file -> context.preferences().change(settings -> settings.withOpened(file.path())));
        away(
                () -> {
                    if (copies.keep(left.document(), left.file()).isEmpty()) {
                        copies.discard(left);
                    }
                },
                then);
    }

    private void away(Runnable work, Runnable then) {
        context.tasks()
                .run(
                        MESSAGES.get("task.recovery"),
                        () -> {
                            work.run();
                            return Optional.empty();
                        },
                        _ -> then.run());
    }

    private void askAboutUnreadable(List<Unreadable> unreadable, Runnable then) {
        if (unreadable.isEmpty()) {
            then.run();
            return;
        }
        List<String> reasons =
                unreadable.stream().map(StartController::unreadableWords).toList();
        String key = unreadable.size() == 1 ? "unreadable.question" : "unreadable.question.many";
        boolean remove = context.dialogs().askRemoval(MESSAGES.get(key, unreadable.size()), reasons);
        away(() -> unreadable.forEach(remove ? copies::remove : copies::setAside), then);
    }

    private static String unreadableWords(Unreadable copy) {
        return MESSAGES.get(
                "unreadable.copy",
                moment(copy.at()),
                copy.problems().stream()
                        .findFirst()
                        .map(ProblemSentences::whatHappened)
                        .orElse(""));
    }

    /** Restored work stays; files of other documents that were asked for wait beside it. */
    private void offerWaiting(Offer restored, List<Path> files) {
        List<Path> waiting = files.stream()
                .filter(file -> !restored.asked().equals(Optional.of(file)))
                .toList();
        List<Choice> next = documents.next(waiting);
        String sentence = next.isEmpty()
                ? MESSAGES.get("recovery.restored")
                : MESSAGES.get("recovery.restored.waiting", nameOf(waiting.getFirst()));
        context.notices().show(new InlineMessage(Tone.NEUTRAL, sentence, next));
    }

    private void openFirst(List<Path> files) {
        if (!files.isEmpty()) {
            documents.load(files.getFirst(), files.subList(1, files.size()));
            return;
        }
        Settings settings = context.preferences().settings();
        if (settings.choices().start() == Start.LAST_FILE) {
            settings.lastDocument().ifPresent(file -> documents.load(file, List.of()));
        }
    }

    private static String sentence(Recovered left) {
        String name = VisibleText.of(left.document().scenario().name());
        return left.file()
                .map(OpenFile::path)
                .map(file -> MESSAGES.get("recovery.question.file", moment(left.at()), name, nameOf(file)))
                .orElseGet(() -> MESSAGES.get("recovery.question", moment(left.at()), name));
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(ZoneId.systemDefault()));
    }

    /** What would be restored, against what is in the file now. */
    private static List<String> changes(Offer offer) {
        return offer.saved()
                .map(saved -> EditWords.labels(
                        Edited.between(saved.variants(), offer.left().document().variants())))
                .orElseGet(() -> List.of(
                        MESSAGES.get(offer.left().file().isPresent() ? "recovery.noFile" : "recovery.neverSaved")));
    }
}
