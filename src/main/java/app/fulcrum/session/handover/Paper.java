package app.fulcrum.session.handover;

/** The size of a page. */
public enum Paper {
    /** 210 × 297 mm (ISO 216). */
    A4,
    /** 8.5 × 11 inches (ANSI/ASME Y14.1). */
    LETTER
}
