/** The three sliders, and whose numbers they set. */
@NullMarked
package app.fulcrum.controller.inputs.slider;

import org.jspecify.annotations.NullMarked;
