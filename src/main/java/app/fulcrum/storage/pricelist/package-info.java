/** Price lists that others publish, read from a file: each known by what is in it. Nothing is fetched. */
@NullMarked
package app.fulcrum.storage.pricelist;

import org.jspecify.annotations.NullMarked;
