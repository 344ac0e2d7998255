/**
 * How far results move over the ends of all ranges, the error bands of throughput estimates included:
 * {@link app.fulcrum.model.range.Corners} works out the ends, {@link app.fulcrum.model.range.Spread} reads the extremes off, and
 * {@link app.fulcrum.model.range.Ranged} says which ranges have to be combined.
 */
@NullMarked
package app.fulcrum.model.range;

import org.jspecify.annotations.NullMarked;
