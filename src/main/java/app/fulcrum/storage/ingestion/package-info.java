/** Files of the user's own that are no scenarios, each known by what is in it. Nothing is fetched, and no file is kept. */
@NullMarked
package app.fulcrum.storage.ingestion;

import org.jspecify.annotations.NullMarked;
