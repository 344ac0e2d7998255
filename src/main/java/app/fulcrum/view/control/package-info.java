/**
 * Controls shared by the panes: the number slider and the typed field, rows of assumptions, bars, cards, pills and
 * messages. Each shows a state of JavaFX properties and reports gestures through a small interface; none knows what a
 * scenario is.
 */
@NullMarked
package app.fulcrum.view.control;

import org.jspecify.annotations.NullMarked;
