/** Numbers the user sets: fields that take typed text, and sliders. */
@NullMarked
package app.fulcrum.view.number;

import org.jspecify.annotations.NullMarked;
