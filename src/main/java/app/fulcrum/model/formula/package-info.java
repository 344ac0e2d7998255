/**
 * Figures as trees: an {@link app.fulcrum.model.formula.Explanation} is a leaf with its origin, or follows by a
 * {@link app.fulcrum.model.formula.Formula} from others. A formula can be evaluated, and read: the words on screen are
 * made from it.
 */
@NullMarked
package app.fulcrum.model.formula;

import org.jspecify.annotations.NullMarked;
