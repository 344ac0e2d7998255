package app.fulcrum.model.scenario;

/** The four things besides money that the choice between closed and open models turns on. */
public enum Axis {
    PRIVACY,
    SCALE,
    CUSTOMIZATION,
    BUDGET
}
