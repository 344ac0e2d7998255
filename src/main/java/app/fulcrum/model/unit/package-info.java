/** The few value types that carry a unit or a spread, used by every other part of the model. */
@NullMarked
package app.fulcrum.model.unit;

import org.jspecify.annotations.NullMarked;
