/** Looks at where a command or the window is about to write: whose place that is, and what lies there already. */
@NullMarked
package app.fulcrum.storage.output;

import org.jspecify.annotations.NullMarked;
