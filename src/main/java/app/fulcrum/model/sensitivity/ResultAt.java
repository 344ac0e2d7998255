package app.fulcrum.model.sensitivity;

import java.util.OptionalDouble;

/**
 * A result at one value of what is moved.
 *
 * @param value of what is moved, in its own unit
 * @param result absent where there is none
 */
public record ResultAt(double value, OptionalDouble result) {}
