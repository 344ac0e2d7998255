/**
 * The decision brief of what the window shows: the same words and figures, for whoever decides without the program. Nothing of
 * JavaFX is needed for it.
 */
@NullMarked
package app.fulcrum.controller.brief;

import org.jspecify.annotations.NullMarked;
