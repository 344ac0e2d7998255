package app.fulcrum.controller.document;

import static app.fulcrum.controller.document.DocumentContext.MESSAGES;
import static app.fulcrum.controller.document.DocumentNames.nameOf;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.file.FileLookup.Kind;
import app.fulcrum.session.file.OpenFile;
import app.fulcrum.session.file.Protection;
import app.fulcrum.text.ProblemSentences;
import app.fulcrum.view.control.InlineMessage.Choice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Saves the open document and asks whatever has to be asked for that. Each method belongs to the turn of one command; what
 * follows a save is done only when it succeeded.
 */
final class Saving {

    private final DocumentContext context;
    private final Consumer<Path> reload;

    /** @param reload opens a file again and gives up what is open */
    Saving(DocumentContext context, Consumer<Path> reload) {
        this.context = context;
        this.reload = reload;
    }

    /**
     * What is saved where.
     *
     * @param document as it was when saving it was asked for, whatever is edited meanwhile
     * @param expected what the file must still hold; empty replaces whatever is there
     * @param then what to do once it is saved
     */
    private record Attempt(
            Document document, Path file, Optional<OpenFile> expected, Protection protection, Runnable then) {

        Attempt overwriting() {
            return new Attempt(document, file, Optional.empty(), protection, then);
        }

        Attempt overriding() {
            return new Attempt(document, file, expected, Protection.OVERRIDE, then);
        }

        Attempt again(Document now) {
            return new Attempt(now, file, expected, protection, () -> {});
        }
    }

    /** Saves to the file the document is in, or asks for one. */
    void save(Runnable then) {
        Document asked = context.session().document();
        context.session()
                .file()
                .ifPresentOrElse(
                        file -> write(new Attempt(asked, file.path(), Optional.of(file), Protection.RESPECT, then)),
                        () -> saveAs(then));
    }

    /** Asks for a file and saves there. */
    void saveAs(Runnable then) {
        Document asked = context.session().document();
        String suggestion = DocumentNames.suggestion(asked.scenario().name(), DocumentNames.SCENARIO);
        context.folder(folder ->
                context.dialogs().chooseSave(folder, suggestion).ifPresent(chosen -> saveTo(chosen, asked, then)));
    }

    private void saveTo(Path chosen, Document asked, Runnable then) {
        Path file = DocumentNames.withScenarioEnding(chosen);
        Attempt attempt = new Attempt(asked, file, Optional.empty(), Protection.RESPECT, then);
        context.tasks().run(MESSAGES.get("task.looking"), () -> context.lookup().kind(file), found -> {
            if (mayReplace(found, file, chosen.equals(file))) {
                write(attempt);
            }
        });
    }

    /** @param asked whether the system has asked about replacing it already: nothing is asked twice */
    private boolean mayReplace(Kind found, Path file, boolean asked) {
        if (asked) {
            return true;
        }
        return switch (found) {
            case NOTHING -> true;
            case SCENARIO -> context.dialogs().askReplace(MESSAGES.get("replace.question", nameOf(file)));
            case PICTURE, DRAWING, PAGE, WORKBOOK, TABLE_CSV, TABLE_TSV, SUMMARY, CURVES_JSON, OTHER ->
                context.dialogs().askReplace(MESSAGES.get("replace.otherKind.scenario", nameOf(file)));
        };
    }

    private void write(Attempt attempt) {
        context.tasks()
                .run(
                        MESSAGES.get("task.saving", nameOf(attempt.file)),
                        () -> context.store()
                                .save(attempt.document, attempt.file, attempt.expected, attempt.protection),
                        outcome -> written(attempt, outcome));
    }

    private void written(Attempt attempt, Outcome<OpenFile> outcome) {
        if (outcome.value().isEmpty()) {
            refused(attempt, outcome.problems());
            return;
        }
        OpenFile file = outcome.value().get();
        context.session().saved(attempt.document, file);
        context.preferences().change(settings -> settings.withOpened(file.path()));
        context.notices().dismiss();
        context.notices().showIfAny(outcome.problems());
        attempt.then.run();
    }

    private void refused(Attempt attempt, List<Problem> problems) {
        Problem first = problems.getFirst();
        switch (first.code()) {
            case ProblemCode.CHANGED_ELSEWHERE -> askAboutConflict(attempt, first);
            case ProblemCode.PROTECTED_FILE -> askAboutProtection(attempt, first);
            case ProblemCode.UNWRITABLE_FILE, ProblemCode.FILE_IN_USE ->
                context.notices().show(problems, waysOut(attempt));
            default -> context.notices().show(problems);
        }
    }

    private void askAboutConflict(Attempt attempt, Problem problem) {
        switch (context.dialogs().askConflict(ProblemSentences.line(problem))) {
            case RELOAD -> reload.accept(attempt.file);
            case SAVE_COPY -> saveAs(attempt.then);
            case OVERWRITE -> write(attempt.overwriting());
            case CANCEL -> {}
        }
    }

    private void askAboutProtection(Attempt attempt, Problem problem) {
        switch (context.dialogs().askProtected(ProblemSentences.line(problem))) {
            case SAVE_AS -> saveAs(attempt.then);
            case SAVE_ANYWAY -> write(attempt.overriding());
            case CANCEL -> {}
        }
    }

    private List<Choice> waysOut(Attempt attempt) {
        return List.of(
                new Choice(
                        MESSAGES.get("unsaved.elsewhere"), () -> context.tasks().inTurn(() -> saveAs(() -> {}))),
                new Choice(
                        MESSAGES.get("unsaved.again"),
                        () -> context.tasks()
                                .inTurn(() ->
                                        write(attempt.again(context.session().document())))));
    }
}
