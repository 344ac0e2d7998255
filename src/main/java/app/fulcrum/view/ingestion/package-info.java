/** The review of what a file of the user's own would change, before anything changes. */
@NullMarked
package app.fulcrum.view.ingestion;

import org.jspecify.annotations.NullMarked;
