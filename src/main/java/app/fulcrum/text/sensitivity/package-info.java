/** How results move with a number, and where they reach a value, in words. */
@NullMarked
package app.fulcrum.text.sensitivity;

import org.jspecify.annotations.NullMarked;
