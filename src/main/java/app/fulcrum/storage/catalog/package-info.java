/**
 * The price book on disk: reads the files of {@code pricing-data} into the records of {@code model.catalog}, one reader
 * per kind of record. A record that cannot be believed is named and left out; the others still count.
 */
@NullMarked
package app.fulcrum.storage.catalog;

import org.jspecify.annotations.NullMarked;
