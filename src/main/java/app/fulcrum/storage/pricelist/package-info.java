/**
 * Price lists that others publish, read from a file and held against the price book: what is the same, differs, is gone and is
 * new. For whoever keeps the book; nothing is fetched, and nothing of the book is changed.
 */
@NullMarked
package app.fulcrum.storage.pricelist;

import org.jspecify.annotations.NullMarked;
