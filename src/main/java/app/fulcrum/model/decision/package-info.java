/**
 * Should we? The scorecard of the four axes, the gates that rule an option out before money counts, and the verdict that
 * joins both with the money, with what would change it.
 *
 * <p>{@link app.fulcrum.model.decision.Decision#of} is the way in. Facts about cost arrive as
 * {@link app.fulcrum.model.decision.MoneyFacts}; nothing here knows how they are reckoned. What would change a result is
 * searched for only when asked, by {@link app.fulcrum.model.decision.ScorecardFlips} and
 * {@link app.fulcrum.model.decision.VerdictFlips}.
 */
@NullMarked
package app.fulcrum.model.decision;

import org.jspecify.annotations.NullMarked;
