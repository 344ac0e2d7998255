/** Everything in a scenario that can be set by itself, what stands there, and where scenarios differ. */
@NullMarked
package app.fulcrum.model.difference;

import org.jspecify.annotations.NullMarked;
