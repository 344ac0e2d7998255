/**
 * All results of one scenario: {@link app.fulcrum.model.projection.Projector} takes a scenario and a price book and gives
 * a {@link app.fulcrum.model.projection.Projection}, the same for window, exports and command line.
 */
@NullMarked
package app.fulcrum.model.projection;

import org.jspecify.annotations.NullMarked;
