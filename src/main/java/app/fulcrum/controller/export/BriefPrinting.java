package app.fulcrum.controller.export;

import static app.fulcrum.controller.export.ExportController.MESSAGES;

import app.fulcrum.controller.document.DocumentContext;
import app.fulcrum.view.brief.PagePictures;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.export.PagePrinter.Outcome;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.image.Image;

/**
 * Sends the brief to a printer.
 *
 * @param pdf makes it
 */
record BriefPrinting(DocumentContext context, Supplier<byte[]> pdf) {

    /** What office printers resolve. */
    private static final int DOTS_PER_INCH = 300;

    void print() {
        context.tasks().run(MESSAGES.get("task.print"), () -> PagePictures.of(pdf.get(), DOTS_PER_INCH), this::printed);
    }

    private void printed(List<byte[]> pages) {
        Outcome outcome = context.dialogs()
                .print(pages.stream()
                        .map(page -> new Image(new ByteArrayInputStream(page)))
                        .toList());
        switch (outcome) {
            case PRINTED -> context.notices().confirm(MESSAGES.get("printed"));
            case NO_PRINTER, REFUSED ->
                context.notices().show(InlineMessage.of(Tone.BAD, MESSAGES.get("print." + outcome)));
            case BACKED_OUT -> {}
        }
    }
}
