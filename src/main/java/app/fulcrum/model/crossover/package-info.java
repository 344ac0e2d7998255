/**
 * Where the cheapest option changes: API costs as straight lines, self-hosting as a staircase, and every volume at which
 * one overtakes the other, found step by step in closed form.
 *
 * <p>Volumes are whole tokens per day. A challenger wins only where it is strictly cheaper, by more than
 * {@linkplain app.fulcrum.model.unit.Ties a tie}.
 */
@NullMarked
package app.fulcrum.model.crossover;

import org.jspecify.annotations.NullMarked;
