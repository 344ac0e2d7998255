/**
 * Why a result is another in one scenario than in another: {@link app.fulcrum.model.attribution.Attribution} splits the change
 * over what {@link app.fulcrum.model.attribution.Causes} finds changed, by Shapley values.
 */
@NullMarked
package app.fulcrum.model.attribution;

import org.jspecify.annotations.NullMarked;
