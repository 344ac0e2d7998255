/** What a file of the user's own would change in a scenario, for the user to take or to leave. */
@NullMarked
package app.fulcrum.session.ingestion;

import org.jspecify.annotations.NullMarked;
