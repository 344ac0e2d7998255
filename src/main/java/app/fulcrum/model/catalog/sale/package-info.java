/** When an offer is sold: from its first day to its last, and at which hours it costs more. */
@NullMarked
package app.fulcrum.model.catalog.sale;

import org.jspecify.annotations.NullMarked;
