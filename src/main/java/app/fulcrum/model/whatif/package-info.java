/**
 * What would change an answer: other volumes, prices, weights and answers, searched for only when asked, by
 * {@link app.fulcrum.model.whatif.Flips}, {@link app.fulcrum.model.whatif.ScorecardFlips} and
 * {@link app.fulcrum.model.whatif.LicenseFlips}.
 */
@NullMarked
package app.fulcrum.model.whatif;

import org.jspecify.annotations.NullMarked;
