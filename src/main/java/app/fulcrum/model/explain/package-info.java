/** The way back from any figure of a projection to the inputs, prices and constants it was made from. */
@NullMarked
package app.fulcrum.model.explain;

import org.jspecify.annotations.NullMarked;
