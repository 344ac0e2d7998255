/**
 * How sure a result is: {@link app.fulcrum.model.chance.Uncertainty} says what is not known for certain and how it is
 * distributed, {@link app.fulcrum.model.chance.LatinHypercube} draws it, and {@link app.fulcrum.model.chance.SampledCosts} works
 * out what every alternative costs then. A sample depends on its seed and its number alone.
 */
@NullMarked
package app.fulcrum.model.chance;

import org.jspecify.annotations.NullMarked;
