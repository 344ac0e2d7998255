package app.fulcrum.model.scenario;

/** A way to buy tokens. The order is the one ties are decided in: of two equal costs the first named wins. */
public enum Option {
    CLOSED_API,
    HOSTED_OPEN_API,
    SELF_HOSTED
}
