/** The tour: what is where in the window, in a few steps that can be left at any of them. */
@NullMarked
package app.fulcrum.view.tour;

import org.jspecify.annotations.NullMarked;
