/** When and how an offer is sold: from its first day to its last, at which hours it costs more, by the month, up to which rate. */
@NullMarked
package app.fulcrum.model.catalog.sale;

import org.jspecify.annotations.NullMarked;
