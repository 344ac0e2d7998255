package app.fulcrum.view.export;

import app.fulcrum.session.handover.ExportKind;
import java.util.function.Consumer;

/**
 * What the dialog asks.
 *
 * @param draft what stands in it at first
 * @param name what the scenario is called, which is the title where none is given
 * @param previews looks ahead; only the last that was asked for is delivered
 */
public record ExportForm(ExportDraft draft, String name, Previews previews) {

    /** Makes looks at what a file will be, away from the window. */
    @FunctionalInterface
    public interface Previews {

        /** @param then told on the JavaFX thread, unless another is asked for meanwhile */
        void ask(ExportDraft draft, Consumer<Preview> then);
    }

    /** Whether a kind of file can go on the clipboard. */
    static boolean canBeCopied(ExportKind kind) {
        return kind == ExportKind.PICTURE || kind.isText();
    }

    /** Whether a kind of file can go to a printer. */
    static boolean canBePrinted(ExportKind kind) {
        return kind == ExportKind.BRIEF;
    }
}
