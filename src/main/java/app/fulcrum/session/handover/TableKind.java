package app.fulcrum.session.handover;

/** The tables that are made of a scenario. */
public enum TableKind {
    /** What every alternative costs at every volume of the chart. */
    CURVES,
    /** What every alternative's bill is made of. */
    BILLS,
    /** What every alternative costs month by month. */
    OUTLOOK,
    /** What the base and its variants differ in, and what each comes to. */
    COMPARISON
}
