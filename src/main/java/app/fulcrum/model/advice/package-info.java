/**
 * All there is to say beside the money: {@link app.fulcrum.model.advice.Decision#of} gathers gates, scorecard, verdict and
 * confidence, and adds the pieces of the article's advice that apply.
 */
@NullMarked
package app.fulcrum.model.advice;

import org.jspecify.annotations.NullMarked;
