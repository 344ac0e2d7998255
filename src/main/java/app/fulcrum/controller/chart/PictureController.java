package app.fulcrum.controller.chart;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.document.DocumentContext;
import app.fulcrum.controller.document.DocumentNames;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.session.file.ExportStore;
import app.fulcrum.session.file.FileLookup;
import app.fulcrum.session.file.FileLookup.Kind;
import app.fulcrum.session.file.OpenFile;
import app.fulcrum.session.file.Protection;
import app.fulcrum.session.handover.ExportDetails;
import app.fulcrum.text.Messages;
import app.fulcrum.text.ProblemSentences;
import app.fulcrum.view.chart.ChartClipboard;
import app.fulcrum.view.chart.picture.ChartPicture;
import app.fulcrum.view.chart.picture.PictureRequest;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.InlineMessage.Choice;
import app.fulcrum.view.control.Tone;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Saves the chart as a picture that explains itself and can be opened again as a scenario, or copies it. Pictures are made
 * and written away from the window. Each method belongs to the turn of one command.
 */
public final class PictureController {

    private static final Messages MESSAGES = Messages.of("picture");
    private static final String EXTENSION = ".png";

    private final ChartController chart;
    private final Projections projections;
    private final ExportStore store;
    private final DocumentContext context;

    public PictureController(
            ChartController chart, Projections projections, ExportStore store, DocumentContext context) {
        this.chart = chart;
        this.projections = projections;
        this.store = store;
        this.context = context;
    }

    /** Asks for a file and saves the chart there as it is when the file is chosen. */
    public void export() {
        String suggestion =
                DocumentNames.suggestion(context.session().scenario().name(), EXTENSION);
        context.folder(
                folder -> context.dialogs().choosePicture(folder, suggestion).ifPresent(this::export));
    }

    /**
     * Saves the chart as it is now; a notice says what became of it.
     *
     * @param file with or without {@code .png}
     */
    public void export(Path file) {
        Path target = withExtension(file);
        PictureRequest picture = request();
        context.tasks()
                .run(
                        MESSAGES.get("task.picture", target.getFileName()),
                        () -> Spot.look(
                                context.lookup(), target, context.session().file()),
                        spot -> {
                            if (mayReplace(spot, target, target.equals(file))) {
                                write(target, picture, Protection.RESPECT);
                            }
                        });
    }

    /** What is where a picture is to go. */
    private record Spot(Kind kind, boolean isOpenDocument) {

        static Spot look(FileLookup lookup, Path target, Optional<OpenFile> open) {
            boolean same =
                    open.filter(file -> lookup.isSame(file.path(), target)).isPresent();
            return new Spot(lookup.kind(target), same);
        }
    }

    /** @param asked whether the system has asked about replacing it already: nothing is asked twice */
    private boolean mayReplace(Spot spot, Path target, boolean asked) {
        String name = String.valueOf(target.getFileName());
        if (spot.isOpenDocument) {
            context.notices().show(InlineMessage.of(Tone.BAD, MESSAGES.get("overDocument", name)));
            return false;
        }
        if (asked) {
            return true;
        }
        return switch (spot.kind) {
            case NOTHING -> true;
            case PICTURE -> context.dialogs().askReplace(MESSAGES.get("replace", name));
            case SCENARIO, OTHER -> context.dialogs().askReplace(MESSAGES.get("replace.otherKind", name));
        };
    }

    private void write(Path target, PictureRequest picture, Protection protection) {
        context.tasks()
                .run(
                        MESSAGES.get("task.picture", target.getFileName()),
                        () -> store.write(target, ChartPicture.png(picture), protection),
                        problems -> written(target, picture, problems));
    }

    private void written(Path target, PictureRequest picture, List<Problem> problems) {
        if (problems.isEmpty()) {
            context.notices().confirm(MESSAGES.get("exported", target.getFileName()));
            return;
        }
        switch (problems.getFirst().code()) {
            case ProblemCode.PROTECTED_FILE -> askAboutProtection(target, picture, problems.getFirst());
            case ProblemCode.FILE_IN_USE, ProblemCode.UNWRITABLE_FILE ->
                context.notices()
                        .show(
                                problems,
                                List.of(new Choice(
                                        MESSAGES.get("again"),
                                        () -> context.tasks()
                                                .inTurn(() -> write(target, picture, Protection.RESPECT)))));
            default -> context.notices().show(problems);
        }
    }

    private void askAboutProtection(Path target, PictureRequest picture, Problem problem) {
        switch (context.dialogs().askProtected(ProblemSentences.line(problem))) {
            case SAVE_AS -> export();
            case SAVE_ANYWAY -> write(target, picture, Protection.OVERRIDE);
            case CANCEL -> {}
        }
    }

    /** Puts the chart on the clipboard. */
    public void copy() {
        PictureRequest picture = request();
        context.tasks().run(MESSAGES.get("task.copy"), () -> ChartPicture.png(picture), png -> {
            ChartClipboard.put(png);
            context.notices().confirm(MESSAGES.get("copied"));
        });
    }

    /** What the picture of the present chart shows and carries. Always on light paper. */
    public PictureRequest request() {
        Snapshot now = projections.upToDate();
        return ChartPictures.request(
                now, chart.model(), store.handout(now.projection(), now.book(), ExportDetails.NONE));
    }

    private static Path withExtension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(EXTENSION) ? file : file.resolveSibling(name + EXTENSION);
    }
}
