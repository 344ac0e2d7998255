/**
 * What the user is working on: the open document with its unsaved changes, undo and redo. The rooms below hold the document,
 * its edits and the ports to files and settings. Knows neither files' formats nor windows.
 */
@NullMarked
package app.fulcrum.session;

import org.jspecify.annotations.NullMarked;
