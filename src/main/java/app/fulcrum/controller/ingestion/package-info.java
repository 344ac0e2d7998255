/** What becomes of files of the user's own that are no scenarios: reviewed, and taken over as one step. */
@NullMarked
package app.fulcrum.controller.ingestion;

import org.jspecify.annotations.NullMarked;
