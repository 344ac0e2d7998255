package app.fulcrum.controller.export;

import static app.fulcrum.controller.export.ExportController.MESSAGES;

import app.fulcrum.controller.task.Latest;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.session.handover.ExportKind;
import app.fulcrum.text.ProblemSentences;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.brief.PagePictures;
import app.fulcrum.view.export.ExportDraft;
import app.fulcrum.view.export.Preview;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.image.Image;

/** Makes looks at what a file will be, away from the window. */
final class Previewing {

    /** Fine enough for a page as wide as the preview on a screen of twice the usual resolution. */
    private static final int DOTS_PER_INCH = 130;

    /** In pixels, for the same screen. */
    private static final double WIDEST = 1_100;

    private static final int LINES = 60;
    private static final int LONGEST_LINE = 160;
    private static final double BYTES_PER_KILOBYTE = 1_000;

    private final Latest latest;
    private final Function<ExportDraft, Supplier<byte[]>> content;
    private final Function<ExportDraft, Optional<Problem>> whyNot;

    /**
     * @param content makes the file for a draft
     * @param whyNot why there can be none for it
     */
    Previewing(
            Latest latest,
            Function<ExportDraft, Supplier<byte[]>> content,
            Function<ExportDraft, Optional<Problem>> whyNot) {
        this.latest = latest;
        this.content = content;
        this.whyNot = whyNot;
    }

    void ask(ExportDraft draft, Consumer<Preview> then) {
        ExportKind kind = draft.choices().kind();
        Optional<Problem> objection = whyNot.apply(draft);
        if (objection.isPresent()) {
            latest.ask(() -> new Preview.Text(ProblemSentences.line(objection.get()), ""), then);
            return;
        }
        Supplier<byte[]> bytes = content.apply(shown(draft));
        latest.ask(() -> preview(kind, bytes.get()), then);
    }

    /** A drawing looks like the picture. */
    private static ExportDraft shown(ExportDraft draft) {
        return draft.choices().kind() == ExportKind.DRAWING
                ? new ExportDraft(draft.choices().as(ExportKind.PICTURE), draft.title(), draft.note())
                : draft;
    }

    private static Preview preview(ExportKind kind, byte[] bytes) {
        String size = MESSAGES.get("kib", Figures.plain(Math.ceil(bytes.length / BYTES_PER_KILOBYTE)));
        return switch (kind) {
            case PICTURE -> new Preview.Picture(reduced(bytes), size);
            case DRAWING -> new Preview.Picture(reduced(bytes), "");
            case BRIEF -> page(bytes, size);
            case WORKBOOK -> new Preview.Text(MESSAGES.get("preview.workbook"), size);
            case CSV, TSV, SUMMARY -> text(new String(bytes, StandardCharsets.UTF_8), size);
        };
    }

    private static Preview page(byte[] pdf, String size) {
        List<byte[]> pages = PagePictures.of(pdf, DOTS_PER_INCH);
        return new Preview.Pages(
                pages.stream().map(Previewing::image).toList(),
                MESSAGES.get(pages.size() == 1 ? "preview.pages.one" : "preview.pages", pages.size(), size));
    }

    private static Image image(byte[] png) {
        return new Image(new ByteArrayInputStream(png));
    }

    /** A picture is several times as wide as the preview: it is made smaller here, where that takes no frame. */
    private static Image reduced(byte[] png) {
        return new Image(new ByteArrayInputStream(png), WIDEST, 0, true, true);
    }

    private static Preview text(String text, String size) {
        List<String> lines = text.lines().toList();
        String shown = lines.stream()
                .limit(LINES)
                .map(line -> line.substring(0, Math.min(line.length(), LONGEST_LINE)))
                .collect(Collectors.joining("\n"));
        String key = lines.size() > LINES ? "preview.lines" : "preview.lines.all";
        return new Preview.Text(shown, MESSAGES.get(key, LINES, lines.size(), size));
    }
}
