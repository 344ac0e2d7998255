/** What the window does as a whole: its commands, its title, and the line at its bottom. */
@NullMarked
package app.fulcrum.controller.frame;

import org.jspecify.annotations.NullMarked;
