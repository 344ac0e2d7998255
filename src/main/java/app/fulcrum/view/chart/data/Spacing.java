package app.fulcrum.view.chart.data;

/** What equal distances on an axis stand for. */
public enum Spacing {
    /** Equal factors. */
    LOGARITHMIC,
    /** Equal differences. */
    LINEAR
}
