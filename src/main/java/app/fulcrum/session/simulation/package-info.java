/** Simulations on several threads, with word of how far they are. */
@NullMarked
package app.fulcrum.session.simulation;

import org.jspecify.annotations.NullMarked;
