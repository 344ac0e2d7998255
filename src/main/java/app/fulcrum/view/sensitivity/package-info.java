/** How results move with numbers, as bars, as lines and as a table that says who is cheapest where. */
@NullMarked
package app.fulcrum.view.sensitivity;

import org.jspecify.annotations.NullMarked;
