/**
 * What each alternative costs, whatever its kind: a {@link app.fulcrum.model.contender.Contender} is worked out at base values
 * and, when asked, at others. It knows nothing of the rest.
 */
@NullMarked
package app.fulcrum.model.contender;

import org.jspecify.annotations.NullMarked;
