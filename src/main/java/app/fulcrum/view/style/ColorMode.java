package app.fulcrum.view.style;

/** What the user asked for. */
public enum ColorMode {
    LIGHT,
    DARK,
    /** As the operating system, and changing with it. */
    SYSTEM
}
