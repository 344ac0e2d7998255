/**
 * May we? Holds a license's rules against a situation and says what follows, with the clause for it.
 *
 * <p>{@link app.fulcrum.model.license.LicenseEvaluator} takes the steps in order; each step is a class of its own, named
 * after its number. An open answer is never taken for a no: what it would decide becomes a
 * {@link app.fulcrum.model.license.Warning}. It is a reading of the texts for a calculator, not legal advice.
 */
@NullMarked
package app.fulcrum.model.license;

import org.jspecify.annotations.NullMarked;
