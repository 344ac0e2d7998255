/**
 * Where a result reaches a value: {@link app.fulcrum.model.seek.GoalSeek} finds what a number would have to be,
 * {@link app.fulcrum.model.seek.SwitchingValue} what would make two alternatives tie.
 */
@NullMarked
package app.fulcrum.model.seek;

import org.jspecify.annotations.NullMarked;
