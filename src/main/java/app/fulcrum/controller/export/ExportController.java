package app.fulcrum.controller.export;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.chart.ChartController;
import app.fulcrum.controller.chart.ChartPictures;
import app.fulcrum.controller.document.DocumentContext;
import app.fulcrum.controller.document.DocumentNames;
import app.fulcrum.controller.task.Latest;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.session.file.FileLookup;
import app.fulcrum.session.file.FileLookup.Kind;
import app.fulcrum.session.file.OpenFile;
import app.fulcrum.session.file.Protection;
import app.fulcrum.session.handover.ExportChoices;
import app.fulcrum.session.handover.ExportKind;
import app.fulcrum.session.handover.ExportStore;
import app.fulcrum.session.handover.ExportSubject;
import app.fulcrum.session.handover.Exporter;
import app.fulcrum.session.handover.Handout;
import app.fulcrum.session.settings.Settings;
import app.fulcrum.text.Messages;
import app.fulcrum.text.ProblemSentences;
import app.fulcrum.view.chart.ChartClipboard;
import app.fulcrum.view.chart.picture.ChartPicture;
import app.fulcrum.view.chart.picture.PictureRequest;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.InlineMessage.Choice;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.export.ExportAnswer;
import app.fulcrum.view.export.ExportDraft;
import app.fulcrum.view.export.ExportForm;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/**
 * Hands the open scenario over as a file that explains itself and opens again, or copies it. Files are made and written away
 * from the window. Each method belongs to the turn of one command.
 */
public final class ExportController {

    static final Messages MESSAGES = Messages.of("export");

    private final ChartController chart;
    private final Projections projections;
    private final Makers makers;
    private final DocumentContext context;
    private final Previewing previewing;

    /** @param latest works previews out */
    public ExportController(
            ChartController chart, Projections projections, Makers makers, DocumentContext context, Latest latest) {
        this.chart = chart;
        this.projections = projections;
        this.makers = makers;
        this.context = context;
        this.previewing =
                new Previewing(latest, this::content, draft -> subject().whyNot(draft.choices()));
    }

    /** What makes files, and what writes them. */
    public record Makers(Exporter exporter, ExportStore store) {}

    /** Asks what to hand over, and does. */
    public void open() {
        Settings settings = context.preferences().settings();
        ExportForm form = new ExportForm(
                new ExportDraft(settings.exports(), "", ""),
                context.session().scenario().name(),
                previewing::ask);
        context.dialogs().askExport(form).ifPresent(this::carryOut);
    }

    private void carryOut(ExportAnswer answer) {
        context.preferences()
                .change(settings -> settings.withExports(answer.draft().choices()));
        Optional<Problem> objection = subject().whyNot(answer.draft().choices());
        if (objection.isPresent()) {
            context.notices().show(List.of(objection.get()));
            return;
        }
        switch (answer.action()) {
            case SAVE -> save(answer.draft());
            case COPY -> copy(answer.draft());
            case PRINT -> new BriefPrinting(context, content(answer.draft())).print();
        }
    }

    private void save(ExportDraft draft) {
        ExportKind kind = draft.choices().kind();
        String suggestion =
                DocumentNames.suggestion(context.session().scenario().name(), kind.extension());
        context.folder(folder ->
                context.dialogs().chooseExport(folder, suggestion, kind).ifPresent(file -> save(file, draft)));
    }

    /**
     * Saves the scenario as it is now; a notice says what became of it.
     *
     * @param file with or without the ending of its kind
     */
    void save(Path file, ExportDraft draft) {
        ExportKind kind = draft.choices().kind();
        Path target = withExtension(file, kind.extension());
        Supplier<byte[]> content = content(draft);
        context.tasks()
                .run(
                        MESSAGES.get("task.file", target.getFileName()),
                        () -> Spot.look(
                                context.lookup(), target, context.session().file()),
                        spot -> {
                            if (mayReplace(spot, target, target.equals(file), kind)) {
                                write(target, content, Protection.RESPECT);
                            }
                        });
    }

    /** What is where a file is to go. */
    private record Spot(Kind kind, boolean isOpenDocument) {

        static Spot look(FileLookup lookup, Path target, Optional<OpenFile> open) {
            boolean same =
                    open.filter(file -> lookup.isSame(file.path(), target)).isPresent();
            return new Spot(lookup.kind(target), same);
        }
    }

