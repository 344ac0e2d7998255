/** Where a figure of the price book comes from, how sure it was, and from when to when it holds. */
@NullMarked
package app.fulcrum.model.provenance;

import org.jspecify.annotations.NullMarked;
