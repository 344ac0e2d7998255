/**
 * Questions of the command line that are no scenarios, read from JSON: one object each, as strictly as scenario files,
 * with the same problems for the same mistakes.
 */
@NullMarked
package app.fulcrum.storage.query;

import org.jspecify.annotations.NullMarked;
