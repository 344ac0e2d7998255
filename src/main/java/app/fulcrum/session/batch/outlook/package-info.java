/** Everything that is said of what comes over time, answered for the window and for a command alike. */
@NullMarked
package app.fulcrum.session.batch.outlook;

import org.jspecify.annotations.NullMarked;
