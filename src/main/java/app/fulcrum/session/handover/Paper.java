package app.fulcrum.session.handover;

/** The size of a page, upright. */
public enum Paper {
    /** 210 × 297 mm (ISO 216). */
    A4(210 / 25.4, 297 / 25.4),
    /** 8.5 × 11 inches (ANSI/ASME Y14.1). */
    LETTER(8.5, 11);

    private static final double POINTS_PER_INCH = 72;

    private final double widthInches;
    private final double heightInches;

    Paper(double widthInches, double heightInches) {
        this.widthInches = widthInches;
        this.heightInches = heightInches;
    }

    /** In points, 72 to the inch. */
    public float width() {
        return (float) (widthInches * POINTS_PER_INCH);
    }

    /** In points, 72 to the inch. */
    public float height() {
        return (float) (heightInches * POINTS_PER_INCH);
    }
}
