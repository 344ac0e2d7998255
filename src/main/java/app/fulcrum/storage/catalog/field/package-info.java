/** Members of the price book's records that many kinds have in common, read with their bounds. */
@NullMarked
package app.fulcrum.storage.catalog.field;

import org.jspecify.annotations.NullMarked;
