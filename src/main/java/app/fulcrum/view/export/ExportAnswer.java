package app.fulcrum.view.export;

/** What is to be done with what the dialog holds. */
public record ExportAnswer(ExportDraft draft, Action action) {

    /** What becomes of it. */
    public enum Action {
        /** It is written to a file. */
        SAVE,
        /** It is put on the clipboard. */
        COPY,
        /** It goes to a printer. */
        PRINT
    }
}