    /** @param asked whether the system has asked about replacing it already: nothing is asked twice, but of another kind */
    private boolean mayReplace(Spot spot, Path target, boolean asked, ExportKind kind) {
        String name = String.valueOf(target.getFileName());
        if (spot.isOpenDocument) {
            context.notices().show(InlineMessage.of(Tone.BAD, MESSAGES.get("overDocument", name)));
            return false;
        }
        if (spot.kind == Kind.NOTHING || (asked && spot.kind == kind.content())) {
            return true;
        }
        return context.dialogs()
                .askReplace(MESSAGES.get(spot.kind == kind.content() ? "replace" : "replace.otherKind", name));
    }

    private void write(Path target, Supplier<byte[]> content, Protection protection) {
        context.tasks()
                .run(
                        MESSAGES.get("task.file", target.getFileName()),
                        () -> makers.store().write(target, content.get(), protection),
                        problems -> written(target, content, problems));
    }

    private void written(Path target, Supplier<byte[]> content, List<Problem> problems) {
        if (problems.isEmpty()) {
            context.notices().confirm(MESSAGES.get("exported", target.getFileName()));
            return;
        }
        switch (problems.getFirst().code()) {
            case ProblemCode.PROTECTED_FILE -> askAboutProtection(target, content, problems.getFirst());
            case ProblemCode.FILE_IN_USE, ProblemCode.UNWRITABLE_FILE ->
                context.notices()
                        .show(
                                problems,
                                List.of(new Choice(
                                        MESSAGES.get("again"),
                                        () -> context.tasks()
                                                .inTurn(() -> write(target, content, Protection.RESPECT)))));
            default -> context.notices().show(problems);
        }
    }

    private void askAboutProtection(Path target, Supplier<byte[]> content, Problem problem) {
        switch (context.dialogs().askProtected(ProblemSentences.line(problem))) {
            case SAVE_AS -> open();
            case SAVE_ANYWAY -> write(target, content, Protection.OVERRIDE);
            case CANCEL -> {}
        }
    }

    /** Sends the brief to a printer. */
    public void print() {
        ExportChoices brief = context.preferences().settings().exports().as(ExportKind.BRIEF);
        new BriefPrinting(context, content(new ExportDraft(brief, "", ""))).print();
    }

    /** Puts the chart on the clipboard. */
    public void copyChart() {
        copy(new ExportDraft(ExportChoices.INITIAL.as(ExportKind.PICTURE), "", ""));
    }

    private void copy(ExportDraft draft) {
        ExportKind kind = draft.choices().kind();
        Supplier<byte[]> content = content(draft);
        context.tasks().run(MESSAGES.get("task.copy"), content, bytes -> {
            if (kind == ExportKind.PICTURE) {
                ChartClipboard.put(bytes);
            } else {
                Clipboard.getSystemClipboard()
                        .setContent(Map.of(DataFormat.PLAIN_TEXT, new String(bytes, StandardCharsets.UTF_8)));
            }
            context.notices().confirm(MESSAGES.get("copied." + kind));
        });
    }

    /** Makes a file of the scenario as it is now, on any thread and at any time. */
    private Supplier<byte[]> content(ExportDraft draft) {
        return switch (draft.choices().kind()) {
            case PICTURE -> {
                PictureRequest picture = picture(draft);
                yield () -> ChartPicture.png(picture);
            }
            case DRAWING -> {
                PictureRequest drawing = picture(draft);
                yield () -> ChartPicture.svg(drawing);
            }
            case BRIEF, WORKBOOK, CSV, TSV, SUMMARY -> {
                ExportSubject subject = subject();
                Handout handout = handout(projections.current(), draft);
                yield () -> makers.exporter().export(draft.choices(), subject, handout);
            }
        };
    }

    /** The scenario as it is now. */
    private ExportSubject subject() {
        Snapshot now = projections.upToDate();
        return new ExportSubject(
                now.projection(), now.book(), context.session().document().variants());
    }

    /** What the picture of the present chart shows and carries. Always on light paper. */
    PictureRequest picture(ExportDraft draft) {
        Snapshot now = projections.upToDate();
        return ChartPictures.request(now, chart.model(), handout(now, draft));
    }

    private Handout handout(Snapshot now, ExportDraft draft) {
        return makers.store().handout(now.projection(), now.book(), draft.details());
    }

    private static Path withExtension(Path file, String extension) {
        String name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(extension) ? file : file.resolveSibling(name + extension);
    }
}
