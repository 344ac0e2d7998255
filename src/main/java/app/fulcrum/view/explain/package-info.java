/** How a figure came about, opened beside it. */
@NullMarked
package app.fulcrum.view.explain;

import org.jspecify.annotations.NullMarked;
