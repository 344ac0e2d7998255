/** What moves a result and who is cheapest for pairs of numbers, in words. */
@NullMarked
package app.fulcrum.text.sensitivity;

import org.jspecify.annotations.NullMarked;
