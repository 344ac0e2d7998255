/** Adds, names, orders and removes the alternatives of a scenario, and says why where that cannot be. */
@NullMarked
package app.fulcrum.controller.alternative;

import org.jspecify.annotations.NullMarked;
