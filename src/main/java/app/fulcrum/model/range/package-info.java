/**
 * How far results move over the ends of all ranges, the error bands of throughput estimates included:
 * {@link app.fulcrum.model.range.Corners} works out the ends, {@link app.fulcrum.model.range.Spread} reads the extremes off.
 */
@NullMarked
package app.fulcrum.model.range;

import org.jspecify.annotations.NullMarked;
