/**
 * Where the cheapest changes: costs as straight lines and staircases, and every volume at which one overtakes another,
 * found in closed form or by leaps that skip no change.
 *
 * <p>Volumes are whole tokens per day. A challenger wins only where it is strictly cheaper, by more than
 * {@linkplain app.fulcrum.model.unit.Ties a tie}.
 */
@NullMarked
package app.fulcrum.model.crossover;

import org.jspecify.annotations.NullMarked;
