/**
 * The alternatives as they compete: each is a {@link app.fulcrum.model.contender.Contender}, worked out at base values and,
 * when asked, at others, whatever its kind.
 */
@NullMarked
package app.fulcrum.model.contest;

import org.jspecify.annotations.NullMarked;
