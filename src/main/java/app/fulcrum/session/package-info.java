/**
 * What the user is working on: the open document with its file and unsaved changes, undo and redo, and the ports through
 * which documents, settings and recovery copies are kept. Knows neither files' formats nor windows.
 */
@NullMarked
package app.fulcrum.session;

import org.jspecify.annotations.NullMarked;
