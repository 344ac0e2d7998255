package app.fulcrum.session;

/** What has happened to a session. */
public enum SessionEvent {
    /** Another document is open. */
    OPENED,
    /** The scenario or its variants were changed by an edit, by undo or by redo. */
    EDITED,
    /**
     * Another of the document's scenarios is worked on, or the same variant under another name. Told before the edit that led
     * there, where one did.
     */
    SWITCHED,
    /** The document was written to its file. */
    SAVED
}
