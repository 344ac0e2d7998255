/** Hands the open scenario over: to a file, to the clipboard, or to a printer. */
@NullMarked
package app.fulcrum.controller.export;

import org.jspecify.annotations.NullMarked;
