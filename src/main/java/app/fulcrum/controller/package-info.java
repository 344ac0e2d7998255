/**
 * What a gesture means: one controller per pane, turning what the user does into edits of the session, and what the
 * session and the projection say into what the pane shows.
 */
@NullMarked
package app.fulcrum.controller;

import org.jspecify.annotations.NullMarked;
