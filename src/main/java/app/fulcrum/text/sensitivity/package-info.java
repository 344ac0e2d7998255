/** How results move with numbers, in words. */
@NullMarked
package app.fulcrum.text.sensitivity;

import org.jspecify.annotations.NullMarked;
