package app.fulcrum.view.chart.data;

/**
 * A mark to hold the chart against: a rule of thumb somebody else has stated.
 *
 * @param low where it begins, a volume or a cost
 * @param high where it ends; the same for a single value
 * @param text what it is and whose
 */
public record Guide(Axis axis, double low, double high, String text) {

    /** What a guide is about. */
    public enum Axis {
        VOLUME,
        COST
    }
}
