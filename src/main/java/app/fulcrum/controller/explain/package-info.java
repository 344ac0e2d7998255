/** Opens how a figure came about. */
@NullMarked
package app.fulcrum.controller.explain;

import org.jspecify.annotations.NullMarked;
