/** The left column: the three sliders, what is assumed, and what is known about the user's situation. */
@NullMarked
package app.fulcrum.view.inputs;

import org.jspecify.annotations.NullMarked;
