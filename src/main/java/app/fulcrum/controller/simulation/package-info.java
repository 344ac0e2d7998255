/** Keeps the tab up to date that says how sure the recommendation is. */
@NullMarked
package app.fulcrum.controller.simulation;

import org.jspecify.annotations.NullMarked;
