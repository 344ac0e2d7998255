/**
 * What rules an alternative out, or asks for a second look, before money counts: see {@link app.fulcrum.model.gate.Gates}.
 */
@NullMarked
package app.fulcrum.model.gate;

import org.jspecify.annotations.NullMarked;
