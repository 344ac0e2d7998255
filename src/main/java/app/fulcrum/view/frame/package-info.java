/** The window around the panes: header, columns, status line, dialogs. */
@NullMarked
package app.fulcrum.view.frame;

import org.jspecify.annotations.NullMarked;
