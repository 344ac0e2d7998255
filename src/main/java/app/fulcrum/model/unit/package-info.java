/**
 * The few value types that carry a unit or a spread, and the plainest rules for writing numbers and showing texts, used by
 * every other part of the model.
 */
@NullMarked
package app.fulcrum.model.unit;

import org.jspecify.annotations.NullMarked;
