/** The one way in which every table and list of figures in the window is copied. */
@NullMarked
package app.fulcrum.view.table;

import org.jspecify.annotations.NullMarked;
