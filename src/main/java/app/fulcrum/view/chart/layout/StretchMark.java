package app.fulcrum.view.chart.layout;

import app.fulcrum.view.chart.data.Stretch;

/**
 * A winner's part of the strip below the plot.
 *
 * @param hasText whether its text fits on it
 */
public record StretchMark(Stretch stretch, Box box, boolean hasText) {

    /** The width of the winner's marker on it. */
    public static final double MARKER = 7;

    static final double INSET = 6;
    private static final double GAP = 5;

    /** From its left end to its text. */
    static final double TEXT = INSET + MARKER + GAP;

    /** Whether the marker of the winner fits on it. */
    public boolean hasMarker() {
        return box.width() >= MARKER + INSET;
    }

    /** The middle of the marker. */
    public double markerX() {
        return hasText ? box.x() + INSET + MARKER / 2 : box.centerX();
    }

    /** Where its text begins. */
    public double textX() {
        return box.x() + TEXT;
    }
}
