/**
 * JSON text and the small tree it is read into: strict reading under limits, with a position for every value, and one
 * canonical way to print. Knows nothing of scenarios; the only place that talks to the parser.
 */
@NullMarked
package app.fulcrum.storage.json;

import org.jspecify.annotations.NullMarked;
