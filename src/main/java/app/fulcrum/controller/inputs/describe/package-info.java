/** Fills the forms in which the user describes a GPU or a model, and takes over what was filled in. */
@NullMarked
package app.fulcrum.controller.inputs.describe;

import org.jspecify.annotations.NullMarked;
