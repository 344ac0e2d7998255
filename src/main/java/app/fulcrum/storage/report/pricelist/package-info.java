/** What a price list that others keep says against the price book, for those who update it. */
@NullMarked
package app.fulcrum.storage.report.pricelist;

import org.jspecify.annotations.NullMarked;
