package app.fulcrum.model.cost;

/** One line of a monthly bill. */
public record LineItem(LineKind kind, double usdPerMonth) {}
