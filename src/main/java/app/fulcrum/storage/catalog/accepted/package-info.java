/** Price books of the user's own: the book in use with what was taken over from price lists, written as a folder in one step. */
@NullMarked
package app.fulcrum.storage.catalog.accepted;

import org.jspecify.annotations.NullMarked;
