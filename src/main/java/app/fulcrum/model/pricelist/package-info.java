/** What a price list that others publish says of the offers of the price book: the same, another price, something new or nothing. */
@NullMarked
package app.fulcrum.model.pricelist;

import org.jspecify.annotations.NullMarked;
