package app.fulcrum.model.seek;

/**
 * A value of an input and what it leads to.
 *
 * @param value in the unit of the input
 * @param result in the unit of the measure
 */
public record Reached(double value, double result) {}
