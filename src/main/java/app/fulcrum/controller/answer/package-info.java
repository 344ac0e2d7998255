/** Turns a projection into what the middle of the window says. */
@NullMarked
package app.fulcrum.controller.answer;

import org.jspecify.annotations.NullMarked;
