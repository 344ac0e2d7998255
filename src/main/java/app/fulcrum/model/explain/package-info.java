/**
 * The way back from any figure of a projection to the inputs, prices and constants it was made from:
 * {@link app.fulcrum.model.explain.Explainer} states the law of the numbers once more, as trees of formulas that come to the
 * figures of the projection. They are built when somebody asks; what is worked out for every frame stays plain arithmetic.
 */
@NullMarked
package app.fulcrum.model.explain;

import org.jspecify.annotations.NullMarked;
