/** What can be done, as values, and the menus and buttons that offer it anywhere in the window. */
@NullMarked
package app.fulcrum.view.menu;

import org.jspecify.annotations.NullMarked;
