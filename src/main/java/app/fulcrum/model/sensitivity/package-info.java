/**
 * How results move with the numbers of a scenario: {@link app.fulcrum.model.sensitivity.Measure} names a result,
 * {@link app.fulcrum.model.sensitivity.Trial} works it out with some numbers replaced, as a user would type them;
 * {@link app.fulcrum.model.sensitivity.Sensitivity} moves one number at a time,
 * {@link app.fulcrum.model.sensitivity.TableSearch} two.
 */
@NullMarked
package app.fulcrum.model.sensitivity;

import org.jspecify.annotations.NullMarked;
