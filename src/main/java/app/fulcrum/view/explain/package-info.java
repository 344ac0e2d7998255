/** How a figure came about, as lines that open down to its sources. */
@NullMarked
package app.fulcrum.view.explain;

import org.jspecify.annotations.NullMarked;
