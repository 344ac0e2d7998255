/**
 * Where the cheapest changes: every volume at which one cost curve overtakes another, found in closed form or by leaps that
 * skip no change.
 *
 * <p>A challenger wins only where it is strictly cheaper, by more than {@linkplain app.fulcrum.model.unit.Ties a tie}.
 */
@NullMarked
package app.fulcrum.model.crossover;

import org.jspecify.annotations.NullMarked;
