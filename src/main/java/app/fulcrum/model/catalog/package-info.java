/**
 * The price book: what can be bought, run and relied on, each record with its source, date, confidence and validity.
 */
@NullMarked
package app.fulcrum.model.catalog;

import org.jspecify.annotations.NullMarked;
