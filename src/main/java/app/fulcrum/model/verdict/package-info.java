/**
 * Which alternative to take: {@link app.fulcrum.model.verdict.Verdict} joins money, scorecard and gates, and
 * {@link app.fulcrum.model.verdict.Confidence} says how far it can be trusted. Facts about cost arrive as
 * {@link app.fulcrum.model.verdict.MoneyFacts}; nothing here knows how they are reckoned.
 */
@NullMarked
package app.fulcrum.model.verdict;

import org.jspecify.annotations.NullMarked;
